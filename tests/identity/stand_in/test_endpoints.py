"""What userinfo tells of somebody: what was asked for, is there, and was agreed to."""

from datetime import UTC, datetime
from typing import Any

import pytest

from formkit.clock import FixedClock
from formkit.identity.stand_in import StandIn
from formkit.identity.stand_in.persona import ADDRESS, CORE_IDENTITY, DRIVING_PERMIT, PASSPORT, RETURN_CODE
from formkit.identity.stand_in.requests import Leaving
from formkit.identity.stand_in.visits import Page, arrive, prove, sign_in
from tests.one_login import PROVED, asking, bearing, claims, query, stand_in

EVERYTHING = claims(CORE_IDENTITY, ADDRESS, PASSPORT, DRIVING_PERMIT, RETURN_CODE)


@pytest.fixture
def known() -> StandIn:
    return stand_in("http://localhost", FixedClock(datetime.now(UTC)), persona="")


def userinfo(known: StandIn, persona: str, agreed: bool = True, scope: str = "openid") -> dict[str, Any]:
    page = arrive(known, query(vtr=PROVED, claims=EVERYTHING, scope=scope))
    assert isinstance(page, Page)
    sign_in(known, page.key, persona)
    left = prove(known, page.key, agreed)
    assert isinstance(left, Leaving)
    provider = asking(known)
    tokens = provider.read(provider.exchange(left.told["code"]))
    found: dict[str, Any] = provider.json("/userinfo", bearing(tokens["access_token"]))
    return found


@pytest.mark.parametrize(
    ("persona", "expected"),
    [
        ("everything", {CORE_IDENTITY, ADDRESS, PASSPORT, DRIVING_PERMIT}),
        ("several", {CORE_IDENTITY, ADDRESS, PASSPORT, DRIVING_PERMIT, RETURN_CODE}),
        ("wales", {CORE_IDENTITY, ADDRESS, DRIVING_PERMIT}),
        ("email", {RETURN_CODE}),
    ],
)
def test_only_what_is_there_is_told(known: StandIn, persona: str, expected: set[str]) -> None:
    assert set(userinfo(known, persona)) == {"sub"} | expected


def test_who_keeps_it_to_themselves_is_a_return_code(known: StandIn) -> None:
    found = userinfo(known, "everything", agreed=False)
    assert set(found) == {"sub", RETURN_CODE}
    assert found[RETURN_CODE] == [{"code": "Z"}]


def test_a_phone_number_is_there_for_some(known: StandIn) -> None:
    phones = [userinfo(known, one, scope="openid phone").get("phone_number") for one in ("everything", "capitals")]
    assert phones == ["+447700900111", None]
