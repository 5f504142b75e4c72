"""Law 9: what is verified stands, whatever is posted; and there is always a way on."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from formkit.binding import Binding
from formkit.journey import Journey
from formkit.profile.locks import locked
from formkit.profile.release import How, Origin, Use
from formkit.profile.standing import standing
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
SARAH, EVE = {"full": "Sarah Jones"}, {"full": "Eve"}
LOCKS = {
    "name": Binding("person.name", locks=True),
    "born": Binding("person.birth_date", locks=True),
    "address": Binding("contact.address", locks=True),
}


def made(*pages: Any, **more: Any) -> Journey:
    return form(*pages, bindings=LOCKS, **more)


def held(journey: Journey, given: Use = RELEASED, **answers: Any) -> dict[str, Any]:
    facts = walk(journey, answers, TODAY).facts
    return {name: one.offer.json for name, one in locked(journey.fields.values(), facts, given, NOW).items()}


def disputing(how: How) -> Use:
    return use(*EVERYTHING, origins={"name": Origin(EVERYTHING[0], how, SARAH)})


def test_what_is_verified_is_locked_and_nothing_else() -> None:
    assert held(made(NAME, ADDRESS, COLOUR)) == {"name": SARAH}
    assert held(made(NAME), use(known("person.name", EVERYTHING[0].value))) == {}
    assert held(form(BORN), RELEASED) == {}
    assert held(made(NAME), Use()) == {}


def test_whoever_says_that_a_value_is_wrong_is_heard_and_nothing_else_opens_a_lock() -> None:
    assert held(made(NAME), disputing("disputed")) == {}
    assert held(made(NAME), disputing("changed")) == held(made(NAME), disputing("confirmed")) == {"name": SARAH}


def test_a_lock_needs_the_question_to_be_about_the_citizen() -> None:
    journey = made(WHO, NAME, profile={"about_me": FOR_ME})
    assert held(journey, who="me") == {"name": SARAH}
    assert held(journey, who="other") == held(journey) == {}


def test_a_value_that_is_not_valid_today_is_not_locked() -> None:
    assert held(made(BORN), use(verified("person.birth_date", "2030-01-01"))) == {}


POSTED = st.fixed_dictionaries(
    {},
    optional={
        "who": st.sampled_from(["me", "other"]),
        "name": st.sampled_from([SARAH, EVE, None, "Sarah"]),
        "born": st.sampled_from(["1980-03-27", "1990-01-01", "2030-01-01", None]),
        "colour": st.just("red"),
    },
)
GROWN = {**COLOUR, "when": {"field": "born", "on_or_before": "today-P18Y"}}
MIXED = made(WHO, NAME, {**BORN, "when": FOR_ME}, GROWN, profile={"about_me": FOR_ME})
RIGHT = {"name": SARAH, "born": "1980-03-27"}


@given(POSTED)
def test_no_post_gets_past_a_lock(answers: Any) -> None:
    counting = standing(MIXED, answers, RELEASED, TODAY, NOW)
    if counting.get("who") == "me":
        passed = [step.page.name for step in walk(MIXED, counting, TODAY).steps if step.is_complete]
        assert all(answers[name] == right for name, right in RIGHT.items() if name in passed)
    assert standing(MIXED, counting, RELEASED, TODAY, NOW) == counting
