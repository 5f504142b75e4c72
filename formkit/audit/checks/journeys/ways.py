"""Ways: back, into the other language, and from the answers to where each can be changed before they are sent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from formkit.audit.checks.journeys.standing import own, path, standing
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import Impact, fails
from formkit.audit.visited import Visited
from formkit.journey import Journey

NO_BACK = fails(
    "no-way-back",
    "3.3.4",
    "Every page of a journey has a link back to the page before.",
    "Put the back link at the top of the page, before `main`.",
    Impact.MODERATE,
)
WRONG_BACK = fails(
    "back-leads-on",
    "3.3.4",
    "The back link leads to a page before.",
    "Let the link lead to the page that was answered before this one.",
    Impact.MODERATE,
)
NO_SWITCH = fails(
    "no-language-switch",
    "",
    "Every page of a journey leads to itself in its other languages.",
    "Show the names of the other languages, each as a link to the same page.",
    Impact.MODERATE,
)
NO_CHANGE = fails(
    "answers-without-change",
    "3.3.4",
    "Answers can be changed before they are sent.",
    "Give each answer on the page that shows them all a link to the page that asks for it.",
)
UNCHECKED = fails(
    "answers-sent-unchecked",
    "3.3.4",
    "Answers are shown for checking before they are sent.",
    "Show all answers on a page of their own before the last button.",
)
LINKS_ALIKE = fails(
    "links-alike",
    "2.4.4 2.4.9",
    "Links that change or remove different things have names that tell them apart.",
    'Add what it is about, for screen readers: `Change<span class="govuk-visually-hidden"> your name</span>`.',
)
_BACK = re.compile(r"^(?:back|go back|yn ôl|nôl|mynd yn ôl)\b", re.I)
_ACTS = re.compile(r"^(?:change|edit|remove|delete|update|view|newid|golygu|tynnu|dileu|gweld|diweddaru)$", re.I)
_CHECKING, _SENT = "check-answers", "confirmation"


def back(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold each page that the definition asks to having a way back, that leads to a page before."""
    places = {page.name: place for place, page in enumerate(journey.row)} if journey else {}
    for one, page in own(visited, journey) if journey else ():
        links = [each for each in one.document.elements("a") if _BACK.match(words(each))]
        if not links:
            yield one, Finding(NO_BACK, "This page has no link back.", pointer=_pointer(one))
            continue
        target = path(links[0].get("href")).rstrip("/").rpartition("/")[2]
        listed = journey is not None and bool(page.repeat or _repeats(journey, target))
        if target == page.name or (not listed and places.get(target, -1) > places[page.name]):
            message = f"“{words(links[0])}” leads to {links[0].get('href')}, which does not come before."
            yield one, Finding(WRONG_BACK, message, (one.document.mark(links[0]),))


def _repeats(journey: Journey, target: str) -> bool:
    page = journey.page(target)
    return page is not None and page.repeat is not None


def _pointer(one: Visited) -> str:
    return one.document.state.pointer if one.document.state else ""


def languages(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold each page to leading to itself in the other languages of its journey."""
    for one in standing(visited):
        state = one.document.state
        if journey is None or state is None or state.form != journey.name:
            continue
        for code in journey.languages:
            if code != state.language and not any(
                _is_switch(each, code) for each in one.document.elements("a", "button")
            ):
                yield one, Finding(NO_SWITCH, f"Nothing leads to this page in the language “{code}”.")


def _is_switch(one: Element, code: str) -> bool:
    return code in (one.get("lang"), one.get("hreflang")) and bool(one.get("href") or one.get("formaction"))


def checking(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold a journey that was seen to its end to showing all answers first, each with a way to change it."""
    pages = {one.document.state.page: one for one in standing(visited) if one.document.state} if journey else {}
    if _SENT in pages and _CHECKING not in pages:
        yield pages[_SENT], Finding(UNCHECKED, "No page before this one showed the answers.")
    shown = pages.get(_CHECKING)
    if shown is not None and journey is not None and not any(_leads_into(shown.document, journey)):
        rows = tuple(map(shown.document.mark, shown.document.elements("dl")))
        yield shown, Finding(NO_CHANGE, "Nothing on this page leads to where an answer can be changed.", rows)


def _leads_into(page: Document, journey: Journey) -> Iterator[bool]:
    """Whether each link of the content leads to a page that the definition asks."""
    for one in page.elements("a"):
        if page.within(one, "main"):
            yield any(journey.page(part) is not None for part in path(one.get("href")).split("/"))


def links(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Look for links that do something to different things under one name."""
    for one in standing(visited):
        page = one.document
        alike: dict[str, list[Element]] = defaultdict(list)
        for each in page.elements("a"):
            if each.get("href") and _ACTS.match(name(page, each)):
                alike[name(page, each)].append(each)
        for said, same in alike.items():
            if len({each.get("href") for each in same}) > 1:
                message = f"{len(same)} links are called “{said}”, and lead to different places."
                yield one, Finding(LINKS_ALIKE, message, tuple(map(page.mark, same)))
