"""Providers as the contract tests see them: an address, a wire to it, and a registered client whose key is at hand.

The stand-in is always there, in this process and over HTTP. Another is there when FORMKIT_ONELOGIN_URL has its address:
the public simulator of GOV.UK One Login (https://github.com/govuk-one-login/simulator), with PKCE_ENABLED=true and
without its interactive mode, or whatever takes the same `POST /config`.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlencode
from wsgiref.simple_server import make_server

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from formkit.clock import Clock
from formkit.http import Reply, Service
from formkit.identity.stand_in import PAGES, Client, InProcess, StandIn, own_key
from formkit.identity.stand_in.client import CLAIMS, SCOPES
from formkit.identity.stand_in.endpoints import challenge
from formkit.identity.wire import Answer, HttpWire, Wire
from tests.gazetteer.served import Quiet

CLIENT, RETURN, LEFT = "contract-client", "https://contract.example.com/return", "https://contract.example.com/left"
VERIFIER = "v" * 43
AGENT = {"User-Agent": "formkit-contract"}
PROVED = '["Cl.Cm.P2"]'
ELSEWHERE = os.environ.get("FORMKIT_ONELOGIN_URL", "").rstrip("/")
NAMES = ("in process", "over HTTP", *(["elsewhere"] if ELSEWHERE else []))


@dataclass(frozen=True)
class Provider:
    """A provider under test. One that is ours keeps to the contract; of others it is known where they do not."""

    wire: Wire
    url: str
    is_ours: bool = True
    clock: Clock = field(default_factory=Clock)

    def get(self, path: str, headers: Mapping[str, str] = AGENT) -> Answer:
        answer = self.wire.get(f"{self.url}{path}", headers)
        assert isinstance(answer, Answer), answer
        return answer

    def json(self, path: str, headers: Mapping[str, str] = AGENT) -> Any:
        answer = self.get(path, headers)
        assert answer.status == 200, answer
        return json.loads(answer.content)

    def authorize(self, **changes: str | None) -> Answer:
        """Ask for a code. What is None is left out of the request."""
        return self.get(f"/authorize?{query(**changes)}")

    def told(self, **changes: str | None) -> dict[str, str]:
        """What the service is told when the citizen comes back."""
        answer = self.authorize(**changes)
        address, _, query = answer.headers["location"].partition("?")
        assert (answer.status, address) == (302, RETURN)
        return dict(parse_qsl(query))

    def exchange(self, code: str, headers: Mapping[str, str] = AGENT, **changes: str | None) -> Answer:
        """Exchange a code for tokens. What is None is left out of the request."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": RETURN,
            "code_verifier": VERIFIER,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": self.assertion(),
        }
        answer = self.wire.post(f"{self.url}/token", present({**form, **changes}), headers)
        assert isinstance(answer, Answer), answer
        return answer

    def tokens(self, **changes: str | None) -> dict[str, Any]:
        """Sign in; gives what the token endpoint answers."""
        return self.read(self.exchange(self.told(**changes)["code"]))

    @staticmethod
    def read(answer: Answer) -> dict[str, Any]:
        assert answer.status == 200, answer.content
        found: dict[str, Any] = json.loads(answer.content)
        return found

    def userinfo(self, **changes: str | None) -> dict[str, Any]:
        """Sign in; gives what is known about the citizen."""
        found: dict[str, Any] = self.json("/userinfo", bearing(self.tokens(**changes)["access_token"]))
        return found

    def assertion(self, algorithm: str = "RS256", key: Any = None, **changes: Any) -> str:
        """Say who we are. What is None is left out of the claims."""
        now = int(self.clock.now().timestamp())
        who = {"iss": CLIENT, "sub": CLIENT, "aud": f"{self.url}/token", "jti": secrets.token_hex(16)}
        claims = present({**who, "iat": now, "exp": now + 300, **changes})
        own = ECKey.generate_key("P-256") if algorithm == "ES256" else own_key()
        return jwt.encode({"alg": algorithm}, claims, key or own, algorithms=[algorithm])


def present(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def bearing(token: str) -> dict[str, str]:
    return {**AGENT, "Authorization": f"Bearer {token}"}


def asked(**changes: str | None) -> dict[str, str]:
    """An authorization request that is right, but for the changes."""
    right = {
        "client_id": CLIENT,
        "redirect_uri": RETURN,
        "response_type": "code",
        "scope": "openid email phone",
        "state": "the-state",
        "nonce": "the-nonce",
        "vtr": '["Cl.Cm"]',
        "code_challenge": challenge(VERIFIER),
        "code_challenge_method": "S256",
    }
    return present({**right, **changes})


def query(**changes: str | None) -> str:
    return urlencode(asked(**changes))


def claims(*names: str) -> str:
    """The `claims` of a request that asks for these."""
    return json.dumps({"userinfo": dict.fromkeys(names)})


def stand_in(origin: str, clock: Clock | None = None, persona: str = "everything") -> StandIn:
    """The stand-in at an origin, with the client of these tests; it knows the public half of its key alone."""
    public = RSAKey.import_key(own_key().as_pem(private=False))
    client = Client(CLIENT, public, (RETURN,), (LEFT,), "https://contract.example.com/notice")
    return StandIn(f"{origin}{PAGES}", clock or Clock(), {CLIENT: client}, persona)


def asking(known: StandIn) -> Provider:
    """A stand-in as a provider in this process, whose clock its client has too."""
    return Provider(InProcess(known), known.url, clock=known.clock)


@contextmanager
def provider(name: str) -> Iterator[Provider]:
    """Give the provider of one of the NAMES."""
    if name == "elsewhere":
        configure(ELSEWHERE)
        yield Provider(HttpWire(), ELSEWHERE, is_ours=False)
    elif name == "over HTTP":
        with serving() as url:
            yield Provider(HttpWire(), url)
    else:
        yield asking(stand_in("http://localhost"))


@contextmanager
def serving() -> Iterator[str]:
    """Serve the stand-in on a free port; gives its address."""

    def answer(environ: Mapping[str, Any], start_response: Any) -> Iterable[bytes]:
        path, body = environ["PATH_INFO"], environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        headers = {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")}
        form = dict(parse_qsl(body.decode()))
        given = known.answer(
            environ["REQUEST_METHOD"], path.removeprefix(PAGES), environ["QUERY_STRING"], form, headers
        )
        start_response(f"{given.status} Answered", [*given.headers.items()])
        return [given.content]

    server = make_server("127.0.0.1", 0, answer, handler_class=Quiet)
    known = stand_in(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield known.url
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def configure(url: str) -> None:
    """Register the client of these tests with the simulator, and let nothing be wrong there."""
    client = {
        "clientId": CLIENT,
        "publicKey": own_key().as_pem(private=False).decode(),
        "scopes": list(SCOPES),
        "redirectUrls": [RETURN],
        "postLogoutRedirectUrls": [LEFT],
        "claims": list(CLAIMS),
        "identityVerificationSupported": True,
        "idTokenSigningAlgorithm": "ES256",
        "clientLoCs": ["P0", "P2"],
    }
    reply = Service(url).post("/config", {"clientConfiguration": client, "errorConfiguration": {}})
    assert isinstance(reply, Reply), reply
    assert reply.is_success, reply
