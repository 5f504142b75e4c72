"""Errands: as many as there are tabs, within reason; over once they are done, and not for ever."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from formkit.identity import Departure
from formkit.stores.sessions import Session
from formkit.web import errands
from formkit.web.errands import Errand
from tests.journeys import NOON, Town
from tests.signing import village

ERRAND = Errand("/blue", "cy", fresh=5)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = village(tmp_path)
    with running.app.test_request_context("/"):
        yield running
    running.store.database.engine.dispose()


def departure(state: str) -> Departure:
    return Departure("https://provider.example", state, "nonce", "verifier", "https://us.example", NOON)


def begun(served: Town) -> tuple[str, Session]:
    return served.store.sessions.start()


def again(served: Town, token: str) -> Session:
    session = served.store.sessions.find(token)
    assert session is not None
    return session


def test_who_comes_back_is_who_went(served: Town) -> None:
    token, session = begun(served)
    errands.send(session, ERRAND, departure("a"))
    away = errands.away(again(served, token), "a")
    assert away is not None
    assert (away.errand, away.departure) == (ERRAND, departure("a"))
    assert errands.away(again(served, token), "b") is None
    assert errands.away(None, "a") is None


def test_only_the_first_of_two_takes_it(served: Town) -> None:
    token, session = begun(served)
    errands.send(session, ERRAND, departure("a"))
    assert [errands.take(session, "a") for _ in range(2)] == [True, False]
    assert errands.away(again(served, token), "a") is None


def test_of_many_tabs_the_last_few_are_remembered(served: Town) -> None:
    token, _ = begun(served)
    for number in range(8):
        errands.send(again(served, token), ERRAND, departure(str(number)))
    session = again(served, token)
    assert [number for number in range(8) if errands.away(session, str(number))] == [3, 4, 5, 6, 7]
    last = errands.last_away(session)
    assert last is not None
    assert last.departure.state == "7"


def test_after_two_hours_nobody_is_away_any_more(served: Town) -> None:
    token, session = begun(served)
    errands.send(session, ERRAND, replace(departure("a"), began=NOON - timedelta(hours=2, seconds=1)))
    assert errands.away(again(served, token), "a") is None
    assert errands.last_away(again(served, token)) is None


def test_what_was_done_is_known_by_its_state_alone(served: Town) -> None:
    token, session = begun(served)
    served.store.sessions.note(session.id, **errands.done(session, "a", ERRAND))
    assert errands.was_done(again(served, token), "a") == ERRAND
    assert errands.was_done(again(served, token), "b") is None
    assert errands.was_done(None, "a") is None
