"""The gate that every request passes: by which address, from which origin, for which form and in which language."""

from __future__ import annotations

from flask import Flask, g, redirect, request
from werkzeug.exceptions import BadRequest, NotFound, ServiceUnavailable
from werkzeug.wrappers import Response

from formkit.web.csrf import refuse_other_origins
from formkit.web.languages import FIRST, in_language, spoken
from formkit.web.site import site

_PROBES = ("health.healthz", "health.readyz")
_KEEPS_METHOD = 307


def check_address() -> None:
    """Refuse addresses that are not ours, so that no link or cookie is made for them; probes come by any."""
    if request.endpoint not in _PROBES and not site().answers_to(request.host):
        raise BadRequest
    refuse_other_origins(request, site().origin)


def find_form() -> Response | None:
    """Find the form that an address names; send a language that it doesn't speak to the one that it does."""
    form = (request.view_args or {}).get("form")
    if form is None:
        return None
    g.edition = site().library.look().get(form)
    if g.edition is None:
        raise NotFound
    if g.edition.journey is None:
        raise ServiceUnavailable
    if spoken() not in g.edition.journey.languages:
        return redirect(in_language(FIRST), _KEEPS_METHOD)
    return None


def register(app: Flask) -> None:
    """Stand before every page of an app."""
    app.before_request(check_address)
    app.before_request(find_form)
