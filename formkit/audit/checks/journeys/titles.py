"""Titles: no two pages of a journey have the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from formkit.audit.checks.journeys.standing import called, path, standing
from formkit.audit.document import words
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails
from formkit.audit.visited import Visited
from formkit.journey import Journey

ALIKE = fails(
    "title-not-unique",
    "2.4.2",
    "No two pages of a journey have the same title.",
    "Begin each title with the question or the heading of its page.",
    Impact.MODERATE,
)


def titles(visited: Sequence[Visited], journey: Journey | None) -> Iterator[tuple[Visited, Finding]]:
    """Compare the titles of all pages; of nobody's journey only those whose headings differ."""
    alike: dict[str, list[Visited]] = defaultdict(list)
    for one in standing(visited):
        alike[one.document.title].append(one)
    for title, same in alike.items():
        if title and len(same) > 1 and (journey is not None or len({_heading(one) for one in same}) > 1):
            first = path(same[0].document.url)
            for one in (each for each in same[1:] if path(each.document.url) != first):
                message = f"This page and {called(same[0].document)} are both called “{title}”."
                yield one, Finding(ALIKE, message, tuple(map(one.document.mark, one.document.elements("title"))))


def _heading(one: Visited) -> str:
    return next((words(each) for each in one.document.elements("h1")), "")
