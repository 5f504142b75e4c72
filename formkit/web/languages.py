"""The language of a page is part of its address: everything stands at /cy in Welsh as well.

A leading language moves from the path to SCRIPT_NAME, so that routes don't know of it and `url_for` stays in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import g, request

from formkit.language import LANGUAGES, Language, language
from formkit.text import Message

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

SPOKEN = "formkit.language"
FIRST = "en"
_CAPITAL = "{Noun}"


class LanguagePath:
    """WSGI middleware that takes the language off the path."""

    def __init__(self, application: WSGIApplication) -> None:
        """Stand before an application."""
        self.application = application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Pass the request on, its path without the language."""
        code, _, rest = environ.get("PATH_INFO", "").removeprefix("/").partition("/")
        if code in LANGUAGES and code != FIRST:
            moved = {"SCRIPT_NAME": f"{environ.get('SCRIPT_NAME', '')}/{code}", "PATH_INFO": f"/{rest}", SPOKEN: code}
            environ = {**environ, **moved}
        return self.application(environ, start_response)


def spoken() -> str:
    """The language of the page that is asked for."""
    return str(request.environ.get(SPOKEN, FIRST))


def mount() -> str:
    """The path under which formkit itself is mounted, without the language: mostly nothing."""
    root = request.root_path.rstrip("/")
    return root if spoken() == FIRST else root.removesuffix(f"/{spoken()}")


def in_language(code: str) -> str:
    """The address of the page that is asked for in a language, its query included.

    The path is quoted again and begins with one slash: browsers read `//` and `/\\` as the beginning of another site.
    """
    prefix = mount() if code == FIRST else f"{mount()}/{code}"
    query = request.query_string.decode("ascii", "ignore")
    return f"{prefix}/{quote(request.path.lstrip('/'))}" + (f"?{query}" if query else "")


def words() -> Language:
    """The language of the page, with the catalogue of the form it belongs to."""
    edition = g.get("edition")
    found: Language = edition.language(spoken()) if edition else language(spoken())
    return found


def say(message: str | Message, **values: object) -> str:
    """Word a message in the language of the page: `_` in templates, and `say` for what comes from elsewhere."""
    return words().say(message if isinstance(message, Message) else Message(message, values))


def headed(noun: str) -> str:
    """Give words of the page's language for the beginning of a line, with a capital."""
    return words().say(Message(_CAPITAL, {"noun": noun}))


def dated(day: date) -> str:
    """Word a date in the language of the page."""
    return words().date(day)


def say_plural(one: str, other: str, count: int, **values: object) -> str:
    """Word a message that counts: `ngettext` in templates."""
    return words().say(Message(one, {"count": count, **values}, other, count))
