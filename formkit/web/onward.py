"""Onward: where somebody goes on to after signing in or out: only a page of ours, for anybody makes addresses."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from flask import current_app, request, url_for
from werkzeug.exceptions import HTTPException

from formkit.journey import Journey
from formkit.language import LANGUAGES
from formkit.web.languages import FIRST, mount
from formkit.web.site import site

_LONGEST = 2_000
# One stroke, then none: browsers read `//` and `/\` as another site, and leave tabs and line ends out before they look.
_PATH = re.compile(r"/(?![/\\])[!-\[\]-~]*")
_ELSEWHERE = (
    *("sign_in", "sign_out", "whose_answers", "linking", "one_login_stand_in", "pay_stand_in", "static"),
    "hub_provider",
)


def onward(to: str) -> str:
    """Give the path (and query) of a page of ours that can be opened; for anything else the home page."""
    return to if _is_ours(to) else url_for("services.home")


def here() -> str:
    """The page at hand, as somebody is to come back to it; pages that are not to be opened again are the home page."""
    query = request.query_string.decode("ascii", "ignore")
    return onward(f"{request.root_path.rstrip('/')}{request.path}" + (f"?{query}" if query else ""))


def journey_at(to: str) -> Journey | None:
    """Give the form that a path of ours belongs to."""
    found = _matched(to)
    edition = site().library.look().get(found[1]) if found else None
    return edition.journey if edition else None


def _is_ours(to: str) -> bool:
    found = _matched(to)
    if found is None or found[0].partition(".")[0] in _ELSEWHERE:
        return False
    return not found[1] or found[1] in site().library.look()


def _matched(to: str) -> tuple[str, str] | None:
    """The endpoint of a path, and the name of its form, if it has one; None for what is no path of ours."""
    if len(to) > _LONGEST or not _PATH.fullmatch(to):
        return None
    path = unquote(urlsplit(to).path)
    if not path.startswith(f"{mount()}/"):
        return None
    try:
        endpoint, arguments = current_app.url_map.bind("").match(_without_language(path.removeprefix(mount())), "GET")
    except HTTPException:
        return None
    return str(endpoint), str(arguments.get("form", ""))


def _without_language(path: str) -> str:
    code, _, rest = path.removeprefix("/").partition("/")
    return f"/{rest}" if code in LANGUAGES and code != FIRST else path
