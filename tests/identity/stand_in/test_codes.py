"""Codes and access tokens end in time, and belong to whom they were given."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from formkit.clock import FixedClock
from formkit.identity.stand_in import Fault
from formkit.identity.stand_in.codes import ACCESS_LIFE, CODE_LIFE
from tests.one_login import CLIENT, Provider, asking, bearing, stand_in


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime.now(UTC))


@pytest.fixture
def provider(clock: FixedClock) -> Provider:
    known = stand_in("http://localhost", clock)
    return asking(known)


@pytest.mark.parametrize(("after", "status"), [(CODE_LIFE - timedelta(seconds=1), 200), (CODE_LIFE, 400)])
def test_a_code_lasts_two_minutes(provider: Provider, clock: FixedClock, after: timedelta, status: int) -> None:
    code = provider.told()["code"]
    clock.advance(after)
    assert (CODE_LIFE, provider.exchange(code).status) == (timedelta(minutes=2), status)


@pytest.mark.parametrize(("after", "status"), [(ACCESS_LIFE - timedelta(seconds=1), 200), (ACCESS_LIFE, 401)])
def test_an_access_token_lasts_as_long_as_it_says(
    provider: Provider, clock: FixedClock, after: timedelta, status: int
) -> None:
    tokens = provider.tokens()
    clock.advance(after)
    assert tokens["expires_in"] == 180
    assert provider.get("/userinfo", bearing(tokens["access_token"])).status == status


def test_a_code_of_another_client_is_worth_nothing(clock: FixedClock) -> None:
    known = stand_in("http://localhost", clock)
    code = asking(known).told()["code"]
    assert known.codes.redeem(code, "another", clock.now()) is None
    assert known.codes.redeem(code, CLIENT, clock.now()) is None


def test_a_code_that_was_replayed_before_it_came(clock: FixedClock) -> None:
    known = stand_in("http://localhost", clock)
    known.faults.add(Fault.CODE_REPLAYED)
    provider = asking(known)
    answer = provider.exchange(provider.told()["code"])
    assert (answer.status, json.loads(answer.content)["error"]) == (400, "invalid_grant")
