"""The outline of a journey: its steps in order, in words. Every format of a map is written from this alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from formkit.conditions import ALWAYS, OPERATORS, All, Comparison, Condition
from formkit.explain.conditions import meaning
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.language import language
from formkit.page import Field, Page
from formkit.service import Payment
from formkit.speech import Speech
from formkit.subjects import subject
from formkit.text import Insert, fill
from formkit.values import Answer
from formkit.values import Literal as Value
from formkit.wordings import Wording


@dataclass(frozen=True)
class Question:
    """One field of a step. `condition` goes on from "if" and is empty where the field is always asked."""

    name: str
    type: str
    label: str
    required: bool
    condition: str


@dataclass(frozen=True)
class Step:
    """One page, numbered from 1. `condition` goes on from "if"; `depends_on` names the fields that it reads."""

    number: int
    name: str
    kind: Literal["question", "content", "exit", "check answers", "payment", "confirmation"]
    heading: str
    section: str = ""
    condition: str = ""
    depends_on: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def is_optional(self) -> bool:
        """Whether it may be left blank altogether."""
        return bool(self.questions) and not any(one.required for one in self.questions)

    @property
    def more(self) -> tuple[Question, ...]:
        """The questions about which its heading does not say everything."""
        return tuple(one for one in self.questions if not self._is_said(one))

    def _is_said(self, one: Question) -> bool:
        return one.label == self.heading and not one.condition and (one.required or self.is_optional)


@dataclass(frozen=True)
class Outline:
    """A journey in words: its title, and its steps in order, with check answers and confirmation at the end."""

    name: str
    title: str
    organisation: str
    steps: tuple[Step, ...]

    def branches(self) -> Iterator[tuple[str, tuple[Step, ...]]]:
        """Give runs of steps that depend on the same condition, each with it."""
        for condition, steps in groupby(self.steps, key=lambda step: step.condition):
            yield condition, tuple(steps)


def outline(journey: Journey) -> Outline:
    """Say a journey's steps in English, whatever its citizens answer."""
    speech = _Template(language("en"), TrailFacts(journey, date.min))
    steps = [_step(number, page, journey, speech) for number, page in enumerate(journey.pages, 1)]
    steps.append(Step(len(steps) + 1, "check-answers", "check answers", "Check your answers"))
    steps += [_payment(len(steps) + 1, journey.payment, speech)] if journey.payment else []
    steps.append(Step(len(steps) + 1, "confirmation", "confirmation", "Confirmation"))
    organisation = _words(journey.organisation.name, speech)
    return Outline(journey.name, _words(journey.title, speech), organisation, tuple(steps))


class _Template(Speech):
    """Speaks to nobody yet: in the place of an answer stands what will be answered, such as "[your name]"."""

    def answer(self, insert: Insert) -> str:
        one = self.facts.journey.fields.get(insert.name)
        named = subject(one, self) if one else None
        words = named[0] if named else insert.name.replace("_", " ")
        return f"[{words}, {insert.part.replace('_', ' ')}]" if insert.part else f"[{words}]"


def _words(wording: Wording, speech: Speech) -> str:
    """Say every text that may stand here, on one line."""
    return _printable(" or ".join(dict.fromkeys(fill(text.source, speech.insert) for text in wording.texts())))


def _printable(words: str) -> str:
    """Leave out what XML and terminals can't take, such as control characters and halves of characters."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())


def _step(number: int, page: Page, journey: Journey, speech: Speech) -> Step:
    return Step(
        number,
        page.name,
        page.kind if page.kind != "repeat" else "question",
        _heading(page, speech),
        _section(page, journey, speech),
        _printable(meaning(page.when, speech)),
        tuple(dict.fromkeys(name for name, _ in page.when.references())),
        tuple(_question(one, speech) for one in page.fields),
    )


def _payment(number: int, payment: Payment, speech: Speech) -> Step:
    return Step(
        number,
        "pay",
        "payment",
        f"Pay: {_words(payment.description, speech)}",
        condition=_printable(meaning(payment.when, speech)),
        depends_on=tuple(dict.fromkeys(name for name, _ in payment.when.references())),
    )


def _heading(page: Page, speech: Speech) -> str:
    one = page.heading_field
    wording = page.title or (one.label if one else None)
    return _words(wording, speech) if wording else page.name


def _section(page: Page, journey: Journey, speech: Speech) -> str:
    title = next((section.title for section in journey.sections if section.name == page.section), None)
    return _words(title, speech) if title else ""


def _question(one: Field, speech: Speech) -> Question:
    condition = _printable(meaning(All((_revealed(one, speech.facts.journey), one.when)), speech))
    return Question(one.name, one.type.NAME, _words(one.label, speech), one.required, condition)


def _revealed(one: Field, journey: Journey) -> Condition:
    """Write as a condition that an option reveals a field."""
    if one.reveal is None:
        return ALWAYS
    kind = journey.fields[one.reveal.by].type.KIND
    operator = OPERATORS["includes" if kind is Kind.CHOICES else "is"]
    return Comparison(Answer(one.reveal.by, kind), operator, (Value(one.reveal.option, kind),))
