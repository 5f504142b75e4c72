"""Client assertions: a department's own key, for one address, for a few minutes; whatever else it is, nobody's."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import OctKey

from formkit.hub.client_assertions import LEEWAY, LIFE, Assertion, read_assertion
from tests.hub.registered import LICENCES, key
from tests.hub.test_requests import DEPARTMENTS

NOW = datetime(2026, 6, 1, 11, tzinfo=UTC)
URL = "https://hub.example.gov.uk/token"
SECONDS = int(NOW.timestamp())


def read(token: str, now: datetime = NOW, url: str = URL) -> Assertion | None:
    return read_assertion(token, url, DEPARTMENTS, now)


def claims(**changes: Any) -> dict[str, Any]:
    who = {"iss": LICENCES, "sub": LICENCES, "aud": URL, "jti": "1"}
    return {**who, "iat": SECONDS, "exp": SECONDS + 300, **changes}


def signed(header: dict[str, Any] | None = None, signer: Any = None, **changes: Any) -> str:
    return jwt.encode(header or {"alg": "ES256", "kid": LICENCES}, claims(**changes), signer or key(LICENCES))


def test_an_assertion_says_whose_it_is_and_how_long_it_must_be_remembered() -> None:
    found = read(signed())
    assert found is not None
    assert (found.department.client, found.until) == (LICENCES, NOW + LIFE + LEEWAY)
    assert read(signed(aud=[URL])) is not None
    assert read(signed(jti="2")) != found


def test_it_counts_for_its_address_and_its_time_alone() -> None:
    token = signed()
    assert read(token, url=f"{URL}/") is None
    assert read(token, NOW + LIFE + LEEWAY - timedelta(seconds=1)) is not None
    assert read(token, NOW + LIFE + LEEWAY) is None


def test_a_public_key_is_no_secret() -> None:
    pem = key(LICENCES).as_pem(private=False)
    confused = OctKey.import_key(base64.urlsafe_b64encode(pem).decode())
    forged = [
        jwt.encode({"alg": "HS256", "kid": LICENCES}, claims(), confused, algorithms=["HS256"]),
        ".".join([*(_part(one) for one in ({"alg": "none", "kid": LICENCES}, claims())), ""]),
    ]
    assert [read(one) for one in forged] == [None, None]


def _part(content: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize("part", [0, 1, 2])
def test_nothing_of_it_can_be_changed(part: int) -> None:
    parts = signed().split(".")
    parts[part] = ("A" if parts[part][4] != "A" else "B").join([parts[part][:4], parts[part][5:]])
    assert read(".".join(parts)) is None


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: base64.urlsafe_b64encode(raw).decode() + ".e30.x"))
def test_whatever_is_sent_is_nobodys(token: str) -> None:
    assert read(token) is None


@pytest.mark.parametrize("header", [{"alg": "ES256"}, {"alg": "ES256", "kid": "another"}])
def test_a_key_that_is_not_named_is_the_only_one(header: dict[str, Any]) -> None:
    assert (read(signed(header)) is not None) == ("kid" not in header)
