"""Reports of a check, one module a format. `FORMATS` lists them by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from formkit.cli.checked import Checked
from formkit.cli.reports.github import github
from formkit.cli.reports.json import json
from formkit.cli.reports.sarif import sarif
from formkit.cli.reports.text import text

FORMATS: Mapping[str, Callable[[Sequence[Checked]], str]] = {
    "text": text,
    "json": json,
    "sarif": sarif,
    "github": github,
}

__all__ = ["FORMATS"]
