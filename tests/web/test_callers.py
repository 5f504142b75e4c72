"""Callers: who is a guest, who a citizen, and who proved it lately enough."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.web.callers import Caller, open_call, sign_in_url
from tests.client import Citizen
from tests.journeys import Town
from tests.signing import COOKIE, signed_in, token_of, village


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    yield running
    running.store.database.engine.dispose()


def calling(served: Town, citizen: Citizen) -> Caller:
    """Who asks for a page with the cookie of this browser."""
    with served.app.test_request_context("/help", headers={"Cookie": f"{COOKIE}={token_of(citizen)}"}):
        return open_call()


def is_fresh(served: Town, caller: Caller, minutes: int) -> bool:
    with served.app.test_request_context("/help"):
        return caller.is_fresh(minutes)


def test_a_guest_is_nobody(served: Town, citizen: Citizen) -> None:
    for caller in (calling(served, citizen), calling(served, citizen.start("blue"))):
        assert caller.citizen is None
        assert not caller.is_identified
        assert not is_fresh(served, caller, 60)


def test_a_citizen_is_fresh_for_so_many_minutes_and_for_nought_never(served: Town, citizen: Citizen) -> None:
    caller = calling(served, signed_in(citizen))
    assert caller.citizen is not None
    assert (is_fresh(served, caller, 1), is_fresh(served, caller, 0)) == (True, False)
    served.clock.advance(timedelta(minutes=10))
    assert (is_fresh(served, caller, 10), is_fresh(served, caller, 11)) == (False, True)


def test_who_has_proved_who_they_are_is_identified(served: Town, citizen: Citizen) -> None:
    assert not calling(served, signed_in(citizen)).is_identified
    citizen.opens("/sign-in?needs=proof").presses("Continue")
    assert calling(served, citizen).is_identified


def test_the_way_to_sign_in_says_where_from_and_how_lately(served: Town) -> None:
    with served.app.test_request_context("/help"):
        assert sign_in_url("/blue?change=1") == "/sign-in?to=/blue?change%3D1"
        assert sign_in_url("/blue", 10) == "/sign-in?to=/blue&fresh=10"
