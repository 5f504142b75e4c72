"""Wordings: where the texts of a journey stand, and when each is shown at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formkit.conditions import ALWAYS, All, Condition
from formkit.journey import Journey
from formkit.option import Option
from formkit.page import Field, Page, Reveal
from formkit.problems import Pointer
from formkit.wordings import Wording


@dataclass(frozen=True)
class Place:
    """A wording where it stands: in words, when that is shown, and the option that reveals it."""

    pointer: Pointer
    what: str
    wording: Wording
    when: Condition = ALWAYS
    reveal: Reveal | None = None


def places(page: Page) -> Iterator[Place]:
    """The wordings of a page, those of lists but for the titles of their items."""
    about = f"the page `{page.name}`"
    named = {"title": page.title, "body": page.body, "add": page.repeat.add if page.repeat else None}
    yield from (Place((*page.pointer, key), f"`{key}` of {about}", one) for key, one in named.items() if one)
    for number, item in enumerate(page.items):
        if isinstance(item, Field):
            yield from _of_field(item)
            continue
        pointer = (*page.pointer, "fields", number)
        for key, one in (("title", item.title), ("body", item.body)):
            if one:
                yield Place((*pointer, key), f"`{key}` of words on {about}", one, item.when)


def _of_field(one: Field) -> Iterator[Place]:
    about = f"the field `{one.name}`"
    for key, wording in one.texts.items():
        yield Place((*one.pointer, key), f"`{key}` of {about}", wording, one.when, one.reveal)
    for rule, wording in one.errors.items():
        yield Place((*one.pointer, "errors", rule), f"the error `{rule}` of {about}", wording, one.when, one.reveal)
    for number, option in enumerate(one.options):
        pointer = (*one.pointer, "options", number)
        if isinstance(option, Option):
            for key, words in (("label", option.label), ("hint", option.hint)):
                if words:
                    when = All((one.when, option.when))
                    yield Place((*pointer, key), f"`{key}` of an option of {about}", words, when, one.reveal)


def places_at_end(journey: Journey) -> Iterator[Place]:
    """The wordings of the pages after the last question."""
    named = {
        "check_answers": journey.check_answers,
        "declaration": journey.declaration,
        "confirmation": journey.confirmation,
    }
    yield from (Place((key,), f"`{key}`", one) for key, one in named.items() if one)
    if journey.payment:
        when = journey.payment.when
        yield Place(("payment", "description"), "`description` of `payment`", journey.payment.description, when)
