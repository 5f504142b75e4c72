"""Facts: each is asked once on a way, and not at all where the profile knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from xml.etree.ElementTree import Element

from formkit.audit.checks.journeys.standing import own
from formkit.audit.checks.questions.controls import controls, groups, is_ticked
from formkit.audit.checks.questions.facts import token
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import fails
from formkit.audit.state import Kind
from formkit.audit.visited import Visited
from formkit.definition.bindings.overlaps import MOST_PAIRS, overlaps
from formkit.definition.search import Search
from formkit.journey import Journey
from formkit.page import Field, Page

TWICE = fails(
    "asked-twice",
    "3.3.7",
    "Nobody is asked for the same fact twice on one way.",
    "Ask once and use that answer, or offer it: “Same as your home address”.",
)
KNOWN = fails(
    "known-fact-asked",
    "3.3.7",
    "What the profile knows is offered, not asked.",
    "Show the saved value, with where it comes from, where the question stands.",
)
_OFFERING = (Kind.PREFILLED, Kind.STALE, Kind.LOCKED)
_Question = tuple[str, ...]


def twice(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Look for questions that two pages of one way ask alike, and for facts that two fields are bound to."""
    if journey is None:
        return
    search, asked = Search(journey), defaultdict[_Question, list[tuple[Visited, Page, Element]]](list)
    for one, page in own(visited, journey):
        for control in () if _is_repeated(journey, page) else _empty(one.document):
            if question := _question(one.document, control):
                asked[question].append((one, page, control))
    for same in asked.values():
        for (_, first, _), (one, page, control) in islice(combinations(same, 2), MOST_PAIRS):
            if first.name != page.name and _are_met(search, first, page, control):
                message = f"“{name(one.document, control)}” is asked here, and on the page “{first.name}” before."
                yield one, Finding(TWICE, message, (one.document.mark(control),), "", (_field(control),))
    yield from _bound(visited, journey, search)


def _is_repeated(journey: Journey, page: Page) -> bool:
    """Whether a page is asked of each item of a list."""
    return all(page.name != one.name for one in journey.pages)


def _empty(page: Document) -> Iterator[Element]:
    """The controls that are typed into, and hold nothing yet."""
    return (one for one in controls(page) if not is_ticked(one) and one.tag != "select" and not one.get("value"))


def _question(page: Document, control: Element) -> _Question:
    """What is asked, in words that say enough: the label beside a token, else one that is the heading."""
    said, over = name(page, control), tuple(name(page, one) for one in groups(page, control))
    heading = next((words(one) for one in page.elements("h1")), "")
    if token(control):
        return (said.casefold(), *over, token(control) or "")
    return (said.casefold(), *over) if heading and heading in (said, *over) else ()


def _are_met(search: Search, first: Page, page: Page, control: Element) -> bool:
    """Whether one person may come to both pages; where that cannot be told, it is not said."""
    field = search.journey.fields.get(_field(control))
    more = [field.when, field.about_me] if field is not None else []
    return search.possible(page.name, [first.when, page.when, *more], given_up=False)


def _field(control: Element) -> str:
    return (control.get("name") or "").partition("-")[0]


def _bound(visited: Sequence[Visited], journey: Journey, search: Search) -> Iterator[tuple[Visited, Finding]]:
    """What the compiler warns of: two fields that are bound to one fact of the profile."""
    at = {page.name: one for one, page in own(visited, journey)}
    for problem in overlaps(journey, search):
        fields = [
            one for one in journey.fields.values() if one.pointer and problem.pointer[: len(one.pointer)] == one.pointer
        ]
        one = at.get(journey.page_of[fields[-1].name].name) if fields else None
        if problem.code == "fact-asked-twice" and one is not None:
            pointer = "".join(f"/{part}" for part in problem.pointer)
            yield one, Finding(TWICE, problem.message, (), problem.remedy, (fields[-1].name,), pointer)


def known(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Look on pages for people who are known for questions that are bound to their profile and left blank."""
    for one in visited if journey is not None else ():
        state = one.document.state
        page = journey.page(state.page) if journey and state and state.form == journey.name else None
        if state is None or state.kind not in _OFFERING or page is None:
            continue
        bound = [each for each in page.inputs if each.binding and each.binding.prefill != "none"]
        asked = [each for each in bound if _of(one.document, each)]
        if (
            asked
            and next(one.document.classed("formkit-source"), None) is None
            and all(_is_blank(one.document, each) for each in asked)
        ):
            marks = tuple(one.document.mark(each) for each in _of(one.document, asked[0]))
            yield one, Finding(KNOWN, "The profile knows this, but the page asks for it.", marks, "", (asked[0].name,))


def _of(page: Document, field: Field) -> list[Element]:
    return [one for one in controls(page) if _field(one) == field.name]


def _is_blank(page: Document, field: Field) -> bool:
    return not any(_holds(one) for one in _of(page, field))


def _holds(one: Element) -> bool:
    if is_ticked(one):
        return "checked" in one.attrib
    chosen = any("selected" in each.attrib and each.get("value") for each in one.iter("option"))
    return bool(one.get("value") or chosen or (one.tag == "textarea" and (one.text or "").strip()))
