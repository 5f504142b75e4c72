"""What keeps somebody from signing in, as pages: what happened, what it means for them, and how to go on."""

from __future__ import annotations

import logging

from flask import render_template, url_for

from formkit.identity.faults import Kind, SignInFault
from formkit.web.callers import Caller
from formkit.web.errands import Errand
from formkit.web.site import site

STATUSES: dict[Kind, int] = {
    "denied": 403,
    "cancelled": 403,
    "insufficient": 403,
    "unproven": 403,
    "forged": 400,
    "expired": 400,
    "unavailable": 503,
    "misconfigured": 503,
}
_log = logging.getLogger(__name__)


def show(fault: SignInFault, caller: Caller, errand: Errand) -> tuple[str, int]:
    """Show why somebody did not sign in. The log has the words of the fault, which say nothing about anybody."""
    _log.log(logging.ERROR if fault.kind == "misconfigured" else logging.WARNING, "Nobody signed in: %s", fault.words)
    page = render_template(
        "pages/sign_in_fault.html",
        kind=fault.kind,
        again=_again(errand),
        to=errand.to,
        is_signed_in=caller.citizen is not None,
        has_answers=caller.session is not None and bool(site().store.drafts.all(caller.session.id)),
    )
    return page, STATUSES[fault.kind]


def _again(errand: Errand) -> str:
    if errand.purpose != "sign-in":
        return url_for("linking.begin", to=errand.to)
    return url_for("sign_in.begin", to=errand.to, fresh=errand.fresh, needs="proof" if errand.proof else None)


def wait(state: str, code: str | None) -> str:
    """Ask for a moment's patience, of who has sent the same return twice: the first is still being looked at."""
    return render_template("pages/sign_in_wait.html", on=url_for("sign_in.returned", state=state, code=code))
