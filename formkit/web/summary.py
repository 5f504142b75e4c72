"""The summary of a journey's answers, section by section: for check answers and for print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from formkit.fields.file import File
from formkit.page import Field, Page
from formkit.speech import Speech
from formkit.trail import Step, Trail
from formkit.web.files import links


@dataclass(frozen=True)
class Row:
    """One answer in words. `key` names it, `step` is where it was asked, `subject` what a Change link calls it."""

    key: Markup
    value: str
    step: Step
    subject: str


@dataclass(frozen=True)
class Part:
    """A section of the summary; only the nameless one has no title."""

    title: Markup | None
    rows: tuple[Row, ...]


def summary(trail: Trail, speech: Speech) -> tuple[Part, ...]:
    """Word every answer on the trail, in order. `speech` must speak of the facts of that trail."""
    parts = groupby(trail.answers(), key=lambda answer: answer[0].page.section)
    return tuple(Part(_title(speech, name), tuple(_rows(answers, speech))) for name, answers in parts)


def _rows(answers: Iterator[tuple[Step, Field, Any]], speech: Speech) -> Iterator[Row]:
    for step, one, value in answers:
        shown = "" if value is None else _shown(one, value, speech)
        yield Row(_key(one, speech), shown, step, speech.plain(one.texts.get("subject", one.label)))


def _shown(one: Field, value: Any, speech: Speech) -> str:
    return links(value, speech.language) if isinstance(one.type, File) else speech.show_alone(one.name, value)


def _key(one: Field, speech: Speech) -> Markup:
    """Name an answer: by the subject that the designer gave, which tells it from others, else by its label."""
    given = one.texts.get("subject")
    if given is None:
        return speech.marked(one.label)
    words = speech.plain(given)
    code = speech.code_of(given)
    return speech.in_language(code).within("span", speech, Markup.escape(words[:1].upper() + words[1:]))


def _title(speech: Speech, name: str) -> Markup | None:
    section = next((one for one in speech.facts.journey.sections if one.name == name), None)
    return speech.marked(section.title) if section and section.title else None


def caption(speech: Speech, page: Page) -> Markup | None:
    """The section that a page belongs to, as the words above its heading."""
    return _title(speech, page.section)
