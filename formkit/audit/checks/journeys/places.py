"""Places: help and navigation stand where they stand on the other pages, in the same order, under the same names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from formkit.audit.checks.journeys.standing import ZONES, own, path, standing, zone
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import name
from formkit.audit.rule import Impact, fails
from formkit.audit.visited import Visited
from formkit.journey import Journey

HELP = fails(
    "help-in-another-place",
    "3.2.6",
    "Help stands in the same place on every page.",
    "Put the link where it stands on the other pages.",
    Impact.MODERATE,
)
ORDER = fails(
    "navigation-in-another-order",
    "3.2.3",
    "Navigation that is repeated has the same order on every page.",
    "Give the links the order that they have on the other pages.",
    Impact.MODERATE,
)
NAMES = fails(
    "control-named-otherwise",
    "3.2.4",
    "What does the same has the same name on every page.",
    "Use the same words as on the other pages.",
    Impact.MODERATE,
)
_HELP = re.compile(r"\b(?:help|contact|support|cymorth|help[ua]|cysylltu?|cysylltwch)\b", re.I)
_HELPS = re.compile(r"^(?:mailto|tel):|/(?:help|contact|support)(?:[/?#]|$)", re.I)
_MOST = 0.75
"""The part of the pages that must have something alike before the others are held to it."""
_FEW = 3


def help_places(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold the links to help outside of the content to standing where they mostly do."""
    pages = standing(visited)
    offered = [{words(link): link for link in _links(one.document) if _is_help(link)} for one in pages]
    where: dict[str, Counter[str]] = defaultdict(Counter)
    for one, links in zip(pages, offered, strict=True):
        for said, link in links.items():
            where[said][zone(one.document, link)] += 1
    for said, zones in where.items():
        usual, times = zones.most_common(1)[0]
        if times < _FEW or times < _MOST * len(pages):
            continue
        for one, links in zip(pages, offered, strict=True):
            here = zone(one.document, links[said]) if said in links else ""
            if here != usual and (here or journey is not None):
                yield one, _displaced(one.document, said, usual, links.get(said))


def _is_help(link: Element) -> bool:
    return bool(_HELP.search(words(link)) or _HELPS.search(link.get("href") or ""))


def _displaced(page: Document, said: str, usual: str, link: Element | None) -> Finding:
    if link is None:
        return Finding(HELP, f"“{said}” is not in the {usual} of this page, as it is on the others.")
    message = f"“{said}” stands in the {zone(page, link)} of this page, but in the {usual} of the others."
    return Finding(HELP, message, (page.mark(link),))


def _links(page: Document) -> Iterator[Element]:
    """The links outside of the content."""
    return (one for one in page.elements("a") if one.get("href") and zone(page, one) and not page.hides(one))


def order(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold the links of each part of the page to their usual order; some may be left out."""
    pages = standing(visited)
    for part in (*ZONES, "page"):
        rows = [_row(one.document, part) for one in pages]
        usual = Counter(tuple(row) for row in rows if len(row) > 1).most_common(1)
        for one, row in zip(pages, rows, strict=True):
            wanted = [said for said in usual[0][0] if said in row] if usual else []
            here = [said for said in row if said in wanted]
            if here != wanted:
                listed = ", ".join(f"“{said}”" for said in here)
                message = f"The links of the {part} stand in another order than on other pages: {listed}."
                yield one, Finding(ORDER, message, tuple(one.document.mark(row[said]) for said in here))


def _row(page: Document, part: str) -> Mapping[str, Element]:
    """The links of a part of the page by their names; those whose names stand there twice are left out."""
    links = [(name(page, one), one) for one in _links(page) if zone(page, one) == part]
    times = Counter(said for said, _ in links)
    return {said: one for said, one in links if said and times[said] == 1}


def names(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Hold links outside of the content that lead to one place, and the buttons that lead on, to having one name."""
    links: dict[tuple[str, str], list[tuple[Visited, Element]]] = defaultdict(list)
    for one in standing(visited):
        for key, link in _addressed(one.document):
            links[key].append((one, link))
    buttons = [(one, button) for one, button in _buttons(visited, journey)] if journey else []
    for same in (*links.values(), buttons):
        yield from _named_otherwise(same)


def _addressed(page: Document) -> Iterator[tuple[tuple[str, str], Element]]:
    """The links outside of the content by their part of the page and their address, where there is one of them."""
    keyed = [((zone(page, one), one.get("href") or ""), one) for one in _links(page)]
    times = Counter(key for key, _ in keyed)
    return ((key, one) for key, one in keyed if times[key] == 1 and path(key[1]) and not one.get("lang"))


def _buttons(visited: Sequence[Visited], journey: Journey) -> Iterator[tuple[Visited, Element]]:
    """The button of each question that sends it: the last in the content that has no name of its own to send."""
    for one, page in own(visited, journey):
        inside = [each for each in one.document.elements("button") if one.document.within(each, "main")]
        sent = [each for each in inside if not each.get("name") and (each.get("type") or "submit") == "submit"]
        if page.kind == "question" and sent:
            yield one, sent[-1]


def _named_otherwise(same: Sequence[tuple[Visited, Element]]) -> Iterator[tuple[Visited, Finding]]:
    times = Counter(name(one.document, each) for one, each in same)
    usual, most = times.most_common(1)[0] if times else ("", 0)
    if most < _FEW or most < _MOST * len(same):
        return
    for one, each in same:
        said = name(one.document, each)
        if said and said != usual:
            message = f"“{said}” does what is called “{usual}” on the other pages."
            yield one, Finding(NAMES, message, (one.document.mark(each),))
