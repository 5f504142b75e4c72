"""The texts of a journey as its designer wrote them, each with its place in the definition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from formkit.journey import Journey
from formkit.option import Option
from formkit.page import Field, Page, Prose
from formkit.problems import Pointer
from formkit.text import pieces
from formkit.wordings import Wording

_MARKDOWN = re.compile(r"\]\([^)]*\)|[*_`>#]|^\s*(?:[-+]|\d+\.)\s+", re.MULTILINE)


@dataclass(frozen=True)
class Told:
    """One text: its words without inserts, its source, where it stands, and the key that it is written under."""

    source: str
    pointer: Pointer
    key: str
    field: str = ""

    @property
    def words(self) -> str:
        """What is read of it: without Markdown, and with a word for each insert."""
        spoken = "".join(piece if isinstance(piece, str) else "it" for piece in pieces(self.source))
        return _MARKDOWN.sub(" ", spoken)


def told(journey: Journey) -> Iterator[Told]:
    """All texts, in the order in which citizens meet them."""
    yield from _of(journey.title, ("title",), "title")
    yield from _of(journey.start.body, ("start", "body"), "body")
    for place, need in enumerate(journey.start.needs):
        yield from _of(need, ("start", "needs", place), "needs")
    named = [section for section in journey.sections if section.name]
    for place, section in enumerate(named):
        yield from _of(section.title, ("sections", place, "title"), "title")
    for page in journey.row:
        yield from _of_page(page)
    for key, wording in (("check_answers", journey.check_answers), ("declaration", journey.declaration)):
        yield from _of(wording, (key, "body"), "body")
    yield from _of(journey.confirmation, ("confirmation", "body"), "body")


def _of_page(page: Page) -> Iterator[Told]:
    yield from _of(page.title, (*page.pointer, "title"), "title")
    yield from _of(page.body, (*page.pointer, "body"), "body")
    for place, item in enumerate(page.items):
        if isinstance(item, Field):
            yield from _of_field(item)
        else:
            yield from _of_prose(item, (*page.pointer, "fields", place))


def _of_prose(prose: Prose, pointer: Pointer) -> Iterator[Told]:
    yield from _of(prose.title, (*pointer, "title"), "title")
    yield from _of(prose.body, (*pointer, "body"), "body")


def _of_field(field: Field) -> Iterator[Told]:
    for key, wording in field.texts.items():
        yield from _of(wording, (*field.pointer, key), key, field.name)
    for place, option in enumerate(field.options):
        if isinstance(option, Option):
            at = (*field.pointer, "options", place)
            yield from _of(option.label, (*at, "label"), "option", field.name)
            yield from _of(option.hint, (*at, "hint"), "hint", field.name)
    for rule, wording in field.errors.items():
        yield from _of(wording, (*field.pointer, "errors", rule), "error", field.name)


def _of(wording: Wording | None, pointer: Pointer, key: str, field: str = "") -> Iterator[Told]:
    variants: Sequence[object] = wording.variants if wording else ()
    for place, text in enumerate(wording.texts() if wording else ()):
        at = (*pointer, place, "text") if len(variants) > 1 else pointer
        yield Told(text.source, at, key, field)
