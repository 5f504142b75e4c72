"""Every text of a journey, wherever in it: for tests that hold catalogues and definitions against one another."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from formkit.lists import BUILT_IN
from formkit.text import Text


def texts(value: Any) -> Iterator[Text]:
    """Give the texts in a journey, or in a part of one, in the order of the definition."""
    match value:
        case Text():
            # formkit's own lists have a catalogue of their own.
            yield from () if value.context in BUILT_IN else (value,)
        case Mapping():
            yield from texts(tuple(value.values()))
        case tuple() | frozenset():
            for one in value:
                yield from texts(one)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from texts(getattr(value, one.name))
