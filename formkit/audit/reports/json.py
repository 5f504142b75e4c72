"""An audit as JSON, for other programs and for the next run. Keys are added, never renamed (docs/audit.md)."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from json import dumps
from typing import Any

from formkit.audit.criteria import Standing, Task
from formkit.audit.reports.diff import diff
from formkit.audit.reports.report import Files, Report, key
from formkit.audit.result import Found
from formkit.audit.rule import Confidence
from formkit.audit.spot import spot
from formkit.audit.visited import Visited
from formkit.audit.waivers import Waived

NAME = "audit.json"


def json(report: Report) -> Files:
    """Write everything but pages and pictures."""
    return {NAME: dumps(written(report), indent=2, ensure_ascii=False) + "\n"}


def written(report: Report) -> Mapping[str, Any]:
    """The report as JSON has it."""
    result = report.result
    findings = [finding(one) for one in report.found]
    return {
        "version": 1,
        "formkit": version("formkit"),
        "subject": result.subject,
        "title": result.title,
        "fingerprint": result.fingerprint,
        "when": result.when.isoformat(timespec="seconds"),
        "tier": result.tier.name.lower(),
        "languages": list(result.languages),
        "axe": result.axe,
        "browser": result.browser,
        "states": {"all": result.states, "visited": len(result.visited)},
        "left_out": list(result.left_out),
        "totals": {one.value: len(report.of(one)) for one in Confidence},
        "findings": findings,
        "waived": [_waived(one) for one in report.waived],
        "criteria": [_standing(one) for one in report.standings],
        "rules": sorted(result.asked),
        "diff": diff(findings, report.before),
    }


def finding(found: Found) -> Mapping[str, Any]:
    """One finding, with its rule, its elements and the states that show it."""
    one, rule, place = found.finding, found.finding.rule, found.place
    return {
        "key": key(found),
        "rule": rule.id,
        "criteria": list(rule.criteria),
        "confidence": rule.confidence.value,
        "impact": rule.impact.value,
        "title": rule.title,
        "message": one.message,
        "remedy": one.remedy or rule.remedy,
        "fields": list(one.fields),
        "pointer": one.pointer,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "elements": [{"selector": mark.selector, "html": mark.html} for mark in one.marks],
        "states": [_state(each) for each in found.at],
    }


def _state(visited: Visited) -> Mapping[str, str]:
    at = spot(visited)
    return {"page": at.page, "language": at.language, "kind": at.kind, "detail": at.detail, "address": at.address}


def _waived(one: Waived) -> Mapping[str, Any]:
    waiver = one.waiver
    about = {"reason": waiver.reason, "owner": waiver.owner, "expires": waiver.expires.isoformat()}
    return {"waiver": about, "finding": finding(one.found)}


def _standing(one: Standing) -> Mapping[str, Any]:
    return {
        "number": one.criterion.number,
        "level": one.criterion.level,
        "name": one.criterion.name,
        "status": one.status.value,
        "why": one.why,
        "rules": list(one.rules),
        "findings": [key(found) for found in one.found],
        "steps": [_step(task) for task in one.tasks],
    }


def _step(task: Task) -> Mapping[str, str]:
    where = str(task.spot) if task.spot else "every page"
    return {"page": where, "way": task.way, "with": task.tool, "do": task.do, "expect": task.expect}
