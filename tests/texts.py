"""Every text of a journey, wherever in it: for tests that hold catalogues and definitions against one another."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from formkit.definition.compile import compile_file
from formkit.journey import Journey
from formkit.text import Text

ROOT = Path(__file__).parent.parent
DEFINITIONS = ROOT / "form_definitions"


def compiled(name: str) -> Journey:
    """Compile one of the example services, which has no errors."""
    found = compile_file(DEFINITIONS / f"{name}.json")
    assert found.journey, "\n".join(f"{problem.place} {problem.message}" for problem in found.problems)
    return found.journey


def texts(value: Any) -> Iterator[Text]:
    """Give the texts in a journey, or in a part of one, in the order of the definition."""
    match value:
        case Text():
            yield value
        case Mapping():
            yield from texts(tuple(value.values()))
        case tuple() | frozenset():
            for one in value:
                yield from texts(one)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from texts(getattr(value, one.name))
