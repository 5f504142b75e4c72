"""Law 9: locked values come from the server, whatever is posted, and there is always a way on."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from formkit.binding import Binding
from formkit.journey import Journey
from formkit.profile.rebuilt import locked, rebuilt
from formkit.profile.release import Origin, Use
from formkit.walk import walk
from tests.profile.bound import (
    ADDRESS,
    BORN,
    COLOUR,
    EVERYTHING,
    FOR_ME,
    NAME,
    NOW,
    TODAY,
    WHO,
    form,
    known,
    use,
    verified,
)

RELEASED = use(*EVERYTHING)
SARAH = {"full": "Sarah Jones"}
LOCKS = {
    "name": Binding("person.name", locks=True),
    "born": Binding("person.birth_date", locks=True),
    "address": Binding("contact.address", locks=True),
}


def made(*pages: Any, **more: Any) -> Journey:
    return form(*pages, bindings=LOCKS, **more)


def right(journey: Journey, given: Use = RELEASED, **answers: Any) -> Any:
    return rebuilt(journey, answers, given, TODAY, NOW)


def test_what_was_posted_for_a_locked_field_is_ignored() -> None:
    assert right(made(NAME, COLOUR), name={"full": "Eve"}, colour="red") == {"name": SARAH, "colour": "red"}
    assert right(made(NAME), name=None) == {"name": SARAH}
    assert right(made(NAME), name=["no", "name"]) == {"name": SARAH}


def test_what_was_not_posted_stays_unanswered() -> None:
    assert right(made(NAME, COLOUR), colour="red") == {"colour": "red"}


def test_what_is_not_verified_is_not_locked() -> None:
    typed = {"lines": ["2 Low Road"], "town": "York", "postcode": "YO1 1AA"}
    assert right(made(ADDRESS), address=typed) == {"address": typed}
    assert right(made(NAME), use(known("person.name", EVERYTHING[0].value)), name={"full": "Eve"}) == {
        "name": {"full": "Eve"}
    }


def test_whoever_says_that_a_value_is_wrong_is_heard() -> None:
    disputed = Origin(EVERYTHING[0], "disputed", SARAH)
    assert right(made(NAME), use(*EVERYTHING, origins={"name": disputed}), name={"full": "Eve"}) == {
        "name": {"full": "Eve"}
    }


def test_no_other_origin_opens_a_lock() -> None:
    changed = Origin(EVERYTHING[0], "changed", SARAH)
    assert right(made(NAME), use(*EVERYTHING, origins={"name": changed}), name={"full": "Eve"}) == {"name": SARAH}


def test_a_lock_needs_the_question_to_be_about_the_citizen() -> None:
    journey = made(WHO, NAME, profile={"about_me": FOR_ME})
    eve = {"full": "Eve"}
    assert right(journey, who="other", name=eve) == {"who": "other", "name": eve}
    assert right(journey, who="me", name=eve) == {"who": "me", "name": SARAH}


def test_a_value_that_is_not_valid_today_is_not_locked() -> None:
    future = use(verified("person.birth_date", "2030-01-01"))
    assert right(made(BORN), future, born="1990-01-01") == {"born": "1990-01-01"}


def test_what_is_put_back_decides_what_is_asked() -> None:
    grown = {**NAME, "when": {"field": "born", "on_or_before": "today-P18Y"}}
    assert right(made(BORN, grown), born="2020-01-01", name={"full": "Eve"}) == {"born": "1980-03-27", "name": SARAH}


def test_a_draft_without_a_release_is_left_alone() -> None:
    assert right(made(NAME), Use(), name={"full": "Eve"}) == {"name": {"full": "Eve"}}


def test_the_locked_fields_of_a_page_are_told_before_it_is_posted() -> None:
    journey = made(NAME, COLOUR)
    facts = walk(journey, {}, TODAY).facts
    found = locked(journey.fields.values(), facts, RELEASED, NOW)
    assert {name: one.offer.json for name, one in found.items()} == {"name": SARAH}
    assert locked(journey.fields.values(), facts, Use(), NOW) == {}


POSTED = st.none() | st.booleans() | st.sampled_from(["me", "other", "1990-01-01", "2030-01-01", "red"])
POSTED |= st.fixed_dictionaries({"full": st.sampled_from(["Eve", "Sarah Jones"])})
GROWN = {**COLOUR, "when": {"field": "born", "on_or_before": "today-P18Y"}}
MIXED = made(WHO, NAME, {**BORN, "when": FOR_ME}, GROWN, profile={"about_me": FOR_ME})


@given(st.dictionaries(st.sampled_from(["who", "name", "born", "colour"]), POSTED))
def test_no_post_gets_past_a_lock_and_putting_right_ends(answers: Any) -> None:
    found = rebuilt(MIXED, answers, RELEASED, TODAY, NOW)
    trail = walk(MIXED, found, TODAY)
    assert found.keys() == answers.keys()
    assert rebuilt(MIXED, found, RELEASED, TODAY, NOW) == found
    if found.get("who") == "me" and "name" in found:
        assert trail.facts.value("name") is not None
        assert found["name"] == SARAH
