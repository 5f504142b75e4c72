"""The outline of a journey: its pages, questions, rules and conditions put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from formkit.conditions import ALWAYS, OPERATORS, All, Comparison, Condition
from formkit.explain.conditions import ConditionWords, meaning
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.language import language
from formkit.map.steps import Outline, Question, Rule, Step, Task
from formkit.page import Field, Must, Page, Repeat
from formkit.service import Payment
from formkit.speech import Speech
from formkit.subjects import subject
from formkit.text import Insert, fill
from formkit.values import Answer
from formkit.values import Literal as Value
from formkit.wordings import Wording


def outline(journey: Journey) -> Outline:
    """Say a journey's steps in English, whatever its citizens answer."""
    speech = _Template(language("en"), TrailFacts(journey, date.min))
    steps = (*_steps(journey.pages, speech), *_ends(len(journey.pages) + 1, journey.payment, speech))
    organisation, title = _words(journey.organisation.name, speech), _words(journey.title, speech)
    return Outline(journey.name, title, organisation, steps, tuple(_tasks(journey, speech)))


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


def _steps(pages: Iterable[Page], speech: Speech, before: str = "") -> tuple[Step, ...]:
    """Say pages; `before` begins their places inside a repeat."""
    return tuple(_step(number, f"{before}{number}", page, speech) for number, page in enumerate(pages, 1))


def _step(number: int, place: str, page: Page, speech: Speech) -> Step:
    return Step(
        number,
        page.name,
        page.kind,
        _heading(page, speech),
        _section(page.section, speech),
        _printable(meaning(page.when, speech)),
        tuple(dict.fromkeys(name for name, _ in page.when.references())),
        tuple(_question(one, speech) for one in page.fields),
        place,
        _items(page.repeat, speech) if page.repeat else "",
        tuple(_rule(one, speech) for one in page.must),
        _steps(page.repeat.pages, speech, f"{place}.") if page.repeat else (),
    )


def _items(repeat: Repeat, speech: Speech) -> str:
    """Say which items there are."""
    if repeat.for_each:
        return f"one for each option selected in “{_words(speech.facts.journey.fields[repeat.for_each].label, speech)}”"
    least, most = repeat.minimum, repeat.maximum
    if most is None:
        return f"{least} or more" if least else "any number"
    return str(most) if least == most else f"{least} to {most}"


def _rule(rule: Must, speech: Speech) -> Rule:
    that, when = (_printable(meaning(one, speech)) for one in (rule.that, rule.when))
    return Rule(rule.field, that, when, _words(rule.error, speech))


def _ends(number: int, payment: Payment | None, speech: Speech) -> Iterator[Step]:
    yield Step(number, "check-answers", "check answers", "Check your answers", place=str(number))
    if payment:
        yield _payment(number + 1, payment, speech)
    last = number + 2 if payment else number + 1
    yield Step(last, "confirmation", "confirmation", "Confirmation", place=str(last))


def _payment(number: int, payment: Payment, speech: Speech) -> Step:
    return Step(
        number,
        "pay",
        "payment",
        f"Pay: {_words(payment.description, speech)}",
        condition=_printable(meaning(payment.when, speech)),
        depends_on=tuple(dict.fromkeys(name for name, _ in payment.when.references())),
        place=str(number),
    )


def _tasks(journey: Journey, speech: Speech) -> Iterator[Task]:
    for section in journey.sections if journey.task_list else ():
        yield Task(_section(section.name, speech), tuple(_section(name, speech) for name in section.needs))


def _heading(page: Page, speech: Speech) -> str:
    one = page.heading_field
    wording = page.title or (one.label if one else None)
    return _words(wording, speech) if wording else page.name


def _section(name: str, speech: Speech) -> str:
    title = next((one.title for one in speech.facts.journey.sections if one.name == name), None)
    return _words(title, speech) if title else ""


def _question(one: Field, speech: Speech) -> Question:
    condition = _printable(meaning(All((_revealed(one, speech.facts.journey), one.when)), speech))
    worked_out = ConditionWords(speech).say(one.calculation, one) if one.calculation else ""
    label = _words(one.label, speech)
    return Question(one.name, one.type.NAME, label, one.required, condition, _printable(worked_out))


def _revealed(one: Field, journey: Journey) -> Condition:
    """Write as a condition that an option reveals a field."""
    if one.reveal is None:
        return ALWAYS
    kind = journey.fields[one.reveal.by].type.KIND
    operator = OPERATORS["includes" if kind is Kind.CHOICES else "is"]
    return Comparison(Answer(one.reveal.by, kind), operator, (Value(one.reveal.option, kind),))
