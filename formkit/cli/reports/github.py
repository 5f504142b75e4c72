"""A check as GitHub workflow commands, which show each problem beside its line in a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Sequence

from formkit.cli.checked import Checked
from formkit.cli.reports.totals import closing
from formkit.problems import Problem

# The runner's own escapes: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(checked: Sequence[Checked]) -> str:
    """Write one command for each problem, then the closing line for people who read the log."""
    lines = [_command(problem) for one in checked for problem in one.problems]
    return "\n".join([*lines, closing(checked)]) + "\n"


def _command(problem: Problem) -> str:
    at = problem.place
    properties = {"file": at.file, "line": at.line, "col": at.column} if at else {}
    written = [f"{key}={_escaped(value)}" for key, value in {**properties, "title": problem.code}.items()]
    message = f"{problem.message} {problem.remedy}".translate(_DATA)
    return f"::{problem.severity} {','.join(written)}::{message}"


def _escaped(value: object) -> str:
    return str(value).translate(_PROPERTY)
