"""A relying party and a provider on one wire, whose answers a test may change, and somebody who signs in there."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from hypothesis import strategies as st
from joserfc.jwk import RSAKey

from formkit.clock import FixedClock
from formkit.http import Failed
from formkit.identity import Arrival, Departure, RelyingParty, Request, SignInFault, open_relying_party
from formkit.identity.client_keys import ClientKeys
from formkit.identity.provider import Endpoints, Provider
from formkit.identity.stand_in import InProcess, StandIn
from formkit.identity.wire import NONE, Answer
from formkit.settings import Settings, read_settings

ORIGIN = "http://localhost:8000"
RETURN = f"{ORIGIN}/sign-in/return"
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)
TODAY = NOON.date()
Change = Callable[[dict[str, Any]], dict[str, Any]]
ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["2020-01-01", "GivenName"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def objects(*keys: str) -> st.SearchStrategy[Any]:
    """Lists of objects that may have these keys, and anything in them."""
    return st.lists(st.dictionaries(st.sampled_from(keys), ANY_JSON), max_size=3)


def settings(**environ: str) -> Settings:
    """Read settings that are right."""
    found = read_settings(environ)
    assert isinstance(found, Settings), found
    return found


@dataclass
class ChangingWire:
    """A wire to a stand-in that remembers what was asked, and changes JSON answers by the end of their path."""

    inner: InProcess
    changes: dict[str, Change] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str], Mapping[str, str]]] = field(default_factory=list)

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        self.asked.append((url, {}, headers))
        return self._changed(url, self.inner.get(url, headers))

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        self.asked.append((url, form, headers))
        return self._changed(url, self.inner.post(url, form, headers))

    def _changed(self, url: str, answer: Answer | Failed) -> Answer | Failed:
        change = self.changes.get(url.rpartition("/")[2])
        if change is None or isinstance(answer, Failed):
            return answer
        return Answer(answer.status, answer.headers, json.dumps(change(json.loads(answer.content))).encode())

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(url.endswith(path) for url, *_ in self.asked)


@dataclass
class Relying:
    """A stand-in, its relying party, and the clock of both."""

    clock: FixedClock
    stand_in: StandIn
    wire: ChangingWire
    party: RelyingParty

    @property
    def provider(self) -> Provider:
        return self.party.provider

    @property
    def endpoints(self) -> Endpoints:
        found = self.provider.endpoints()
        assert isinstance(found, Endpoints), found
        return found

    def depart(self, **asked: Any) -> Departure:
        """Begin, and keep what a session would."""
        departure = self.party.begin(Request(RETURN, **asked))
        assert isinstance(departure, Departure), departure
        return Departure.from_json(json.loads(json.dumps(departure.to_json())))

    def at_provider(self, departure: Departure) -> dict[str, str]:
        """Let the persona sign in; gives the query that they come back with."""
        answer = self.stand_in.answer("GET", "/authorize", urlsplit(departure.url).query, {}, {})
        assert answer.status == 302, answer.content
        assert answer.headers["location"].startswith(f"{RETURN}?")
        return dict(parse_qsl(urlsplit(answer.headers["location"]).query))

    def sign_in(self, **asked: Any) -> Arrival | SignInFault:
        """Sign in, all of the way."""
        departure = self.depart(**asked)
        return self.party.finish(departure, self.at_provider(departure))

    def arrive(self, **asked: Any) -> Arrival:
        """Sign in without anything going wrong."""
        arrival = self.sign_in(**asked)
        assert isinstance(arrival, Arrival), arrival
        return arrival

    def fault(self, **asked: Any) -> SignInFault:
        """Sign in with something going wrong."""
        fault = self.sign_in(**asked)
        assert isinstance(fault, SignInFault), fault
        return fault


def relying(
    persona: str = "everything", proves_identity: bool = True, key: RSAKey | None = None, keys: tuple[RSAKey, ...] = ()
) -> Relying:
    """Give a relying party whose citizen is a persona of the stand-in, which may be taken for any other provider.

    `key` is the one that the provider has of ours, `keys` those that we have.
    """
    clock = FixedClock(NOON)
    stand_in = StandIn.beside(ORIGIN, clock, persona)
    client = stand_in.clients["formkit"]
    stand_in = replace(stand_in, clients={"formkit": replace(client, key=key or client.key)})
    party = open_relying_party(settings(), stand_in, clock)
    assert isinstance(party, RelyingParty)
    agreed, wire = party.provider.agreement, ChangingWire(InProcess(stand_in))
    agreed = agreed if proves_identity else replace(agreed, identity_issuer="", identity_did="")
    agreed = replace(agreed, keys=ClientKeys(keys)) if keys else agreed
    return Relying(clock, stand_in, wire, RelyingParty(Provider(agreed, wire, clock)))
