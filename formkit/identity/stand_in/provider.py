"""The stand-in as a whole: where it is, whom it knows, what it remembers, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import RLock
from urllib.parse import urlsplit

from formkit.clock import Clock
from formkit.http import Failed
from formkit.identity.stand_in import endpoints, visits
from formkit.identity.stand_in.assertions import Assertions
from formkit.identity.stand_in.client import Client, own_client
from formkit.identity.stand_in.codes import Codes
from formkit.identity.stand_in.faults import Fault
from formkit.identity.stand_in.keys import Keys
from formkit.identity.stand_in.logout import LONGEST, end, log_out
from formkit.identity.stand_in.persona import Persona
from formkit.identity.stand_in.personas import PERSONAS
from formkit.identity.stand_in.requests import Leaving, Unanswerable
from formkit.identity.stand_in.sessions import Session, Sessions
from formkit.identity.stand_in.tokens import Tokens
from formkit.identity.stand_in.visits import Outcome, Page, Visit
from formkit.identity.wire import Answer, HttpWire, Wire

PAGES = "/stand-in/one-login"
"""Where it stands on the site of a formkit."""
Endpoint = Callable[["StandIn", Mapping[str, str], Mapping[str, str]], Answer]
_ENDPOINTS: Mapping[str, tuple[str, Endpoint]] = {
    "/.well-known/openid-configuration": ("GET", endpoints.discover),
    "/.well-known/jwks.json": ("GET", endpoints.jwks),
    "/.well-known/did.json": ("GET", endpoints.did),
    "/trustmark": ("GET", endpoints.trust),
    "/token": ("POST", endpoints.token),
    "/userinfo": ("GET", endpoints.userinfo),
}
_FORBIDDEN = Answer(403, {"content-type": "text/plain"}, b"Forbidden")


@dataclass(frozen=True)
class StandIn:
    """A provider at `url` (without a slash at its end), with these clients by their id.

    `unasked` names the persona that signs in without a page. What it remembers is shared by all that `at` gives.
    """

    url: str
    clock: Clock
    clients: Mapping[str, Client]
    unasked: str = ""
    personas: Sequence[Persona] = PERSONAS
    keys: Keys = field(default_factory=Keys)
    faults: set[Fault] = field(default_factory=set)
    messenger: Wire = field(default_factory=HttpWire, repr=False)
    codes: Codes = field(default_factory=Codes, repr=False)
    sessions: Sessions = field(default_factory=Sessions, repr=False)
    assertions: Assertions = field(default_factory=Assertions, repr=False)
    visits: dict[str, Visit] = field(default_factory=dict, repr=False)
    _lock: RLock = field(default_factory=RLock, repr=False)

    @classmethod
    def beside(cls, origin: str, clock: Clock, unasked: str = "") -> StandIn:
        """The stand-in on the site of a formkit at an origin, which is its one client."""
        client = own_client(origin)
        return cls(f"{origin}{PAGES}", clock, {client.id: client}, unasked)

    def at(self, origin: str) -> StandIn:
        """The same stand-in, as it is visited at another origin: a machine has several names."""
        client = own_client(origin)
        return replace(self, url=f"{origin}{PAGES}", clients={client.id: client})

    @property
    def issuer(self) -> str:
        """Its name in ID tokens."""
        return self.tokens.issuer

    @property
    def identity_issuer(self) -> str:
        """Its name in coreIdentityJWTs."""
        return self.tokens.identity_issuer

    @property
    def did(self) -> str:
        """The DID of who proves identities."""
        parts = urlsplit(self.url)
        return ":".join(("did:web", parts.netloc.replace(":", "%3A"), *parts.path.strip("/").split("/")))

    @property
    def did_url(self) -> str:
        """Where the document of the DID is."""
        return f"{self.url}/.well-known/did.json"

    @cached_property
    def tokens(self) -> Tokens:
        """What makes its tokens."""
        return Tokens(self.url, self.did, self.keys, self.faults)

    def persona(self, name: str) -> Persona:
        """Find a persona by its id. Raises KeyError."""
        return {one.id: one for one in self.personas}[name]

    def answer(
        self, method: str, path: str, query: str, form: Mapping[str, str], headers: Mapping[str, str], cookie: str = ""
    ) -> Answer:
        """Answer one request to a path below `url`; `cookie` is the token of the browser's session, if it is one."""
        if Fault.BROKEN in self.faults:
            return Answer(500)
        if Fault.GARBLED in self.faults:
            return Answer(200, {"content-type": "text/html"}, b"<!doctype html><title>Maintenance")
        with self._lock:
            if path in ("/authorize", "/logout"):
                return self._led(path, query, cookie) if method == "GET" else Answer(405, {"allow": "GET"})
            allowed, endpoint = _ENDPOINTS.get(path, ("", None))
            if endpoint is None or method != allowed:
                return Answer(405, {"allow": allowed}) if endpoint else Answer(404)
            return endpoint(self, form, {name.lower(): value for name, value in headers.items()})

    def _led(self, path: str, query: str, cookie: str) -> Answer:
        """Lead a browser on: to a page, or to the service that it came from."""
        if path == "/logout":
            return self.led(log_out(self, query)) if len(query) <= LONGEST else _FORBIDDEN
        return self.led(visits.arrive(self, query, cookie)) if len(query) <= visits.LONGEST else _FORBIDDEN

    def led(self, outcome: Outcome) -> Answer:
        """Say to a browser what comes next."""
        match outcome:
            case Unanswerable(reason):
                return Answer(400, {"content-type": "text/plain"}, reason.encode())
            case Leaving():
                return Answer(302, {"location": outcome.location, "cache-control": "no-store"})
            case Page(name, key, language):
                parts = urlsplit(self.url)
                spoken = "" if language == "en" else f"/{language}"
                return Answer(302, {"location": f"{parts.scheme}://{parts.netloc}{spoken}{parts.path}/{name}/{key}"})

    def waiting(self, key: str) -> Visit | None:
        """The visit of a page."""
        return self.visits.get(key)

    def signs_in(self, key: str, persona: str) -> tuple[Answer, Session | None]:
        """Let a persona sign in at the page of a visit. Raises KeyError for who is not there."""
        with self._lock:
            outcome, session = visits.sign_in(self, key, persona)
            return self.led(outcome), session

    def proves(self, key: str, agreed: bool) -> Answer:
        """Let who has signed in prove who they are, or not. Raises KeyError for a visit that is not there."""
        with self._lock:
            return self.led(visits.prove(self, key, agreed))

    def declines(self, key: str) -> Answer:
        """Send a citizen back who does not sign in. Raises KeyError for a visit that is not there."""
        with self._lock:
            return self.led(visits.decline(self, key))

    def signed_in(self, token: str) -> Session | None:
        """The session of a cookie."""
        with self._lock:
            return self.sessions.find(token, self.clock.now())

    def logs_out(self, session: Session) -> Sequence[Answer | Failed]:
        """End a session here, as a citizen may do, and tell its services: what they answered."""
        with self._lock:
            notices = end(self, session.sid)
        return [self.messenger.post(one.address, {"logout_token": one.token}) for one in notices]

    def notice(self, persona: str, client: str) -> str:
        """Make a logout token about a persona, as its client is to be told."""
        told = self.clients[client]
        return self.tokens.notice(told, self.persona(persona).sub(told.sector), self.clock.now())
