"""Static files: each address carries a piece of the file's hash, so that browsers may keep it for good."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request, send_from_directory

from formkit.web.languages import mount
from formkit.web.site import site

FOLDER = Path(__file__).parent / "static"
ADDRESS = "/assets"
FILES = frozenset({"static", "brand"})
"""The endpoints that give files: the same for everybody."""
_FOR_GOOD = "public, max-age=31536000, immutable"
_ASK_AGAIN = "public, no-cache"


def asset(path: str) -> str:
    """The address of a static file, the same in every language."""
    return f"{mount()}{ADDRESS}/{path}?v={_mark(path)}"


@cache
def _mark(path: str) -> str:
    return sha256((FOLDER / path).read_bytes()).hexdigest()[:12]


def _let_keep(response: Response) -> Response:
    if request.endpoint in FILES and request.method in ("GET", "HEAD") and response.status_code in (200, 304):
        response.headers["Cache-Control"] = _FOR_GOOD if _is_marked() else _ASK_AGAIN
    return response


def _is_marked() -> bool:
    """Whether the address has the mark of this very file: under another edition's, no cache may keep it for good."""
    name = (request.view_args or {}).get("filename", "")
    return request.endpoint == "static" and request.args.get("v") == _mark(name)


def _brand(name: str) -> Response:
    """What only gov.uk domains may show (fonts, crest, icons) the operator puts under instance/brand/govuk."""
    folder = site().settings.instance / "brand" / "govuk"
    return send_from_directory(folder.absolute(), name)


def register(app: Flask) -> None:
    """Serve the operator's own files too, and say of every file how long it may be kept."""
    app.add_url_rule(f"{ADDRESS}/brand/govuk/<path:name>", "brand", _brand)
    app.after_request(_let_keep)
