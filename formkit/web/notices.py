"""Notices of the provider that somebody has signed out there: all their sessions end here too (back-channel logout).

The provider posts them itself, without cookie, CSRF token or Origin: what it posts proves who it is.
"""

from __future__ import annotations

import logging
from datetime import datetime

from flask import Blueprint, current_app, request
from werkzeug.exceptions import TooManyRequests

from formkit.identity import Notice, SignInFault
from formkit.stores import StoreUnavailable
from formkit.web.departures import relying_party
from formkit.web.headers import keep_private
from formkit.web.heard import Heard
from formkit.web.site import site

LARGEST = 16_000
"""Bytes of a notice; those of GOV.UK One Login have less than a thousand."""
_STATUSES = {"unavailable": 503, "misconfigured": 503}
_REFUSED = 400
_log = logging.getLogger(__name__)

blueprint = Blueprint("notices", __name__)


@blueprint.post("/sign-out/notice")
def hear() -> tuple[str, int]:
    """End the sessions of who has signed out. 200, 400 for what the provider did not say, 503 while that is unknown."""
    party, heard, names = relying_party(), _heard(), list[str]()
    keep_private()
    if not heard.pace.allows(request.remote_addr or "", site().clock.now()):
        raise TooManyRequests(retry_after=60)
    request.max_content_length = LARGEST

    def seen(name: str, until: datetime) -> bool:
        names.append(name)
        return heard.before(name, until, site().clock.now())

    notice = party.logout_notice(request.form.get("logout_token", ""), seen)
    if isinstance(notice, SignInFault):
        _log.warning("A notice of the provider was refused: %s", notice.words)
        return "", _STATUSES.get(notice.kind, _REFUSED)
    try:
        _end(notice, party.sector)
    except StoreUnavailable:
        heard.forget(names[0])
        raise
    return "", 200


def _end(notice: Notice, sector: str) -> None:
    link = site().store.citizens.find(notice.issuer, sector, notice.sub)
    ended = site().store.sessions.end_all(link.id) if link else 0
    _log.info("A notice of the provider ended %s sessions", ended)


def _heard() -> Heard:
    found: Heard = current_app.extensions.setdefault("formkit.heard", Heard())
    return found
