"""Faults: addresses at which a stage answers as it would when something is wrong, for pages seldom seen."""

from __future__ import annotations

from flask import Flask, abort
from werkzeug.exceptions import ServiceUnavailable, TooManyRequests
from werkzeug.wrappers import Response

FAULTS = "/stage/faults"
_SECONDS = 60


def show_faults(app: Flask) -> None:
    """Let `/stage/faults/STATUS` show the page of each error."""
    app.add_url_rule(f"{FAULTS}/<int:status>", "stage_fault", _fail)


def _fail(status: int) -> Response:
    if status == ServiceUnavailable.code:
        raise ServiceUnavailable(retry_after=_SECONDS)
    if status == TooManyRequests.code:
        raise TooManyRequests(retry_after=_SECONDS)
    abort(status)
