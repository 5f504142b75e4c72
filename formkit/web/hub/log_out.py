"""Logging out: a department sends somebody here who has signed out there. They say whether to sign out here as well.

https://openid.net/specs/openid-connect-rpinitiated-1_0.html: nobody is signed out by an address that anybody can write.
"""

from __future__ import annotations

import json

from authlib.common.urls import add_params_to_uri
from flask import redirect, render_template, request, url_for
from joserfc import jws
from joserfc.errors import JoseError
from werkzeug.wrappers import Response

from formkit.hub.departments import Department
from formkit.stores.signing import ALGORITHM
from formkit.web.callers import open_call
from formkit.web.hub.doors import departments, pages
from formkit.web.hub.offers import department_name
from formkit.web.site import site

Answer = Response | tuple[str, int] | str
_LONGEST = 8_000


@pages.get("/log-out")
def log_out() -> Answer:
    """Lead back to the department, by way of a question for who is still signed in here."""
    department, caller = _department(), open_call()
    back = _back(department)
    if caller.citizen is None:
        return redirect(back or url_for("sign_out.done"))
    name = department_name(department) if department else ""
    return render_template("hub/log_out.html", department=name, back=back, out=url_for("sign_out.ask"))


def _department() -> Department | None:
    """Who sends them: by an ID token that we signed, however old, or by name."""
    hint = request.args.get("id_token_hint", "")
    client = _audience(hint) if hint else request.args.get("client_id", "")
    return departments().get(client)


def _audience(token: str) -> str:
    try:
        known = site().store.signing.known()
        signed = jws.deserialize_compact(token, known, algorithms=[ALGORITHM]) if len(token) < _LONGEST else None
        claims = json.loads(signed.payload or b"") if signed else {}
    except (JoseError, ValueError, TypeError):  # joserfc takes what `crit` lists for texts
        return ""
    return str(claims.get("aud", ""))


def _back(department: Department | None) -> str:
    """The address of the department that they go on to, if it is registered, to the letter."""
    to, state = request.args.get("post_logout_redirect_uri", ""), request.args.get("state", "")
    if department is None or to not in department.log_outs:
        return ""
    return str(add_params_to_uri(to, [("state", state)])) if state else to
