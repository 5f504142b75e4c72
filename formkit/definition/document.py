"""A definition as a file: its text, its value, and where each part of it stands."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeVar

from tree_sitter import Language, Node, Parser
from tree_sitter_json import language

from formkit.problems import Place, Pointer

_JSON = Language(language())
_CONSTANT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|NaN|Infinity')
_T = TypeVar("_T")


@dataclass(frozen=True)
class Document:
    """The JSON of one file. Numbers with a fraction are Decimals; of a key that stands twice, the last counts."""

    file: str
    text: str
    value: Any

    def place(self, pointer: Pointer, on: Literal["value", "key"] = "value") -> Place:
        """Find where a pointer stands, or the nearest thing around it that is there."""
        return self.places.find(pointer, on)

    @cached_property
    def places(self) -> Places:
        """Where everything stands."""
        return Places(self.file, self.text)


class Places:
    """Finds pointers in a text. The tree is made when first asked for; only what leads to a pointer is looked at."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        self._entries: dict[Pointer, list[Node]] = {}
        self._keys: dict[Pointer, dict[str, list[Node]]] = {}

    def find(self, pointer: Pointer, on: Literal["value", "key"] = "value") -> Place:
        """Descend as far as the pointer leads; `on` chooses the key or the value of the last step."""
        key = value = self._root
        for depth, step in enumerate(pointer):
            found = self._step(pointer[:depth], value, step)
            if found is None:
                return self._place(value)
            key, value = found
        return self._place(key if on == "key" else value)

    def twins(self, pointer: Pointer, name: str) -> tuple[Place, Place]:
        """The first and the last place where a key stands in one object."""
        self.find((*pointer, name))
        pairs = self._keys[pointer][name]
        return self._place(pairs[0]), self._place(pairs[-1])

    def at(self, offset: int) -> Place:
        """Give the line and column of a character of the text."""
        return Place(self.file, self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset))

    @cached_property
    def _source(self) -> bytes:
        return self.text.encode()

    @cached_property
    def _root(self) -> Node | None:
        has_constants = b"NaN" in self._source or b"Infinity" in self._source
        source = _CONSTANT.sub(_as_number, self._source) if has_constants else self._source
        tree = Parser(_JSON).parse(source)
        return next(iter(tree.root_node.named_children), None)

    @cached_property
    def _lines(self) -> list[int]:
        """The offset, in bytes, at which each line begins."""
        return [0, *(found.end() for found in re.finditer(rb"\n", self._source))]

    def _step(self, pointer: Pointer, node: Node | None, step: str | int) -> tuple[Node | None, Node | None] | None:
        """Take one step down: give the key (or the entry itself) and the value; None where there is none."""
        if node is None or node.type != ("array" if isinstance(step, int) else "object"):
            return None
        if isinstance(step, int):
            entries = self._of(self._entries, pointer, node, _entries)
            return (entries[step], entries[step]) if step < len(entries) else None
        pairs = self._of(self._keys, pointer, node, _keys).get(step)
        return (pairs[-1], pairs[-1].child_by_field_name("value")) if pairs else None

    def _of(self, kept: dict[Pointer, _T], pointer: Pointer, node: Node, read: Callable[[Node], _T]) -> _T:
        if pointer not in kept:
            kept[pointer] = read(node)
        return kept[pointer]

    def _place(self, node: Node | None) -> Place:
        """tree-sitter counts bytes, people count characters."""
        offset = node.start_byte if node else 0
        line = bisect_right(self._lines, offset)
        start = self._lines[line - 1]
        return Place(self.file, line, len(self._source[start:offset].decode()) + 1)


def _entries(array: Node) -> list[Node]:
    return array.named_children


def _keys(object_: Node) -> dict[str, list[Node]]:
    """The pairs of an object by key; twins share one. A pair begins where its key does."""
    found: dict[str, list[Node]] = {}
    for pair in object_.named_children:
        key = pair.child_by_field_name("key")
        if key is not None:
            found.setdefault(_text(key), []).append(pair)
    return found


def _text(key: Node) -> str:
    written = (key.text or b'""').decode()
    return str(json.loads(written)) if "\\" in written else written[1:-1]


def _as_number(token: re.Match[bytes]) -> bytes:
    """Python reads NaN and Infinity, tree-sitter does not: it is shown a number that is as long."""
    return token[0] if token[0].startswith(b'"') else b"1" * len(token[0])
