"""A definition as a file: its text, its value, and where each part of it stands."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tree_sitter import Language, Node, Parser
from tree_sitter_json import language

from formkit.problems import Place, Pointer

_JSON = Language(language())
_CONSTANT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|NaN|Infinity')
_Members = dict[str | int, list[tuple[Node, Node]]]


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
        self._looked_at: dict[Pointer, _Members] = {}

    def find(self, pointer: Pointer, on: Literal["value", "key"] = "value") -> Place:
        """Descend as far as the pointer leads; `on` chooses the key or the value of the last step."""
        key = value = self._root
        for depth, step in enumerate(pointer):
            found = self._members(pointer[:depth], value).get(step)
            if found is None:
                return self._place(value)
            key, value = found[-1]
        return self._place(key if on == "key" else value)

    def twins(self, pointer: Pointer, name: str) -> list[Place]:
        """Every place where a key stands in one object."""
        value = self._root
        for depth, step in enumerate(pointer):
            value = self._members(pointer[:depth], value)[step][-1][1]
        return [self._place(key) for key, _ in self._members(pointer, value)[name]]

    def at(self, offset: int) -> Place:
        """Give the line and column of a character of the text."""
        return Place(self.file, self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset))

    @cached_property
    def _source(self) -> bytes:
        return self.text.encode()

    @cached_property
    def _root(self) -> Node | None:
        tree = Parser(_JSON).parse(_CONSTANT.sub(_as_number, self._source))
        return next(iter(tree.root_node.named_children), None)

    @cached_property
    def _lines(self) -> list[int]:
        """The offset, in bytes, at which each line begins."""
        return [0, *(found.end() for found in re.finditer(rb"\n", self._source))]

    def _members(self, pointer: Pointer, node: Node | None) -> _Members:
        if pointer not in self._looked_at:
            self._looked_at[pointer] = _members(node)
        return self._looked_at[pointer]

    def _place(self, node: Node | None) -> Place:
        """tree-sitter counts bytes, people count characters."""
        offset = node.start_byte if node else 0
        line = bisect_right(self._lines, offset)
        start = self._lines[line - 1]
        return Place(self.file, line, len(self._source[start:offset].decode()) + 1)


def _as_number(token: re.Match[bytes]) -> bytes:
    """Python reads NaN and Infinity, tree-sitter does not: it is shown a number that is as long."""
    return token[0] if token[0].startswith(b'"') else b"1" * len(token[0])


def _members(node: Node | None) -> _Members:
    """Give the parts of a list or an object by index or key, each with what names it; twins share a key."""
    found: _Members = {}
    if node is None or node.type not in ("array", "object"):
        return found
    for index, child in enumerate(node.named_children):
        if node.type == "array":
            found[index] = [(child, child)]
        elif (key := child.child_by_field_name("key")) and (value := child.child_by_field_name("value")):
            found.setdefault(json.loads(key.text or b'""'), []).append((key, value))
    return found
