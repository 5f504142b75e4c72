"""A problem as text, for terminals, logs and golden files."""

from __future__ import annotations

from collections.abc import Iterable

from formkit.problems import Problem, json_pointer


def written(problem: Problem) -> str:
    """Write `file:line:column: error[code] message`, with the pointer and the remedy below."""
    pointer = json_pointer(problem.pointer) or "the whole definition"
    first = f"{problem.place}: {problem.severity}[{problem.code}] {problem.message}"
    return f"{first}\n    at {pointer}\n    {problem.remedy}\n"


def report(problems: Iterable[Problem]) -> str:
    """Write problems one after another, a blank line between."""
    return "\n".join(written(problem) for problem in problems)
