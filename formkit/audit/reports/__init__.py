"""Reports of an audit, one module a format. `FORMATS` lists them by name."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.audit.reports.earl import earl
from formkit.audit.reports.html import html
from formkit.audit.reports.json import json
from formkit.audit.reports.junit import junit
from formkit.audit.reports.report import Files, Format, Report, fails, key
from formkit.audit.reports.sarif import sarif
from formkit.audit.reports.statement import statement

FORMATS: Mapping[str, Format] = {
    "html": html,
    "junit": junit,
    "sarif": sarif,
    "earl": earl,
    "json": json,
    "statement": statement,
}

__all__ = ["FORMATS", "Files", "Format", "Report", "fails", "key"]
