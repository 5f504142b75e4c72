"""An audit as EARL in JSON-LD: an assertion for each criterion, and one for each finding with where it is.

https://www.w3.org/TR/EARL10-Schema/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import version
from json import dumps
from typing import Any

from formkit.audit.criteria import Criterion, Standing, Status, criterion
from formkit.audit.reports.report import Files, Report, key
from formkit.audit.result import Found
from formkit.audit.rule import Confidence
from formkit.audit.spot import spot

NAME = "earl.jsonld"
CONTEXT = {
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "ptr": "http://www.w3.org/2009/pointers#",
    "assertedBy": {"@id": "earl:assertedBy", "@type": "@id"},
    "subject": {"@id": "earl:subject", "@type": "@id"},
    "test": {"@id": "earl:test", "@type": "@id"},
    "mode": {"@id": "earl:mode", "@type": "@id"},
    "outcome": {"@id": "earl:outcome", "@type": "@id"},
    "result": "earl:result",
    "pointer": "earl:pointer",
    "date": {"@id": "dct:date", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"},
    "title": "dct:title",
    "description": "dct:description",
}
_WCAG = "https://www.w3.org/TR/WCAG22/#"
_TOOL, _SUBJECT = "_:formkit", "_:subject"
_OUTCOMES = {
    Status.FAILED: "earl:failed",
    Status.CHECKED: "earl:passed",
    Status.NOT_PRESENT: "earl:inapplicable",
    Status.BY_HAND: "earl:untested",
}


def earl(report: Report) -> Files:
    """Write the graph: the tool, the subject, and what is asserted."""
    graph = [_tool(), _subject(report), *_of_criteria(report), *_of_findings(report)]
    return {NAME: dumps({"@context": CONTEXT, "@graph": graph}, indent=2, ensure_ascii=False) + "\n"}


def _tool() -> Mapping[str, Any]:
    name = {"doap:name": "formkit", "doap:release": {"doap:revision": version("formkit")}}
    return {"@id": _TOOL, "@type": ["earl:Software", "earl:Assertor"], **name}


def _subject(report: Report) -> Mapping[str, Any]:
    result = report.result
    about = {"title": result.title, "description": f"{result.subject} {result.fingerprint}".strip()}
    return {"@id": _SUBJECT, "@type": "earl:TestSubject", **about}


def _of_criteria(report: Report) -> Iterator[Mapping[str, Any]]:
    for one in report.standings:
        yield _assertion(report, _test(one.criterion), _SUBJECT, _outcome(one), one.why)


def _outcome(one: Standing) -> str:
    """What machines could not tell is another thing than what nobody has tried."""
    return "earl:cantTell" if one.status is Status.BY_HAND and one.found else _OUTCOMES[one.status]


def _of_findings(report: Report) -> Iterator[Mapping[str, Any]]:
    for found in report.found:
        outcome = "earl:failed" if found.finding.rule.confidence is Confidence.FAILS else "earl:cantTell"
        if found.finding.rule.confidence is not Confidence.ADVICE:
            tests = [_test(one) for number in found.finding.rule.criteria if (one := criterion(number))]
            for test in tests or [_rule(found)]:
                made = _assertion(report, test, _page(found), outcome, found.finding.message)
                yield {**made, "dct:identifier": key(found), "result": {**made["result"], **_pointers(found)}}


def _assertion(report: Report, test: Any, subject: Any, outcome: str, words: str) -> dict[str, Any]:
    when = report.result.when.isoformat(timespec="seconds")
    result = {"@type": "earl:TestResult", "outcome": outcome, "description": words, "date": when}
    about = {"assertedBy": _TOOL, "subject": subject, "mode": "earl:automatic"}
    return {"@type": "earl:Assertion", **about, "test": test, "result": result}


def _test(one: Criterion) -> Mapping[str, Any]:
    return {"@id": f"{_WCAG}{one.slug}", "@type": "earl:TestCriterion", "title": str(one)}


def _rule(found: Found) -> Mapping[str, Any]:
    rule = found.finding.rule
    return {"@id": f"_:{rule.id}", "@type": "earl:TestCase", "title": rule.title}


def _page(found: Found) -> Any:
    if not found.at:
        return _SUBJECT
    return {"@type": "earl:TestSubject", "title": str(spot(found.at[0])), "dct:source": found.at[0].document.url}


def _pointers(found: Found) -> Mapping[str, Any]:
    marks = found.finding.marks
    pointers = [{"@type": "ptr:CSSSelectorPointer", "ptr:expression": mark.selector} for mark in marks]
    return {"pointer": pointers} if pointers else {}
