"""Laws 1 to 4, on the badge: a citizen's way is worked out from the answers alone."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from formkit.journey import Journey
from formkit.page import Page
from formkit.walk import Trail, bounds, walk
from tests.badge import TODAY, UK, WHOM, journey

BADGE = journey()
DONE = {"whom": "me", "born": "1990-05-01", "how": True, "uk": True, "aids": ["stick"]}


def way(answers: dict[str, Any], badge: Journey = BADGE, today: date = TODAY) -> Trail:
    return walk(badge, answers, today)


def names(trail: Trail) -> list[str]:
    return [page.name for page in trail.pages]


def test_it_begins_at_the_first_page():
    assert names(way({})) == ["whom"]
    assert way({}).end == "whom"


def test_it_stops_at_the_first_page_not_finished():
    trail = way({"whom": "me"})
    assert (names(trail), trail.end, trail.is_complete) == (["whom", "born"], "born", False)


def test_when_decides_which_pages_apply():
    assert names(way(DONE)) == ["whom", "born", "how", "home", "aids"]
    assert names(way({**DONE, "whom": "other", "relation": None})) == ["whom", "born", "aids"]


def test_it_is_complete_when_every_page_is():
    assert way(DONE).is_complete
    assert way(DONE).end == "check-answers"


def test_an_exit_that_applies_ends_it():
    trail = way({**DONE, "born": "2020-01-01"})
    assert (names(trail), trail.end, trail.is_complete) == (["whom", "born", "too-young"], "too-young", False)


def test_a_birthday_can_open_the_way():
    young = {**DONE, "born": "2009-06-02"}
    assert way(young, today=date(2026, 6, 1)).end == "too-young"
    assert way(young, today=date(2026, 6, 2)).is_complete


def test_a_content_page_is_complete_when_it_was_read():
    assert way({**DONE, "how": None}).end == "how"


def test_a_revealed_field_is_asked_only_with_its_option():
    assert [one.name for one in way({"whom": "other"}).steps[0].applying] == ["whom", "relation"]
    assert [one.name for one in way({"whom": "me"}).steps[0].applying] == ["whom"]
    assert way({"whom": "other"}).end == "whom"


def test_a_required_field_left_blank_is_not_complete_and_an_optional_one_is():
    assert way({**DONE, "born": None}).end == "born"
    assert way({**DONE, "whom": "other", "relation": None}).is_complete


def test_an_answer_that_is_no_longer_valid_is_asked_again():
    for stale in ("no-such-option", 7, ["me"], {"me": True}):
        assert way({**DONE, "whom": stale}).end == "whom"


def test_answers_off_the_trail_count_for_nothing():
    trail = way({**DONE, "whom": "other", "relation": None})
    assert [field.name for _, field, _ in trail.answers()] == ["whom", "relation", "born", "aids"]
    assert trail.facts.fact("uk") is None


def test_the_back_link_follows_the_trail():
    trail = way(DONE)
    assert trail.before(trail.step("whom")) is None
    assert trail.before(trail.step("home")).page.name == "how"
    assert trail.last.page.name == "aids"


def test_only_pages_on_the_trail_can_be_reached():
    trail = way({"whom": "me"})
    assert trail.reaches("born")
    assert not trail.reaches("aids")
    assert not trail.reaches("no-such-page")


def test_options_that_apply_are_a_fields_bounds():
    assert bounds(WHOM, way({}).facts).options == ("me", "other")


def test_a_page_that_asks_nothing_today_is_passed():
    empty = Page("empty", "question", "you", items=())
    assert walk(journey(empty, Page("home", "question", "you", items=(UK,))), {}, TODAY).end == "home"


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "whom": st.sampled_from(["me", "other", "x", None, 3]),
        "relation": st.sampled_from([None, "x"]),
        "born": st.sampled_from(["1990-05-01", "2020-01-01", "not a date", None]),
        "how": st.sampled_from([True, False, None]),
        "uk": st.sampled_from([True, False, None, "yes"]),
        "aids": st.sampled_from([["stick"], ["stick", "chair"], [], None, "stick"]),
    },
)


@given(ANSWERS)
def test_it_always_ends_and_is_the_same_each_time(answers):
    trail = way(answers)
    assert trail == way(dict(reversed(answers.items())))
    assert len(set(names(trail))) == len(trail.pages)
    assert trail.is_complete + (trail.current is not None) + (trail.exit is not None) == 1


@given(ANSWERS, st.sampled_from(["uk", "aids", "how"]))
def test_an_answer_off_the_trail_changes_nothing(answers, name):
    trail = way(answers)
    page = BADGE.page(name) or BADGE.page_of[name]
    if not trail.reaches(page.name):
        assert way({key: one for key, one in answers.items() if key != name}) == trail


@given(ANSWERS)
def test_every_page_before_the_current_one_is_complete(answers):
    trail = way(answers)
    for step in trail.steps[:-1]:
        assert all(one.name in trail.facts.values for one in step.applying)
