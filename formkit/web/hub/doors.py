"""The doors of a hub: one for departments, who are answered in JSON whatever happens, and one for citizens."""

from __future__ import annotations

import logging
from datetime import timedelta

from flask import Blueprint, current_app, jsonify, request
from flask.wrappers import Response
from werkzeug.exceptions import MethodNotAllowed, NotFound, RequestEntityTooLarge

from formkit.hub.departments import Departments
from formkit.stores import StoreUnavailable, Tampered
from formkit.web.headers import keep_private
from formkit.web.languages import mount
from formkit.web.pace import Pace
from formkit.web.site import site

MOST_IN_A_MINUTE = 1_200
"""Requests from one address: a department asks a few times for each of its citizens."""
_LARGEST = 64 * 1024
_log = logging.getLogger(__name__)

provider = Blueprint("hub_provider", __name__)
pages = Blueprint("hub_pages", __name__)


def departments() -> Departments:
    """Who may ask; a formkit that is no hub has none of these pages."""
    found = site().departments
    if found is None:
        raise NotFound
    return found


def issuer() -> str:
    """What this provider calls itself."""
    return f"{site().origin}{mount()}"


@provider.before_request
def measure() -> Response | None:
    """Take no more than a message from anybody, and not too many."""
    request.max_content_length = _LARGEST
    keep_private()
    pace: Pace = current_app.extensions.setdefault("hub_pace", Pace(MOST_IN_A_MINUTE, timedelta(minutes=1)))
    if not pace.allows(request.remote_addr or "", site().clock.now()):
        return refusal(429, "slow_down")
    return None


def refusal(status: int, error: str) -> Response:
    """Answer a department with an error."""
    answer = jsonify(error=error)
    answer.status_code = status
    if status == 401:
        answer.headers["WWW-Authenticate"] = f'Bearer error="{error}"'
    if status == 503:
        answer.headers["Retry-After"] = "60"
    return answer


def _unavailable(error: StoreUnavailable) -> Response:
    _log.error("The store is unavailable at %s: %s", request.endpoint, error)
    return refusal(503, "temporarily_unavailable")


def _tampered(error: Tampered) -> Response:
    _log.error("What the store has was altered, at %s", request.endpoint)
    return refusal(503, "temporarily_unavailable")


provider.register_error_handler(StoreUnavailable, _unavailable)
provider.register_error_handler(Tampered, _tampered)
provider.register_error_handler(RequestEntityTooLarge, lambda error: refusal(413, "invalid_request"))
provider.register_error_handler(MethodNotAllowed, lambda error: refusal(405, "invalid_request"))
