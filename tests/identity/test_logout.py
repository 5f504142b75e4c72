"""Signing out: the address that does it at the provider, and notices, believed once and only if all is right."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import ECKey

from formkit.identity import Notice, SignInFault
from formkit.identity.id_token import LEEWAY
from formkit.identity.logout import EVENT, LIFE
from formkit.identity.stand_in import Fault
from formkit.identity.stand_in.sealing import sealed
from tests.relying import ORIGIN, Relying, relying

ABSENT = object()
NOW = int(relying().clock.now().timestamp())


class Seen:
    """What was seen, and until when it is remembered."""

    def __init__(self) -> None:
        self.until: dict[str, datetime] = {}

    def __call__(self, jti: str, until: datetime) -> bool:
        return self.until.setdefault(jti, until) is not until


def signed(found: Relying, **changes: Any) -> str:
    right = {
        "iss": found.stand_in.issuer, "sub": "somebody", "aud": "formkit", "iat": NOW, "exp": NOW + 120, "jti": "one",
        "events": {EVENT: {}},
    }  # fmt: skip
    key = found.stand_in.keys.signing("ES256")
    assert isinstance(key, ECKey)
    return sealed(str(key.kid), {name: one for name, one in {**right, **changes}.items() if one is not ABSENT}, key)


def kind(met: Notice | SignInFault) -> str:
    return met.kind if isinstance(met, SignInFault) else "right"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "right"),
        ({"iss": "https://elsewhere.example/"}, "forged"),
        ({"iss": ABSENT}, "forged"),
        ({"aud": "another"}, "forged"),
        ({"aud": ABSENT}, "forged"),
        ({"aud": ["formkit", "another"]}, "right"),
        ({"sub": ABSENT}, "forged"),
        ({"sub": ""}, "forged"),
        ({"sub": ABSENT, "sid": "session"}, "forged"),
        ({"jti": ABSENT}, "forged"),
        ({"jti": ""}, "forged"),
        ({"jti": 5}, "forged"),
        ({"iat": ABSENT}, "forged"),
        ({"iat": NOW + LEEWAY + 1}, "forged"),
        ({"iat": NOW - LIFE.seconds}, "right"),
        ({"iat": NOW - LIFE.seconds - 1}, "expired"),
        ({"exp": ABSENT}, "forged"),
        ({"exp": NOW - LEEWAY}, "expired"),
        ({"events": ABSENT}, "forged"),
        ({"events": {}}, "forged"),
        ({"events": [EVENT]}, "forged"),
        ({"events": {EVENT: None}}, "forged"),
        ({"events": {"http://schemas.openid.net/event/another": {}}}, "forged"),
        ({"nonce": "nonce"}, "forged"),
        ({"nonce": None}, "forged"),
    ],
)
def test_one_thing_wrong_is_enough(changes: Mapping[str, Any], expected: str) -> None:
    found = relying()
    assert kind(found.party.logout_notice(signed(found, **changes), Seen())) == expected


@pytest.mark.parametrize(
    "fault",
    [
        Fault.LOGOUT_ISSUER, Fault.LOGOUT_AUDIENCE, Fault.LOGOUT_SIGNATURE, Fault.LOGOUT_UNSIGNED, Fault.LOGOUT_EXPIRED,
        Fault.LOGOUT_EVENTS, Fault.LOGOUT_NONCE,
    ],
)  # fmt: skip
def test_each_fault_of_a_notice_is_one(fault: Fault) -> None:
    found, seen = relying(), Seen()
    found.stand_in.faults.add(fault)
    met = found.party.logout_notice(found.stand_in.notice("everything", "formkit"), seen)
    assert kind(met) == ("expired" if fault is Fault.LOGOUT_EXPIRED else "forged")
    assert not seen.until, "what is refused is not remembered"


def test_a_notice_counts_once_and_is_remembered_as_long_as_it_could_come_again() -> None:
    found, seen = relying(), Seen()
    token = signed(found, exp=NOW + 10**9)
    assert kind(found.party.logout_notice(token, seen)) == "right"
    assert kind(found.party.logout_notice(token, seen)) == "forged"
    assert kind(found.party.logout_notice(signed(found, sub="another"), seen)) == "forged"
    found.clock.advance(seen.until["one"] - found.clock.now())
    assert kind(found.party.logout_notice(token, Seen())) == "expired"


def test_an_id_token_is_no_notice() -> None:
    found = relying()
    assert kind(found.party.logout_notice(found.arrive().id_token, Seen())) == "forged"


@pytest.mark.parametrize("token", ["", "a.b.c", "\ud800"])
def test_what_is_no_token_is_forged(token: str) -> None:
    assert kind(relying().party.logout_notice(token, Seen())) == "forged"


def test_a_key_that_is_used_for_the_first_time_is_found() -> None:
    found = relying()
    found.arrive()
    found.stand_in.keys.rotate()
    assert kind(found.party.logout_notice(signed(found), Seen())) == "right"


def query(found: Relying, token: str, back: str = f"{ORIGIN}/") -> dict[str, str]:
    url = found.party.logout_url(token, "state", back)
    assert url is not None
    assert url.startswith(found.endpoints.end_session)
    assert len(urlsplit(url).query) < 2048
    return dict(parse_qsl(urlsplit(url).query))


def test_the_address_has_the_token_the_state_and_the_way_back() -> None:
    assert query(relying(), "token") == {
        "id_token_hint": "token", "post_logout_redirect_uri": f"{ORIGIN}/", "state": "state",
    }  # fmt: skip


def test_a_token_that_is_too_long_is_left_out() -> None:
    assert query(relying(), "t" * 2048) == {
        "client_id": "formkit", "post_logout_redirect_uri": f"{ORIGIN}/", "state": "state",
    }  # fmt: skip
    assert query(relying(), "t", f"{ORIGIN}/{'x' * 2048}") == {}


def test_an_address_that_has_a_query_keeps_it() -> None:
    found = relying()
    found.wire.changes["openid-configuration"] = lambda one: {**one, "end_session_endpoint": f"{ORIGIN}/out?a=b"}
    assert query(found, "token")["a"] == "b"


def test_a_provider_may_have_no_way_to_sign_out() -> None:
    found = relying()
    found.wire.changes["openid-configuration"] = lambda one: {**one, "end_session_endpoint": None}
    assert found.party.logout_url("token", "state", ORIGIN) is None


FOUND = relying()
RIGHT = signed(FOUND)


@given(place=st.integers(0, len(RIGHT) - 1), bit=st.integers(0, 7))
def test_a_notice_with_any_bit_flipped_is_refused(place: int, bit: int) -> None:
    flipped = RIGHT[:place] + chr(ord(RIGHT[place]) ^ (1 << bit)) + RIGHT[place + 1 :]
    assert kind(FOUND.party.logout_notice(flipped, Seen())) == "forged"
    assert kind(FOUND.party.logout_notice(RIGHT, Seen())) == "right"


def test_a_clock_that_went_back_lets_nothing_through_twice() -> None:
    found, seen = relying(), Seen()
    token = signed(found)
    found.party.logout_notice(token, seen)
    found.clock.advance(timedelta(seconds=-LEEWAY))
    assert kind(found.party.logout_notice(token, seen)) == "forged"
