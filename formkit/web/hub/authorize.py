"""Authorize: a department sends a citizen here. What it asks is read, kept in their session, and answered on a page."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from formkit.hub.requests import Refused, Unanswerable, read_request
from formkit.web.callers import begun_call, open_call
from formkit.web.hub import askings
from formkit.web.hub.answers import refuse
from formkit.web.hub.doors import departments, pages
from formkit.web.languages import FIRST, mount

Answer = Response | tuple[str, int] | str


@pages.get("/authorize")
def authorize() -> Answer:
    """Take a request, or tell the department what is wrong with it; one that is nobody's is answered here."""
    query = {name: request.args.getlist(name) for name in request.args}
    asked = read_request(query, departments())
    caller = open_call()
    if isinstance(asked, Unanswerable):
        return render_template("hub/unanswerable.html"), 400
    if isinstance(asked, Refused):
        return refuse(asked)
    if "none" in asked.prompts and (caller.citizen is None or asked.form):
        return refuse(asked.refused("consent_required" if caller.citizen else "login_required"))
    session = caller.session or begun_call().session
    assert session is not None
    language = "" if asked.language == FIRST else f"/{asked.language}"
    path = url_for("hub_pages.consent", key=askings.keep(session, query))
    return redirect(f"{mount()}{language}{path.removeprefix(request.root_path.rstrip('/'))}")
