"""An audit as a page for people: a folder with the page, its style and the pictures. It needs no script.

Where `formkit serve` shows it, its strict Content-Security-Policy holds for it too: nothing is inline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import PurePath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from formkit.audit.criteria import Criterion, Status, criterion
from formkit.audit.reports.diff import diff
from formkit.audit.reports.json import finding as as_json
from formkit.audit.reports.matrix import Matrix, matrices
from formkit.audit.reports.report import Files, Report, key
from formkit.audit.reports.tongue import language, marked
from formkit.audit.result import Found
from formkit.audit.rule import Confidence, Rule
from formkit.audit.spot import Spot, spot
from formkit.locate import templates

PAGE, STYLE, PICTURES = "report.html", "report.css", "screenshots"
HEADINGS = {
    Confidence.FAILS: "Faults",
    Confidence.REVIEW: "What a person must look at",
    Confidence.ADVICE: "Advice to whoever writes the form",
}


@dataclass(frozen=True)
class Group:
    """A rule that was broken, with the criteria it belongs to, and all that breaks it."""

    rule: Rule
    criteria: tuple[Criterion, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Pictures:
    """The pictures of a report: which file shows each finding, what each file holds, and which page it is `of`.

    `shown` are the findings beside which a picture stands; others lead there.
    """

    names: Mapping[str, str]
    files: Mapping[str, bytes]
    of: Mapping[str, Spot]

    @property
    def shown(self) -> frozenset[str]:
        """The first finding of each picture."""
        return frozenset({name: finding for finding, name in [*self.names.items()][::-1]}.values())

    @property
    def ids(self) -> Mapping[str, str]:
        """Where the page has the picture of each finding."""
        return {finding: f"picture-{PurePath(name).stem}" for finding, name in self.names.items()}


def html(report: Report) -> Files:
    """Write the page, its style and the pictures of what was found."""
    shown = pictures(report)
    page = _environment().get_template(PAGE).render(**_words(report, shown))
    style = (templates() / "audit" / STYLE).read_text(encoding="utf-8")
    return {PAGE: page, STYLE: style, **shown.files}


def _words(report: Report, shown: Pictures) -> Mapping[str, Any]:
    result = report.result
    return {
        "report": report,
        "result": result,
        "groups": {HEADINGS[one]: groups(report.of(one)) for one in Confidence},
        "matrices": _matrices(report),
        "key": key,
        "spot": spot,
        "pictures": shown,
        "marked": marked,
        "said": lambda found: marked(found.finding.message, language(found)),
        "diff": diff([as_json(one) for one in report.found], report.before),
        "by_hand": [one for one in report.standings if one.status is Status.BY_HAND],
        "statuses": {one: sum(each.status is one for each in report.standings) for one in Status},
    }


def groups(found: Sequence[Found]) -> list[Group]:
    """Put findings that are in order under their rules."""
    by_rule = [(rule, tuple(each)) for rule, each in groupby(found, key=lambda one: one.finding.rule)]
    return [Group(rule, tuple(_criteria(rule)), each) for rule, each in by_rule]


def _criteria(rule: Rule) -> Iterator[Criterion]:
    return (found for number in rule.criteria if (found := criterion(number)))


def _matrices(report: Report) -> tuple[Matrix, ...]:
    return matrices(report.result.visited, (*report.of(Confidence.FAILS), *report.of(Confidence.REVIEW)))


def pictures(report: Report) -> Pictures:
    """Give each finding the first picture of a page that shows it; each picture is kept once."""
    names: dict[str, str] = {}
    files: dict[str, bytes] = {}
    of: dict[str, Spot] = {}
    numbers: dict[bytes, str] = {}
    for found in report.found:
        pictured = next((one for one in found.at if one.screenshot), None)
        if pictured and found.finding.marks:
            name = numbers.setdefault(pictured.screenshot, f"{PICTURES}/{len(numbers) + 1}.png")
            names[key(found)], files[name], of[key(found)] = name, pictured.screenshot, spot(pictured)
    return Pictures(names, files, of)


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(templates() / "audit")
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
