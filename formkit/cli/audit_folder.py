"""The folder of audits: a folder for each subject, with its reports and what the next run compares itself with."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import click

from formkit.audit.reports import FORMATS, Report
from formkit.audit.reports.html import PICTURES
from formkit.audit.reports.json import NAME
from formkit.audit.result import Result
from formkit.audit.waivers import Weighed
from formkit.cli.checked import Checked
from formkit.cli.environment import Refused
from formkit.journey import Journey
from formkit.language import Language, language
from formkit.library import Edition, Library


@dataclass(frozen=True)
class Folder:
    """Where audits are written, where definitions are, the formats that were asked for, and what fails."""

    output: Path
    definitions: Path
    formats: tuple[str, ...]
    level: str = "minor"

    def report(self, weighed: Weighed, form: Checked | None) -> Report:
        """Make a report of a result, with the last run's if there is one."""
        journey = form.journey if form else None
        before = _before(self._of(weighed.result) / NAME)
        return Report(weighed.result, weighed.waived, before, journey, self._languages(journey), self.level)

    def write(self, report: Report) -> list[Path]:
        """Write the report in every format; gives the files but pictures and styles. Raises Refused."""
        folder = self._of(report.result)
        for old in (folder / PICTURES).glob("*.png"):
            old.unlink()
        written = {name: content for one in self.formats for name, content in FORMATS[one](report).items()}
        for name, content in written.items():
            _keep(folder / name, content)
        return [folder / name for name in written if not name.endswith((".png", ".css"))]

    def _of(self, result: Result) -> Path:
        return self.output / slug(result.subject)

    @cached_property
    def _editions(self) -> Mapping[str, Edition]:
        """The forms of the folder of definitions, read once for all reports."""
        return Library(self.definitions).look() if self.definitions.is_dir() else {}

    def _languages(self, journey: Journey | None) -> Mapping[str, Language]:
        """The languages of a form, with its own catalogue where it stands in the folder of definitions."""
        if journey is None:
            return {}
        edition = self._editions.get(journey.name)
        return {code: edition.language(code) if edition else language(code) for code in journey.languages}


def slug(subject: str) -> str:
    """Name the folder of a subject: a form's name as it is, of an address what files may be called."""
    return re.sub(r"[^a-z0-9.-]+", "-", re.sub(r"^https?://", "", subject.lower())).strip("-.") or "pages"


def _before(file: Path) -> Mapping[str, Any] | None:
    """Read the last run; one that can't be read is said, and compared with nothing."""
    if not file.exists():
        return None
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if found["version"] == 1 and isinstance(found["findings"], list) and found["when"]:
            return dict(found)
    except (OSError, ValueError, KeyError, TypeError) as error:
        click.echo(f"{file} can’t be compared with: {error}.", err=True)
    return None


def _keep(file: Path, content: str | bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as error:
        raise Refused(f"{file} can’t be written: {error.strerror}.") from error
