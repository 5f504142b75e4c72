"""Ledgers: whatever is said, confirmed, disputed, withdrawn and erased, the statuses are those of a plain model."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.attributes import Assurance
from formkit.clock import FixedClock
from formkit.profile.assertion import Source
from formkit.stores import Store
from tests.stores.opening import store_in
from tests.stores.profiles import CITIZEN, PROVIDER, claim, enrolled

SAID = st.tuples(
    st.just("say"),
    st.sampled_from(["contact.email", "contact.phone"]),
    st.sampled_from("ab"),
    st.sampled_from([CITIZEN, PROVIDER, Source("idp", "another")]),
    st.sampled_from([Assurance.SELF_ASSERTED, Assurance.REACHABLE]),
)
DONE = st.tuples(st.sampled_from(["confirm", "dispute", "withdraw", "erase"]), st.integers(0, 8))
WAITED = st.tuples(st.just("wait"), st.integers(-2, 2))
ACTS = st.lists(SAID | DONE | WAITED, max_size=14)


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = store_in(tmp_path_factory.mktemp("lasting"))
    yield store
    store.database.engine.dispose()


@dataclass
class Known:
    """One value as the model has it."""

    said: tuple[Any, ...]
    source: Source
    assurance: Assurance
    asserted: datetime
    confirmed: datetime
    status: str = "current"
    erased: bool = False


class Model:
    """A plain list of what was said, oldest first."""

    def __init__(self) -> None:
        self.known: list[Known] = []

    def say(self, now: datetime, attribute: str, value: str, source: Source, assurance: Assurance) -> None:
        theirs = [one for one in self.newest_first() if (one.said[0], one.source) == (attribute, source)]
        same = [one for one in theirs if one.said[1] == value and one.assurance == assurance]
        met = next((one for one in same if one.status != "superseded"), None)
        if met is None or (met.status == "withdrawn" and source is CITIZEN):
            for one in theirs:
                if one.status in ("current", "disputed") and one.assurance <= assurance:
                    one.status = "superseded"
            self.known.append(Known((attribute, value), source, assurance, now, now))
        elif met.status == "current" or source is CITIZEN:
            self.confirm(now, met)

    def confirm(self, now: datetime, one: Known) -> bool:
        if one.status not in ("current", "disputed"):
            return False
        one.confirmed = max(now, one.confirmed)
        one.status = "current"
        return True

    def dispute(self, _now: datetime, one: Known) -> bool:
        if one.status not in ("current", "disputed"):
            return False
        one.status = "disputed"
        return True

    def withdraw(self, _now: datetime, one: Known) -> bool:
        one.status = "withdrawn"
        return True

    def erase(self, _now: datetime, one: Known) -> bool:
        one.erased = True
        return True

    def newest_first(self) -> list[Known]:
        kept = [one for one in reversed(self.known) if not one.erased]
        return sorted(kept, key=lambda one: one.asserted, reverse=True)


@given(acts=ACTS)
def test_statuses_are_those_of_a_plain_model(acts: list[tuple[Any, ...]], lasting: Store) -> None:
    citizen, model = enrolled(lasting, str(uuid4())), Model()
    for act, *what in acts:
        follow(lasting, citizen, model, act, what)
    found = [
        ((one.attribute, one.value), one.asserted, one.confirmed, one.status.value)
        for one in lasting.assertions.of(citizen)
    ]
    assert found == [(one.said, one.asserted, one.confirmed, one.status) for one in model.newest_first()]


def follow(store: Store, citizen: UUID, model: Model, act: str, what: list[Any]) -> None:
    assert isinstance(store.clock, FixedClock)
    if act == "wait":
        store.clock.advance(timedelta(hours=what[0]))
    elif act == "say":
        attribute, value, source, assurance = what
        store.assertions.add(citizen, [claim(value, attribute, source, assurance=assurance)])
        model.say(store.clock.now(), *what)
    else:
        do(store, citizen, model, act, what[0])


def do(store: Store, citizen: UUID, model: Model, act: str, which: int) -> None:
    known, expected = store.assertions.of(citizen), model.newest_first()
    if which < len(known):
        words = () if act != "dispute" else (None,)
        done = getattr(store.assertions, act)(citizen, known[which].id, *words)
        assert done == getattr(model, act)(store.clock.now(), expected[which])


def test_claims_of_one_call_are_taken_as_if_each_came_alone(lasting: Store) -> None:
    said = [claim("a"), claim("b"), claim("a", source=PROVIDER), claim("b"), claim("a")]
    together, alone = enrolled(lasting, str(uuid4())), enrolled(lasting, str(uuid4()))
    lasting.assertions.add(together, said)
    for one in said:
        lasting.assertions.add(alone, [one])
    seen = [
        [(one.value, one.status, one.confirmed) for one in lasting.assertions.of(citizen)]
        for citizen in (together, alone)
    ]
    assert seen[0] == seen[1]
    assert len(seen[0]) == 4
