"""Errors as pages of the service: what happened in plain words, and how to go on. No traceback, no answer in a log."""

from __future__ import annotations

import logging
import traceback

from flask import Flask, g, make_response, render_template, request
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import (
    BadHost,
    BadRequest,
    HTTPException,
    InternalServerError,
    RequestEntityTooLarge,
    ServiceUnavailable,
)
from werkzeug.wrappers import Response

from formkit.sizes import said
from formkit.stores import StoreUnavailable, Tampered
from formkit.web.arrivals import drain
from formkit.web.languages import in_language, spoken

PAGES = frozenset({400, 403, 404, 405, 410, 413, 429, 500, 503})
_OTHERS = {True: 500, False: 400}
_log = logging.getLogger(__name__)


def show(error: HTTPException) -> Response:
    """Show an error's page; one that has none is shown as its family."""
    code = error.code or 500
    if code < 400 or isinstance(request.routing_exception, BadHost):
        return error.get_response()  # by a Host that can be no name, no page has addresses to link to
    name = code if code in PAGES else _OTHERS[code >= 500]
    response = make_response(
        render_template(
            f"errors/{name}.html", code=code, broken=_broken(), largest=_largest(), again=in_language(spoken())
        ),
        code,
    )
    for header, value in error.get_headers(request.environ):
        if header in ("Allow", "Retry-After"):
            response.headers[header] = value
    return response


def _broken() -> bool:
    """Whether the form at hand never compiled, so that the page can only show its problems."""
    edition = g.get("edition")
    return edition is not None and edition.journey is None


def _largest() -> str:
    """How large a file of the page at hand may be; empty where it asks for none."""
    most: int = g.get("largest_file", 0)
    return said(most) if most else ""


def unavailable(error: StoreUnavailable) -> Response:
    """Say that answers can't be kept just now."""
    _log.error("The store is unavailable at %s: %s", request.endpoint, error)
    return show(ServiceUnavailable(retry_after=60))


def too_large(error: RequestEntityTooLarge) -> Response:
    """Say how large files may be, once all of what was sent has been read."""
    drain()
    return show(error)


def malformed(error: ParseException) -> Response:
    """Say that a body could not be read: the server finds that out only when a page asks for it."""
    return show(BadRequest())


def failed(error: Exception) -> Response:
    """Say that something of ours is broken. The log has the code's lines, not the message: that may hold an answer."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log.error("%s at %s\n%s", type(error).__name__, request.endpoint, frames)
    return show(InternalServerError())


def register(app: Flask) -> None:
    """Give an app its error pages."""
    app.register_error_handler(HTTPException, show)
    app.register_error_handler(RequestEntityTooLarge, too_large)
    app.register_error_handler(StoreUnavailable, unavailable)
    app.register_error_handler(ParseException, malformed)
    app.register_error_handler(Tampered, failed)
    app.register_error_handler(Exception, failed)
