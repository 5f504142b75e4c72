"""Results: what the calculations of a page come to, shown among its questions, and why where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from formkit.explain.reasons import reasons_for
from formkit.explain.telling import Reason
from formkit.page import Page
from formkit.speech import Speech
from formkit.values import Value


@dataclass(frozen=True)
class Result:
    """What a calculation comes to, among the questions of a page, and why, if that is to be said."""

    name: str
    label: Markup
    words: str
    reasons: tuple[Reason, ...] = ()
    style: Literal["result"] = "result"


def results(page: Page, speech: Speech) -> Iterator[Result]:
    """Give the calculations to show that come to something before the page is answered: they ask none of its inputs."""
    facts = replace(speech.facts, values=dict(speech.facts.values))
    speech, unknown = replace(speech, facts=facts), {one.name for one in page.fields}
    for one in page.fields:
        if one.calculation and one.when.holds(facts) and _reads_none(one.calculation, unknown):
            found = one.calculation.of(facts)
            unknown.discard(one.name)
            if found is not None:
                value = facts.values[one.name] = one.type.calculated(found)
                if one.shown:
                    reasons = reasons_for(one, speech) if one.explain else ()
                    yield Result(one.name, speech.marked(one.label), speech.show_alone(one.name, value), reasons)


def _reads_none(value: Value, names: set[str]) -> bool:
    return names.isdisjoint(name for name, _ in value.references())
