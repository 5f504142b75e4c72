"""The stand-in for GOV.UK One Login on this site: its endpoints, and the pages where invented people sign in.

They exist only with `--debug` and without FORMKIT_SIGN_IN, and never in production.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.http import Failed
from formkit.identity.stand_in import PAGES, StandIn
from formkit.identity.stand_in.sessions import Session
from formkit.identity.stand_in.visits import Visit
from formkit.identity.wire import Answer
from formkit.web.headers import keep_for, keep_private, lead_to
from formkit.web.proofs import rows
from formkit.web.site import site

Page = Response | tuple[str, int] | str
_NOTHING_SELECTED = 422

blueprint = Blueprint("one_login_stand_in", __name__, url_prefix=PAGES)


def stand_in() -> StandIn:
    """The stand-in as it is visited here; its pages are not found where there is none."""
    found = site().one_login
    if found is None:
        raise NotFound
    return found.at(site().origin)


@blueprint.get("/<path:path>")
@blueprint.post("/<path:path>")
def answer(path: str) -> Response:
    """Answer as the provider does: what is published, tokens, userinfo, and where a browser goes next."""
    query, form = request.query_string.decode("ascii", "replace"), request.form.to_dict()
    return _sent(stand_in().answer(request.method, f"/{path}", query, form, dict(request.headers), _cookie()))


@blueprint.get("/sign-in/<key>")
def ask(key: str) -> Page:
    """Ask who signs in."""
    return _choices(_visit(key))


@blueprint.post("/sign-in/<key>")
def sign_in(key: str) -> Page:
    """Sign somebody in, and go on; or go back without."""
    visit, chosen = _visit(key), request.form.get("persona", "")
    if "decline" in request.form:
        return _sent(stand_in().declines(key))
    if chosen not in {one.id for one in stand_in().personas}:
        return _choices(visit, nothing_selected=True), _NOTHING_SELECTED
    answer, session = stand_in().signs_in(key, chosen)
    return _remembering(_sent(answer), session)


@blueprint.get("/identity/<key>")
def show(key: str) -> Page:
    """Show what would be told about who has signed in, who may still keep it to themselves."""
    visit = _visit(key)
    if visit.session is None:
        return redirect(url_for("one_login_stand_in.ask", key=key))
    persona = visit.session.persona
    return render_template("pages/stand_in_identity.html", persona=persona, rows=rows(persona, visit.asked))


@blueprint.post("/identity/<key>")
def prove(key: str) -> Page:
    """Prove who they are, or not, and go back to the service."""
    _visit(key)
    return _sent(stand_in().proves(key, "decline" not in request.form))


@blueprint.get("/")
def account() -> str:
    """Say who is signed in at the stand-in itself, at this browser."""
    keep_private()
    return render_template("pages/stand_in_account.html", session=stand_in().signed_in(_cookie()), is_out=False)


@blueprint.post("/")
def sign_out() -> str:
    """Sign out here, and let every service know behind the browser's back."""
    keep_private()
    session = stand_in().signed_in(_cookie())
    answers = stand_in().logs_out(session) if session else ()
    heard = all(not isinstance(one, Failed) and one.status == 200 for one in answers)
    return render_template("pages/stand_in_account.html", session=None, is_out=True, heard=heard)


def _visit(key: str) -> Visit:
    """Find who waits at a page; one that has gone on is not found. By way of a hub they go on to a department."""
    keep_private()
    addresses = [urlsplit(to) for one in (site().departments or {}).values() for to in one.redirects]
    lead_to(" ".join(sorted({f"{one.scheme}://{one.netloc}" for one in addresses})))
    found = stand_in().waiting(key)
    if found is None:
        raise NotFound
    return found


def _choices(visit: Visit, nothing_selected: bool = False) -> str:
    return render_template(
        "pages/stand_in_sign_in.html",
        personas=stand_in().personas,
        service=urlsplit(visit.asked.redirect).netloc,
        errors=("persona",) if nothing_selected else (),
    )


def _sent(answer: Answer) -> Response:
    """Give an answer to a browser: after a post it goes on by 303."""
    if "cache-control" in answer.headers:
        keep_for(answer.headers["cache-control"])
    status = 303 if answer.status == 302 and request.method == "POST" else answer.status
    return Response(answer.content, status, dict(answer.headers))


def _cookie_name() -> str:
    """Beside formkit's own cookie, and named like it: see `formkit.web.cookies`."""
    if site().is_secure:
        return "__Host-formkit-stand-in"
    return f"formkit-stand-in-{urlsplit(request.host_url).port or 80}"


def _cookie() -> str:
    return request.cookies.get(_cookie_name(), "")


def _remembering(response: Response, session: Session | None) -> Response:
    """Let the browser have the token of a session; whoever it stands for is in memory alone."""
    if session is not None:
        response.set_cookie(_cookie_name(), session.token, secure=site().is_secure, httponly=True, samesite="Lax")
    return response
