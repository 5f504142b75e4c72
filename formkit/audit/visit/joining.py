"""Joining: each finding once, with all pages that show it, and the line of the definition to mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from formkit.audit.finding import Finding
from formkit.audit.result import Found
from formkit.audit.visit.subject import Subject
from formkit.audit.visited import Visited
from formkit.problems import Place

MANY = 4
"""Pages on which the same is found where it is no fault of theirs but of what is round them."""


def joined(subject: Subject, found: Iterable[tuple[Visited | None, Finding]]) -> tuple[Found, ...]:
    """Join findings over the pages that have them; what no answers lead to is found at none."""
    at: dict[Finding, list[Visited]] = {}
    for visited, finding in found:
        at.setdefault(finding, []).extend([visited] if visited else [])
    made = [one for finding, pages in at.items() for one in _of(subject, finding, pages)]
    return tuple(sorted(made, key=_order))


def _of(subject: Subject, finding: Finding, pages: Sequence[Visited]) -> Iterator[Found]:
    """One for each line to mend: a few pages have theirs, many share what is round all of them."""
    by_name: dict[str, list[Visited]] = {}
    for one in pages:
        by_name.setdefault(one.document.state.page if one.document.state else "", []).append(one)
    if finding.pointer or finding.fields or len(by_name) not in range(1, MANY):
        yield Found(finding, tuple(pages), _said(subject, finding))
    else:
        yield from (Found(finding, tuple(own), subject.of_page(name)) for name, own in by_name.items())


def _order(one: Found) -> tuple[str, int, str]:
    return (one.place.file if one.place else "", one.place.line if one.place else 0, one.finding.rule.id)


def _said(subject: Subject, finding: Finding) -> Place | None:
    """The line that the check points at, or that of the field it is about."""
    if finding.pointer:
        return subject.of_pointer(finding.pointer)
    return next((place for name in finding.fields if (place := subject.of_field(name))), None)
