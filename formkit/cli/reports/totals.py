"""The closing line of a check: how many definitions, problems and warnings there are."""

from __future__ import annotations

from collections.abc import Sequence

from formkit.cli.checked import Checked
from formkit.cli.counts import counted


def closing(checked: Sequence[Checked]) -> str:
    """Say it in one sentence: "2 definitions checked: 1 problem, 3 warnings."""
    errors = sum(len(one.errors) for one in checked)
    warnings = sum(len(one.warnings) for one in checked)
    found = [counted(errors, "problem") if errors else "no problems"]
    found += [counted(warnings, "warning")] if warnings else []
    return f"{counted(len(checked), 'definition')} checked: {', '.join(found)}."
