"""An audit as SARIF 2.1.0, which code scanning takes: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

A result points at the line of the definition to mend; of anybody's pages, and where no line is known, at the page.
What a person must look at is of the kind `review`, whose level must be `none` (3.27.10).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from json import dumps
from pathlib import Path
from typing import Any
from urllib.parse import quote

from formkit.audit.criteria import criterion
from formkit.audit.reports.report import Files, Report, key
from formkit.audit.result import Found
from formkit.audit.rule import Confidence, Impact, Rule
from formkit.audit.spot import spot

NAME = "audit.sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MEANINGFUL = str.maketrans({"{": "{{", "}": "}}", "\\": r"\\", "[": r"\[", "]": r"\]"})
_WHOLE = "The whole audit"


def sarif(report: Report) -> Files:
    """Write one run, with a rule for each that was broken."""
    rules = list(dict.fromkeys(one.finding.rule for one in report.found))
    result = report.result
    run = {
        "tool": {"driver": {"name": "formkit", "version": version("formkit"), "rules": list(map(_rule, rules))}},
        "automationDetails": {"id": f"formkit audit/{result.subject}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "endTimeUtc": f"{result.when:%Y-%m-%dT%H:%M:%SZ}"}],
        "results": [_result(one, rules) for one in report.found],
    }
    return {NAME: dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"}


def _rule(rule: Rule) -> Mapping[str, Any]:
    criteria = [found for number in rule.criteria if (found := criterion(number))]
    links = "\n".join(f"- [{one}]({one.understanding})" for one in criteria)
    help = {"text": rule.remedy, "markdown": f"{rule.remedy}\n\n{links}".strip()}
    about = {"helpUri": criteria[0].understanding} if criteria else {}
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": help,
        **about,
        "defaultConfiguration": {"level": _level(rule)},
        "properties": {"tags": ["accessibility", *(f"WCAG 2.2 {number}" for number in rule.criteria)]},
    }


def _level(rule: Rule) -> str:
    if rule.confidence is Confidence.FAILS:
        return "warning" if rule.impact is Impact.MINOR else "error"
    return "none" if rule.confidence is Confidence.REVIEW else "note"


def _result(found: Found, rules: Sequence[Rule]) -> Mapping[str, Any]:
    finding, rule = found.finding, found.finding.rule
    states = [str(spot(each)) for each in found.at]
    marks = "".join(f" At {mark.selector}." for mark in finding.marks)
    words = f"{finding.message} {finding.remedy or rule.remedy}{marks}"
    return {
        "ruleId": rule.id,
        "ruleIndex": rules.index(rule),
        "level": _level(rule),
        "kind": "review" if rule.confidence is Confidence.REVIEW else "fail",
        "message": {"text": words.translate(_MEANINGFUL)},
        "locations": [_location(found)],
        # The same finding on another line stays the same alert.
        "partialFingerprints": {"finding/v1": key(found)},
        "properties": {"states": states, "criteria": list(rule.criteria), "impact": rule.impact.value},
    }


def _location(found: Found) -> Mapping[str, Any]:
    name = found.finding.pointer or (str(spot(found.at[0])) if found.at else _WHOLE)
    logical = {"logicalLocations": [{"fullyQualifiedName": name}]}
    if found.place:
        region = {"startLine": found.place.line, "startColumn": found.place.column}
        return {"physicalLocation": {"artifactLocation": {"uri": _uri(found.place.file)}, "region": region}, **logical}
    if found.at:
        return {"physicalLocation": {"artifactLocation": {"uri": quote(found.at[0].document.url, _SAFE)}}, **logical}
    return logical


_SAFE = ":/?#[]@!$&'()*+,;=%~"


def _uri(file: str) -> str:
    """Address a file from the folder that the command runs in, where it is inside."""
    here = Path.cwd()
    path = (here / file).resolve()
    return quote(path.relative_to(here).as_posix()) if path.is_relative_to(here) else path.as_uri()
