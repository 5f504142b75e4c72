"""From a definition's JSON to its journey: names found, references followed, every problem of meaning noted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.gaps import has_gaps
from formkit.definition.meaning.index import Index
from formkit.definition.meaning.names import check_names
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.notes import Notes
from formkit.definition.meaning.pages import PagesReader
from formkit.definition.meaning.payment import read_payment
from formkit.definition.meaning.references import References
from formkit.definition.meaning.scenarios import ScenariosReader
from formkit.definition.meaning.sections import check_tasks, read_sections
from formkit.definition.meaning.service import ServiceReader
from formkit.definition.meaning.wordings import BLANK
from formkit.definition.needs import with_needs
from formkit.definition.sites import Sites
from formkit.definition.words import quoted
from formkit.journey import Journey
from formkit.problems import Problem


@dataclass(frozen=True)
class Built:
    """A journey with its sites, or the problems for which there is none. Warnings stand beside a journey."""

    journey: Journey | None
    sites: Sites
    problems: tuple[Problem, ...]


def build(value: Any, fingerprint: str, flaws: Sequence[Problem] = ()) -> Built:
    """Build the journey of a definition. `flaws` are problems found before; what they touch isn't judged again."""
    notes = Notes(flaws)
    index = Index(Node(value, ()), notes.is_sound)
    expressions = Expressions(References(index, notes, has_gaps(index.root, flaws)), notes)
    check_names(index, notes)
    journey = _journey(expressions, fingerprint)
    if not any(problem.is_error for problem in (*flaws, *notes.problems)):
        _unused("condition", index.conditions, notes)
        _unused("list", index.lists, notes)
    is_whole = not any(problem.is_error for problem in (*flaws, *notes.problems))
    return Built(journey if is_whole else None, notes.sites(), tuple(notes.problems))


def _journey(expressions: Expressions, fingerprint: str) -> Journey:
    service = ServiceReader(expressions)
    start = service.start()
    journey = Journey(
        name=expressions.references.index.root.text("name"),
        fingerprint=fingerprint,
        title=service.title(),
        organisation=service.organisation(),
        languages=service.languages(),
        data=service.data(),
        start=start,
        pages=tuple(PagesReader(expressions).read()),
        sections=read_sections(expressions),
        confirmation=service.last_words("confirmation") or BLANK,
        check_answers=service.last_words("check_answers"),
        declaration=service.last_words("declaration"),
        payment=read_payment(expressions),
        conditions={name: one.condition for name, one in expressions.named.items()},
        deliver=tuple(service.destinations()),
        scenarios=tuple(ScenariosReader(expressions).read()),
        task_list=check_tasks(expressions),
    )
    return with_needs(journey)


def _unused(what: str, nodes: Iterable[str], notes: Notes) -> None:
    for name in nodes:
        if (what, name) not in notes.used:
            message = f"Nothing uses the {what} {quoted(name)}."
            notes.warn(f"unused-{what}", (f"{what}s", name), message, "Use it or take it out.")
