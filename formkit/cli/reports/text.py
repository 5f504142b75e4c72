"""A check for people: every problem with its place, then the closing line."""

from __future__ import annotations

from collections.abc import Sequence

from formkit.cli.checked import Checked
from formkit.cli.reports.totals import closing
from formkit.definition.report import written


def text(checked: Sequence[Checked]) -> str:
    """Write each problem as `file:line:column: error[code] message`, its pointer and its remedy below."""
    found = [written(problem) for one in checked for problem in one.problems]
    return "\n".join([*found, closing(checked)]) + "\n"
