"""The account in the navigation of every page: signing in, or one's own data and signing out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import g, request, url_for

from formkit.stores import StoreUnavailable, Tampered
from formkit.stores.sessions import Session
from formkit.web import cookies
from formkit.web.headers import keep_private
from formkit.web.languages import say
from formkit.web.onward import here
from formkit.web.site import site

Link = dict[str, object]


@dataclass(frozen=True)
class Account:
    """The links for who asks, as the service navigation has them; none where nobody can sign in."""

    links: Sequence[Link] = ()
    is_signed_in: bool = False


def account() -> Account:
    """The account of who asks for the page at hand, which is theirs alone once they are signed in."""
    if site().relying_party is None:
        return Account()
    session = _session()
    if session is None or session.citizen is None:
        return Account((_link(say("Sign in"), url_for("sign_in.begin", to=here())),))
    keep_private()
    links = (
        _link(say("Your data"), f"{request.root_path.rstrip('/')}/your-data"),
        _link(say("Sign out"), url_for("sign_out.ask", to=here())),
    )
    return Account(links, is_signed_in=True)


def _link(text: str, href: str) -> Link:
    return {"text": text, "href": href, "attributes": {"rel": "nofollow"}}


def _session() -> Session | None:
    """Whose session it is, on pages that have not asked so far; they are shown even while the store is away."""
    if "session" in g or not cookies.token():
        found: Session | None = g.get("session")
        return found
    try:
        return site().store.sessions.find(cookies.token())
    except (StoreUnavailable, Tampered):
        return None
