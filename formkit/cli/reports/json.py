"""A check as JSON, for other programs. Its shape is stable: keys are added, never renamed (docs/commands.md)."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import Any

from formkit.cli.checked import Checked
from formkit.problems import Problem, json_pointer


def json(checked: Sequence[Checked]) -> str:
    """Write every definition with its problems, and the totals."""
    report = {
        "version": 1,
        "errors": sum(len(one.errors) for one in checked),
        "warnings": sum(len(one.warnings) for one in checked),
        "definitions": [_definition(one) for one in checked],
    }
    return dumps(report, indent=2) + "\n"


def _definition(one: Checked) -> dict[str, Any]:
    return {
        "file": str(one.file),
        "form": one.journey.name if one.journey else None,
        "problems": [_problem(problem) for problem in one.problems],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "line": problem.place.line if problem.place else None,
        "column": problem.place.column if problem.place else None,
        "pointer": json_pointer(problem.pointer),
        "message": problem.message,
        "remedy": problem.remedy,
    }
