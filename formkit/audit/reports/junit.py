"""An audit as JUnit XML, which CI servers show: a test for each rule that was asked, failed by what it found.

What only a person can decide is skipped, not passed. https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from formkit.audit.checks import RULES
from formkit.audit.reports.report import Files, Report
from formkit.audit.result import Found
from formkit.audit.rule import Confidence, Rule
from formkit.audit.spot import spot

NAME = "junit.xml"
_NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])


def junit(report: Report) -> Files:
    """Write one suite."""
    cases = [_case(rule, report) for rule in _rules(report)]
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "skipped": str(sum(case.find("skipped") is not None for case in cases)),
        "errors": "0",
    }
    root = Element("testsuites", {"name": "formkit audit", **counts})
    when = report.result.when.isoformat(timespec="seconds")
    suite = SubElement(root, "testsuite", {"name": report.result.subject, "timestamp": when, **counts})
    suite.extend(cases)
    indent(root)
    return {NAME: b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="utf-8") + b"\n"}


def _rules(report: Report) -> list[Rule]:
    """Every rule that was asked, those of axe-core that found nothing left out; then what is found of any other."""
    asked = [rule for id, rule in sorted(RULES.items()) if id in report.result.asked]
    return list(dict.fromkeys([*asked, *(one.finding.rule for one in report.found)]))


def _case(rule: Rule, report: Report) -> Element:
    case = Element("testcase", {"classname": report.result.subject, "name": f"{rule.id}: {rule.title}"})
    found = [one for one in report.found if one.finding.rule == rule]
    failing = [one for one in found if one in report.failing]
    if failing:
        told = {"type": rule.id, "message": _clean(failing[0].finding.message)}
        SubElement(case, "failure", told).text = _clean("\n\n".join(map(_text, failing)))
    elif found and rule.confidence is Confidence.REVIEW:
        told = {"message": _clean(f"A person must look: {found[0].finding.message}")}
        SubElement(case, "skipped", told)
    if found and not failing:
        SubElement(case, "system-out").text = _clean("\n\n".join(map(_text, found)))
    return case


def _text(found: Found) -> str:
    finding = found.finding
    place = [f"Mend it at {found.place}."] if found.place else []
    marks = [f"At {mark.selector}: {mark.html}" for mark in finding.marks]
    states = [f"On {spot(each)}" for each in found.at]
    return "\n".join([finding.message, finding.remedy or finding.rule.remedy, *place, *marks, *states])


def _clean(text: str) -> str:
    """Take out what XML can't hold, however it is escaped."""
    return text.translate(_NOT_XML)
