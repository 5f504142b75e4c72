"""A hub far away, to the letter of what departments and hubs have agreed, in this process and with its faults at hand.

It is a Wire for signing in, and posts JSON for the API. One citizen has signed in there and agrees to everything.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit
from uuid import UUID, uuid4

from joserfc import jwt
from joserfc.jwk import ECKey

from formkit.clock import Clock
from formkit.http import Failed, Reply
from formkit.identity.stand_in.endpoints import challenge
from formkit.identity.wire import NONE, Answer
from formkit.profile.release import Known, known_to_json
from tests.hub.registered import LICENCES, key

URL = "https://hub.example.gov.uk"
_ENDPOINTS = {
    "authorization_endpoint": "/authorize",
    "token_endpoint": "/token",
    "userinfo_endpoint": "/userinfo",
    "end_session_endpoint": "/log-out",
    "jwks_uri": "/.well-known/jwks.json",
}


@dataclass
class Far:
    """`reply` is what the API answers instead; `refuses` with which error citizens come back; `heard` has its calls."""

    clock: Clock
    known: list[Known] = field(default_factory=list)
    sub: str = "sub-1"
    grant: UUID = field(default_factory=uuid4)
    told: dict[str, Any] | None = None
    reply: Reply | Failed | None = None
    refuses: str = ""
    is_down: bool = False
    heard: list[tuple[str, dict[str, Any]]] = field(default_factory=list, repr=False)
    url: str = URL
    _key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256", {"kid": "far", "alg": "ES256"}))
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _marks: set[str] = field(default_factory=set)

    def comes_back(self, departure: str) -> str:
        """Let the citizen agree, or not; gives the query that they come back with."""
        query = dict(parse_qsl(urlsplit(departure).query))
        assert departure.startswith(f"{URL}/authorize?")
        assert query["code_challenge_method"] == "S256"
        if self.refuses:
            return urlencode({"error": self.refuses, "state": query["state"], "iss": URL})
        code = secrets.token_urlsafe()
        self._codes[code] = query
        return urlencode({"code": code, "state": query["state"], "iss": URL})

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        if self.is_down:
            return Failed("Nobody is there.")
        match url.removeprefix(URL):
            case "/.well-known/openid-configuration":
                urls = {name: f"{URL}{path}" for name, path in _ENDPOINTS.items()}
                return _json({"issuer": URL, **urls, "scopes_supported": ["openid"]})
            case "/.well-known/jwks.json":
                return _json({"keys": [self._key.as_dict(private=False)]})
            case "/userinfo":
                return _json(self._userinfo(headers["Authorization"].removeprefix("Bearer ")))
        return Answer(404)

    def _userinfo(self, token: str) -> Any:
        if token == "openid":
            return {"sub": self.sub}
        profile = [known_to_json(one) for one in self.known]
        return self.told or {"sub": self.sub, "grant": str(self.grant), "head": "7:abc", "profile": profile}

    def post(self, url: str, form: Any, headers: Mapping[str, str] = NONE) -> Any:
        """Exchange a code; or, for a path, take a call."""
        return self._token(form) if url == f"{URL}/token" else self._call(url, form, headers)

    def _token(self, form: Mapping[str, str]) -> Answer | Failed:
        if self.is_down:
            return Failed("Nobody is there.")
        asked = self._codes.pop(form["code"])
        self._prove(form["client_assertion"], f"{URL}/token")
        assert challenge(form["code_verifier"]) == asked["code_challenge"]
        now = int(self.clock.now().timestamp())
        claims = {"iss": URL, "sub": self.sub, "aud": asked["client_id"], "nonce": asked["nonce"]}
        times = {"iat": now, "exp": now + 120, "auth_time": now}
        token = jwt.encode({"alg": "ES256", "kid": "far"}, claims | times, self._key)
        return _json({"access_token": asked["scope"], "id_token": token, "token_type": "Bearer"})

    def _call(self, path: str, content: Any, headers: Mapping[str, str]) -> Reply | Failed:
        self._prove(headers["Authorization"].removeprefix("Bearer "), f"{URL}{path}")
        if self.is_down:
            return Failed("Nobody is there.")
        message = json.loads(json.dumps(content))
        self.heard.append((path.removeprefix("/profile-api/"), message))
        return self.reply or Reply(200, self._answer(path.rpartition("/")[2], message))

    def _answer(self, name: str, message: Mapping[str, Any]) -> Any:
        standing = {str(one.id) for one in self.known}
        match name:
            case "changed":
                return {"changed": [one for one in message["known"] if one not in standing]}
            case "sent":
                return {"head": "8:def"}
            case "keep":
                return {"proposed": [one["attribute"] for one in message["claims"]]}
        return {}

    def _prove(self, assertion: str, audience: str) -> None:
        """Hold an assertion against all that it must be."""
        claims = jwt.decode(assertion, key(LICENCES), algorithms=["ES256"]).claims
        now = self.clock.now().timestamp()
        assert (claims["iss"], claims["sub"], claims["aud"]) == (LICENCES, LICENCES, audience)
        assert now < claims["exp"] <= now + 300
        assert claims["jti"] not in self._marks
        self._marks.add(claims["jti"])


def _json(content: Any) -> Answer:
    return Answer(200, {}, json.dumps(content).encode())
