"""A part of a definition's JSON with its pointer, so that whatever is made of it can say where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from formkit.problems import Pointer


class Node(NamedTuple):
    """A value and its pointer. What is missing or of another JSON type than expected is simply empty."""

    value: Any
    pointer: Pointer

    def __contains__(self, key: object) -> bool:
        return isinstance(self.value, dict) and key in self.value

    def at(self, key: str) -> Node:
        """Give the part under a key, whether or not it is there."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(value, (*self.pointer, key))

    def items(self) -> Iterator[Node]:
        """Give the entries of a list."""
        for index, value in enumerate(self.value if isinstance(self.value, list) else ()):
            yield Node(value, (*self.pointer, index))

    def members(self) -> Iterator[tuple[str, Node]]:
        """Give the parts of an object with their keys."""
        for key, value in self.value.items() if isinstance(self.value, dict) else ():
            yield key, Node(value, (*self.pointer, key))

    def text(self, key: str) -> str:
        """Give the text under a key; "" when there is none."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, str) else ""

    def flag(self, key: str, default: bool) -> bool:
        """Give the true or false under a key."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return value if isinstance(value, bool) else default
