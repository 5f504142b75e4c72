"""Health: whether this process runs, and whether it can do its work, for whatever watches over it."""

from __future__ import annotations

from flask import Blueprint
from sqlalchemy import text

from formkit.stores import StoreUnavailable
from formkit.web.site import site

blueprint = Blueprint("health", __name__)
_PLAIN = {"Content-Type": "text/plain; charset=utf-8"}


@blueprint.get("/healthz")
def healthz() -> tuple[str, int, dict[str, str]]:
    """The process answers."""
    return "ok\n", 200, _PLAIN


@blueprint.get("/readyz")
def readyz() -> tuple[str, int, dict[str, str]]:
    """The database can be reached, so answers can be kept."""
    return ("ok\n", 200, _PLAIN) if is_ready() else ("the database can't be reached\n", 503, _PLAIN)


def is_ready() -> bool:
    """Whether the database can be reached."""
    try:
        with site().store.database.read() as connection:
            connection.execute(text("SELECT 1"))
    except StoreUnavailable:
        return False
    return True
