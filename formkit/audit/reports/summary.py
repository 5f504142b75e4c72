"""A summary for whoever runs an audit: what was seen and found, each with its place and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from formkit.audit.reports.diff import diff
from formkit.audit.reports.json import finding as as_json
from formkit.audit.reports.report import Report
from formkit.audit.result import Found
from formkit.audit.rule import Confidence
from formkit.audit.spot import spot

_MOST = 3


def summary(report: Report) -> str:
    """Write it as lines. Advice is counted alone: the reports have it."""
    result = report.result
    lines = [f"{result.subject}: {counts(report)}"]
    for one in (*report.of(Confidence.FAILS), *report.of(Confidence.REVIEW)):
        lines += _lines(one)
    return "\n".join([*lines, *_since(report)]) + "\n"


def line(found: Found) -> str:
    """Say one finding in a line."""
    return " ".join(part.strip() for part in _lines(found))


def counts(report: Report) -> str:
    """Say how much was seen and found: "9 of 12 states seen: 2 faults, 1 thing to look at, no advice."""
    result = report.result
    faults, looks, advice = (len(report.of(one)) for one in Confidence)
    found = [
        _many(faults, "fault"),
        _many(looks, "thing to look at", "things to look at"),
        _many(advice, "piece of advice", "pieces of advice"),
    ]
    return f"{len(result.visited)} of {_many(result.states, 'state')} seen: {', '.join(found)}."


def _many(number: int, one: str, more: str = "") -> str:
    return f"{number or 'no'} {one if number == 1 else more or one + 's'}"


def _lines(found: Found) -> Iterator[str]:
    one, rule = found.finding, found.finding.rule
    sure = rule.impact.value if rule.confidence is Confidence.FAILS else "look"
    criteria = f" ({', '.join(rule.criteria)})" if rule.criteria else ""
    yield f"  {f'{found.place}: ' if found.place else ''}{sure}[{rule.id}]{criteria} {one.message}"
    if one.marks:
        yield f"    at {_some([mark.selector for mark in one.marks])}"
    if found.at:
        yield f"    on {_some([str(spot(each)) for each in found.at])}"
    yield f"    {one.remedy or rule.remedy}"


def _some(texts: Sequence[str]) -> str:
    left = len(texts) - _MOST
    return f"{'; '.join(texts[:_MOST])}{f' and {left} more' if left > 0 else ''}"


def _since(report: Report) -> Iterator[str]:
    found = diff([as_json(one) for one in report.found], report.before)
    if found:
        news = f"{len(found['new'])} new, {len(found['gone'])} gone, {len(found['still'])} still there"
        yield f"  Since {found['since'][:16].replace('T', ' ')}: {news}."
