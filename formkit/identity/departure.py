"""A departure: somebody is sent to the provider to sign in. What must fit when they come back is kept meanwhile."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from authlib.oauth2.client import OAuth2Client

from formkit.identity.faults import SignInFault
from formkit.identity.provider import Agreement, Endpoints
from formkit.identity.vocabulary import CORE_IDENTITY, EVIDENCE, RETURN_CODE

TRUST = "Cl.Cm"
"""Something known and something owned: https://docs.sign-in.service.gov.uk/before-integrating/choose-the-level-of-authentication/"""
LEVEL = "P2"
LONGEST_QUERY, LONGEST_ELSEWHERE = 4096, 8000
"""What is longer never gets past the firewall of GOV.UK One Login, nor into many another server."""
_SCOPES = ("openid", "email", "phone", "profile", "address")
_ONE_LOGIN_SCOPES = _SCOPES[:3]


@dataclass(frozen=True)
class Request:
    """What signing in is for. `return_url` is the whole registered address that citizens come back to.

    `proves_identity` asks for a proven identity, and for what `claims` names beside it. `max_age` is in seconds: who
    signed in longer ago does so again. `scope` and `asked` are for a hub: which form wants what of a profile.
    """

    return_url: str
    language: str = "en"
    proves_identity: bool = False
    max_age: int | None = None
    claims: tuple[str, ...] = EVIDENCE
    scope: str = ""
    asked: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Departure:
    """Where to send the citizen (`url`), and what their session keeps until they return, once. JSON both ways."""

    url: str = field(repr=False)
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    return_url: str
    began: datetime
    proves_identity: bool = False
    max_age: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Write what a session keeps."""
        return {**asdict(self), "began": self.began.isoformat()}

    @staticmethod
    def from_json(json: Mapping[str, Any]) -> Departure:
        """Read what `to_json` wrote."""
        return Departure(**{**json, "began": datetime.fromisoformat(json["began"])})


def depart(request: Request, agreement: Agreement, endpoints: Endpoints, now: datetime) -> Departure | SignInFault:
    """Make up what nobody can guess, and the address to go to."""
    state, nonce, verifier = (secrets.token_urlsafe(size) for size in (32, 32, 48))
    client = OAuth2Client(
        None, agreement.client, redirect_uri=request.return_url, scope=request.scope or _scope(agreement, endpoints),
        code_challenge_method="S256",
    )  # fmt: skip
    asked = {"ui_locales": request.language, "max_age": request.max_age, **_levels(request, agreement)}
    url, _ = client.create_authorization_url(endpoints.authorization, state, verifier, nonce=nonce, **asked)
    if len(urlsplit(url).query) >= (LONGEST_QUERY if agreement.is_one_login else LONGEST_ELSEWHERE):
        return SignInFault("misconfigured", "The request is too long for the provider.")
    proves = request.proves_identity and agreement.is_one_login
    return Departure(url, state, nonce, verifier, request.return_url, now, proves, request.max_age)


def _scope(agreement: Agreement, endpoints: Endpoints) -> str:
    wanted = _ONE_LOGIN_SCOPES if agreement.is_one_login else _SCOPES
    return " ".join(one for one in wanted if not endpoints.scopes or one in endpoints.scopes or one == "openid")


def _levels(request: Request, agreement: Agreement) -> Mapping[str, str]:
    """What GOV.UK One Login alone knows: how sure it must be, and what it may tell for that; what a hub is asked."""
    if not agreement.is_one_login:
        return {"claims": _compact(request.asked)} if request.asked else {}
    if not request.proves_identity:
        return {"vtr": _compact([TRUST])}
    claims = dict.fromkeys((CORE_IDENTITY, *request.claims, RETURN_CODE))
    return {"vtr": _compact([f"{TRUST}.{LEVEL}"]), "claims": _compact({"userinfo": claims})}


def _compact(content: Any) -> str:
    return json.dumps(content, separators=(",", ":"))
