"""What a browser posts for a page: every input that stands on it, filled in or left as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from formkit.audit.explore.way import Leg
from formkit.audit.state import Typed
from formkit.fields.field_type import input_name
from formkit.kinds import Kind
from formkit.page import Field

CHOSEN = ("radios", "checkboxes", "yes_no", "declaration", "file")
"""Types whose controls a browser leaves out of a post unless something is chosen."""
_CHOSEN_PARTS = {"location": ("kind",)}


def blank(one: Field) -> dict[str, tuple[str, ...]]:
    """The inputs of a field that nobody has touched."""
    if one.type.NAME in CHOSEN:
        return {}
    chosen = _CHOSEN_PARTS.get(one.type.NAME, ())
    return {input_name(one.name, part): ("",) for part in one.type.inputs if part not in chosen}


def inputs(one: Field, parts: Typed) -> dict[str, tuple[str, ...]]:
    """The inputs of a field with this typed into its parts, and nothing into the others."""
    return {**blank(one), **{input_name(one.name, part): tuple(texts) for part, texts in parts.items()}}


def answered(one: Field, value: Any) -> dict[str, tuple[str, ...]]:
    """The inputs of a field as its answer is typed; files by their names."""
    if value is None:
        return blank(one)
    if one.type.KIND is Kind.FILES:
        return {one.name: tuple(file.name for file in value)}
    return inputs(one, one.type.retype(value))


def all_blank(fields: Iterable[Field]) -> dict[str, tuple[str, ...]]:
    """The inputs of a page that nobody has touched."""
    return {name: texts for one in fields for name, texts in blank(one).items()}


def own(leg: Leg, fields: Iterable[Field]) -> dict[str, tuple[str, ...]]:
    """The inputs of a page as the answers of its way are typed."""
    return {name: texts for one in fields for name, texts in answered(one, leg.value(one)).items()}


class Post(dict[str, tuple[str, ...]]):
    """What is posted, as forms read it."""

    def getlist(self, name: str) -> list[str]:
        """Give the values posted under a name."""
        return list(self.get(name, ()))


def without(typed: Typed, one: Field) -> dict[str, tuple[str, ...]]:
    """Take the inputs of one field away."""
    return {name: texts for name, texts in typed.items() if name.partition("-")[0] != one.name}


def replaced(typed: Typed, one: Field, parts: Typed) -> dict[str, tuple[str, ...]]:
    """Type something else into one field."""
    return {**without(typed, one), **inputs(one, parts)}


def names(typed: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Give the names of the inputs that something is typed into."""
    return (name for name, texts in typed.items() if any(texts))
