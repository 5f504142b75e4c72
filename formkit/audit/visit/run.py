"""The audit of a form: explored, walked, looked at, and what was found joined over its states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from formkit.audit.check import Tier
from formkit.audit.result import Result
from formkit.audit.visit.stage import Opens

Progress = Callable[[int, int, str], None]
"""Told how much is done, of how much, and what is at hand."""


def audit(
    file: Path,
    *,
    base_url: str = "",
    stage: Opens | None = None,
    languages: Sequence[str] = (),
    tier: Tier = Tier.BROWSER,
    jobs: int = 0,
    progress: Progress = lambda done, of, what: None,
) -> Result:
    """Audit the form that a file defines, at an address or on a stage (a `partial` of `formkit.stage.staged`).

    `languages` none: all that it declares. `jobs` 0: a process for each core. At an address nothing is sent, and what
    needs a stage is left out and said so. Raises CouldNotRun, with the cause, for all that keeps it from being whole.
    """
    raise NotImplementedError
