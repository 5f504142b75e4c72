"""Audits: what the latest `formkit audit` of a service found, and its report, where one lies in `instance/audit`.

It is read from the JSON that the command writes (docs/audit.md). A service without one, or of which another version was
audited, is said to be so.
"""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, g, send_from_directory
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.library import Edition
from formkit.web.site import site

blueprint = Blueprint("audits", __name__)
REPORT = "report.html"
_OURS = re.compile(r"report\.(html|css)|screenshots/\d+\.png")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Audit:
    """When a service was audited and what was found; `fingerprint` is that of the version that was."""

    day: date
    fingerprint: str
    faults: int
    by_hand: int
    criteria: int
    has_report: bool

    def is_of(self, edition: Edition) -> bool:
        """Whether it was made of the very version that is served."""
        return edition.journey is not None and edition.journey.fingerprint == self.fingerprint


def latest(form: str) -> Audit | None:
    """Find the latest audit of a form; None where there is none that can be read."""
    folder = _folder(form)
    file = folder / "audit.json"
    try:
        stamp = file.stat().st_mtime_ns
    except OSError:
        return None
    return _read(file, stamp, (folder / REPORT).is_file())


@lru_cache(maxsize=100)
def _read(file: Path, stamp: int, has_report: bool) -> Audit | None:
    """Read what the command wrote at a time; whatever else lies there is no audit."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        statuses = [str(one["status"]) for one in found["criteria"]]
        day = datetime.fromisoformat(found["when"]).date()
        faults, by_hand = int(found["totals"]["fails"]), statuses.count("by hand")
        return Audit(day, str(found["fingerprint"]), faults, by_hand, len(statuses), has_report)
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.warning("%s is no audit: %s", file, error)
        return None


def _folder(form: str) -> Path:
    return (site().settings.instance / "audit" / form).absolute()


@blueprint.get("/accessibility-statement/<form>/<path:name>")
def report(form: str, name: str) -> Response:
    """Show the report of the latest audit of a form, with its style and pictures, and nothing else that lies there."""
    if not _OURS.fullmatch(name):
        raise NotFound
    return send_from_directory(_folder(g.edition.name), name)
