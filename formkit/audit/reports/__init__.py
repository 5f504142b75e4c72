"""Reports of an audit, one module a format. `FORMATS` lists them by name."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.audit.reports.html import html
from formkit.audit.reports.json import json
from formkit.audit.reports.report import Files, Format, Report, fails, key

FORMATS: Mapping[str, Format] = {"html": html, "json": json}

__all__ = ["FORMATS", "Files", "Format", "Report", "fails", "key"]
