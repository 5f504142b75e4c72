"""The endpoints that services ask without a browser: what is published, tokens, and what is known about a citizen."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from formkit.identity.stand_in.codes import ACCESS_LIFE, Grant
from formkit.identity.stand_in.discovery import configuration, trustmark
from formkit.identity.stand_in.faults import Fault
from formkit.identity.stand_in.persona import CORE_IDENTITY, RETURN_CODE
from formkit.identity.stand_in.refused import Refused
from formkit.identity.stand_in.tokens import ELSEWHERE, STRANGER
from formkit.identity.wire import Answer

if TYPE_CHECKING:
    from formkit.identity.stand_in.provider import StandIn

Headers = Mapping[str, str]
Form = Mapping[str, str]
_TOKEN_LESS = Answer(401, {"www-authenticate": "Bearer"})
_FALSE_TOKEN = 'Bearer error="invalid_token", error_description="Invalid access token"'
_NOT_FOR_US = Answer(403, {"content-type": "text/plain"}, b"Forbidden")
_UNAVAILABLE = Answer(503)
_WRONG_GRANT = Refused(400, "invalid_grant", "Invalid grant")


def discover(stand_in: StandIn, _form: Form, _headers: Headers) -> Answer:
    """GET /.well-known/openid-configuration"""
    other = {"issuer": ELSEWHERE} if Fault.DISCOVERY_ISSUER in stand_in.faults else {}
    return answer(200, {**configuration(stand_in.url), **other}, "max-age=86400")


def jwks(stand_in: StandIn, _form: Form, _headers: Headers) -> Answer:
    """GET /.well-known/jwks.json"""
    down = Fault.JWKS_DOWN in stand_in.faults
    return _UNAVAILABLE if down else answer(200, stand_in.keys.jwks(), "max-age=86400")


def did(stand_in: StandIn, _form: Form, _headers: Headers) -> Answer:
    """GET /.well-known/did.json"""
    controller = "did:web:elsewhere.example" if Fault.DID_CONTROLLER in stand_in.faults else stand_in.did
    down = Fault.DID_DOWN in stand_in.faults
    return _UNAVAILABLE if down else answer(200, stand_in.keys.did(controller), "max-age=3600, private")


def trust(stand_in: StandIn, _form: Form, _headers: Headers) -> Answer:
    """GET /trustmark"""
    return answer(200, trustmark(stand_in.url))


def token(stand_in: StandIn, form: Form, headers: Headers) -> Answer:
    """POST /token"""
    if Fault.TOKEN_DOWN in stand_in.faults:
        return _UNAVAILABLE
    if not headers.get("user-agent"):
        return _NOT_FOR_US
    granted = _granted(stand_in, form)
    if isinstance(granted, Refused):
        return answer(granted.status, {"error": granted.error, "error_description": granted.description}, "no-store")
    now = stand_in.clock.now()
    access_token = stand_in.tokens.access(granted, now)
    stand_in.codes.keep(form["code"], access_token, now)
    content = {
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": int(ACCESS_LIFE.total_seconds()),
        "id_token": stand_in.tokens.id_token(granted, access_token, now),
    }
    return answer(200, content, "no-store")


def _granted(stand_in: StandIn, form: Form) -> Grant | Refused:
    """Whose tokens these are to be, if everything about the request is right."""
    if form.get("grant_type") != "authorization_code":
        error = "unsupported_grant_type" if form.get("grant_type") else "invalid_request"
        return Refused(400, error, "Unsupported or missing grant type")
    missing = next((name for name in ("redirect_uri", "code") if not form.get(name)), None)
    if missing:
        return Refused(400, "invalid_request", f"Request is missing {missing} parameter")
    audiences, now = (f"{stand_in.url}/token", stand_in.issuer), stand_in.clock.now()
    client = stand_in.assertions.check(form, stand_in.clients, audiences, now)
    if isinstance(client, Refused):
        return client
    grant = stand_in.codes.redeem(form["code"], client.id, now)
    if grant is None or grant.asked.redirect != form["redirect_uri"]:
        return _WRONG_GRANT
    return grant if challenge(form.get("code_verifier", "")) == grant.asked.challenge else _WRONG_GRANT


def challenge(verifier: str) -> str:
    """What PKCE makes of a verifier by S256. https://www.rfc-editor.org/rfc/rfc7636#section-4.2"""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def userinfo(stand_in: StandIn, _form: Form, headers: Headers) -> Answer:
    """GET /userinfo"""
    if Fault.USERINFO_DOWN in stand_in.faults:
        return _UNAVAILABLE
    if not headers.get("user-agent"):
        return _NOT_FOR_US
    kind, _, access_token = headers.get("authorization", "").partition(" ")
    if kind != "Bearer" or not access_token:
        return _TOKEN_LESS
    grant = stand_in.codes.granted(access_token, stand_in.clock.now())
    if grant is None:
        return Answer(401, {"www-authenticate": _FALSE_TOKEN})
    return answer(200, _known(stand_in, grant), "no-store")


def _known(stand_in: StandIn, grant: Grant) -> Mapping[str, Any]:
    """What userinfo says: by scope, and the claims that were asked for and are there."""
    persona, asked = grant.persona, grant.asked
    content: dict[str, Any] = {"sub": STRANGER if Fault.USERINFO_SUBJECT in stand_in.faults else grant.sub}
    if "email" in asked.scopes:
        content |= {"email": persona.email, "email_verified": True}
    if "phone" in asked.scopes and persona.phone:
        content |= {"phone_number": persona.phone, "phone_number_verified": True}
    plain = persona.claims if grant.is_proved else {}
    content |= {name: list(values) for name, values in plain.items() if name in asked.claims}
    if CORE_IDENTITY in asked.claims and grant.is_proved:
        content[CORE_IDENTITY] = stand_in.tokens.identity(grant, stand_in.clock.now())
    codes = [{"code": code} for code in persona.codes or ("" if grant.is_proved else "Z")]
    return content | ({RETURN_CODE: codes} if RETURN_CODE in asked.claims and codes else {})


def answer(status: int, content: Any, cached: str = "no-cache") -> Answer:
    """Answer with JSON."""
    headers = {"content-type": "application/json", "cache-control": cached}
    return Answer(status, headers, json.dumps(content).encode())
