"""What tests of signing in share: a formkit beside the stand-in for GOV.UK One Login, and citizens who go there."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from formkit.identity.stand_in import StandIn
from formkit.stores.sessions import Session
from formkit.web.site import Site
from tests.client import Citizen
from tests.journeys import Town, town

COOKIE = "formkit-80"


def village(folder: Path, *definitions: dict[str, Any], **environ: str) -> Town:
    """Serve these forms, or the two small ones, where people can sign in."""
    return town(folder, *definitions, debug=True, **environ)


def site_of(town: Town) -> Site:
    found: Site = town.app.extensions["formkit"]
    return found


def provider(town: Town) -> StandIn:
    """The stand-in, as it is visited."""
    found = site_of(town).one_login
    assert found is not None
    return found


def signed_in(citizen: Citizen, persona: str = "everything", to: str = "/", language: str = "") -> Citizen:
    """Let somebody sign in and come back."""
    return at_provider(citizen, to, language).presses({"": "Sign in", "/cy": "Mewngofnodi"}[language], persona=persona)


def at_provider(citizen: Citizen, to: str = "/", language: str = "") -> Citizen:
    """Let somebody go to the provider, where they are asked who they are."""
    citizen.opens(f"{language}/sign-in", query_string={"to": to})
    assert "/stand-in/one-login/sign-in/" in citizen.path, f"at {citizen.path}: {citizen.page.h1}"
    return citizen


def coming_back(citizen: Citizen, persona: str = "everything") -> str:
    """The address that the provider sends somebody back with, who has not opened it yet."""
    answer = citizen.browser.post(citizen.page.path, data={"persona": persona}, base_url=citizen.base_url)
    assert urlsplit(answer.location).path == "/sign-in/return"
    return f"/sign-in/return?{urlsplit(answer.location).query}"


def query_of(path: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(path).query))


def token_of(citizen: Citizen) -> str:
    cookie = citizen.browser.get_cookie(COOKIE)
    return cookie.value if cookie else ""


def session_of(town: Town, citizen: Citizen) -> Session | None:
    """The session of a citizen's browser."""
    return town.store.sessions.find(token_of(citizen))
