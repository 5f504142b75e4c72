"""No fact is typed twice: lived by one citizen over the six services. docs/typed-once.md says how much that spares."""

import pytest

from formkit.attributes import ATTRIBUTES, WriteBack
from tests.oneself import SERVICES, asked, life_in
from tests.typed_once import ALIKE, DOCUMENT, TABLE, TABLES, alike, fresh, lives


@pytest.mark.parametrize("lived", ["told", "proven"])
def test_nothing_is_typed_that_the_profile_knows(lived):
    told = getattr(lives(), lived)
    assert {name: {*one.typed} & one.known for name, one in told.items() if {*one.typed} & one.known} == {}


@pytest.mark.parametrize("lived", ["told", "proven"])
def test_no_fact_is_typed_twice_that_may_be_kept(lived):
    every = [fact for one in getattr(lives(), lived).values() for fact in one.typed]
    assert {one for one in every if every.count(one) > 1 and ATTRIBUTES[one].write_back is not WriteBack.NEVER} == set()


def test_who_has_told_nothing_types_all_that_is_asked():
    first = SERVICES[0]
    assert [*lives().told[first].typed] == asked(life_in(first))


def test_who_proved_who_they_are_types_none_of_what_was_proved():
    assert {fact for one in lives().proven.values() for fact in one.typed} & lives().proven[SERVICES[0]].known == set()


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_asks_a_fact_once(name):
    assert len(asked(life_in(name))) == len(set(asked(life_in(name)))) >= 5


def test_all_that_looks_like_a_fact_is_bound_or_said_to_be_something_else():
    assert {*alike()} == set(ALIKE)


def test_the_tables_are_fresh():
    text = DOCUMENT.read_text(encoding="utf-8")
    assert fresh(text) == text, "Run `python -m tests.typed_once`, read the difference and commit it."
    assert [name for _, name, _ in TABLE.findall(text)] == [*TABLES]
