"""Static files: each address carries a piece of the file's hash, so that browsers may keep it for good."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, Response, request

from formkit.web.languages import mount

FOLDER = Path(__file__).parent / "static"
ADDRESS = "/assets"
_FOR_GOOD = "public, max-age=31536000, immutable"
_ASK_AGAIN = "public, no-cache"


def asset(path: str) -> str:
    """The address of a static file, the same in every language."""
    return f"{mount()}{ADDRESS}/{path}?v={_mark(path)}"


@cache
def _mark(path: str) -> str:
    return sha256((FOLDER / path).read_bytes()).hexdigest()[:12]


def _let_keep(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code in (200, 304):
        response.headers["Cache-Control"] = _FOR_GOOD if "v" in request.args else _ASK_AGAIN
    return response


def register(app: Flask) -> None:
    """Say of every static file how long it may be kept."""
    app.after_request(_let_keep)
