"""Noted: the last whole measurement of each kind, with its day and machine, and the document that tells them."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "scores.json"
DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "audit-score.md"
BEST = 57
"""Of 142 barriers, what the best published tool found: https://alphagov.github.io/accessibility-tool-audit/."""


def scores() -> dict[str, Any]:
    """All that is noted, by its kind."""
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return found


def note(name: str, figures: dict[str, object]) -> None:
    """Note a measurement, and write the document anew."""
    when = {"date": datetime.now(UTC).date().isoformat(), "machine": f"{os.cpu_count()} cores, {platform.machine()}"}
    FILE.write_text(json.dumps({**scores(), name: {**when, **figures}}, indent=1, ensure_ascii=False) + "\n")
    DOCUMENT.write_text(document(scores()), encoding="utf-8")


def document(every: dict[str, Any]) -> str:
    """The document that tells what is noted."""
    told = [text(every[name]) for name, text in TEXTS.items() if name in every]
    return "\n".join([_HEAD, *told])


def _when(one: dict[str, Any]) -> str:
    return f"Measured on {one['date']} ({one['machine']})."


def _listed(every: list[str]) -> str:
    return "".join(f"- {one}\n" for one in every) or "None.\n"


def _gds(one: dict[str, Any]) -> str:
    missed = _listed(one["missed"])
    return f"""## GDS’s barriers

`python -m tests.audit_score gds`. {_when(one)}

The audit finds **{one["found"]} of {one["of"]}** barriers of the Government Digital Service’s
[audit of accessibility tools](https://alphagov.github.io/accessibility-tool-audit/), {one["sure"]} of them as faults,
the rest as something that a person must look at. The best published tool finds {BEST}. A barrier counts only when a
finding breaks a rule that is about it, marks its place, and is there again on a copy of the page whose title and
heading don’t name it.

Not found:

{missed}"""


def _fixtures(one: dict[str, Any]) -> str:
    on = _listed([f"{file}: {', '.join(rules)}" for file, rules in one["on"].items()])
    return f"""## Correct pages

`python -m tests.audit_score fixtures`. {_when(one)}

Of {one["of"]} visible examples of GOV.UK Frontend 6.3.0, each on a correct page of its own, **{one["found"]}** have
findings.

{on}"""


def _faults(one: dict[str, Any]) -> str:
    missed = _listed(one["missed"])
    return f"""## Faults

`python -m tests.audit_score faults`. {_when(one)}

Of {one["of"]} single faults, each put into a correct page of formkit’s own, the audit finds **{one["found"]}**,
by rules that are about them and that the page without the fault does not break.

Not found:

{missed}"""


TEXTS = {"gds": _gds, "fixtures": _fixtures, "faults": _faults}
_HEAD = """# How good the audit is

Written by `python -m tests.audit_score`; `make audit` runs all of it.
"""
