"""A lock may depend on nothing that the citizen can change, but on whom the question is about."""

from typing import Any

import pytest

from tests.definition.definitions import AGREE, BORN, NAME, VEHICLE, codes, page, problems

FOR_ME = {"name": "for_me", "type": "yes_no", "label": "Is it for you?", "subject": "whom it is for"}
IS_ME, AGREED = {"field": "for_me", "is": True}, {"field": "agree", "is": True}
LOCKED = {**NAME, "profile": {"attribute": "person.name", "lock": "verified"}}
LOCKED_BORN = {**BORN, "profile": {"attribute": "person.birth_date", "lock": "verified", "why": "find you"}}
ASKED = [page("for-me", FOR_ME), page("agree", AGREE)]


def test_a_lock_that_is_there_for_everybody_is_sound() -> None:
    assert codes(page("name", LOCKED)) == []
    leave = {"name": "leave", "type": "exit", "when": {"field": "agree", "is": False}, "title": "Stop", "body": "Stop."}
    assert codes(*ASKED, leave, page("name", LOCKED)) == []


@pytest.mark.parametrize(
    "pages",
    [
        [page("name", LOCKED, when=AGREED)],
        [{"type": "group", "name": "both", "when": AGREED, "pages": [page("name", LOCKED)]}],
        [page("name", VEHICLE, {**LOCKED, "when": AGREED}, title="You")],
        [page("name", FOR_ME | {"name": "mine"}, {**LOCKED, "when": {"field": "mine", "is": True}}, title="You")],
        [page("born", {**LOCKED_BORN, "max": {"field": "since"}})],
    ],
)
def test_an_answer_that_decides_whether_or_how_it_is_asked_opens_it(pages: list[Any]) -> None:
    since = page("since", {"name": "since", "type": "date", "label": "When did you move in?", "subject": "the date"})
    found = [one for one in problems(*ASKED, since, *pages) if one.is_error]
    assert [one.code for one in found] == ["lock-open"]
    assert found[0].pointer[-2:] == ("profile", "lock")


def test_limits_that_move_with_the_day_are_no_answers() -> None:
    assert codes(page("born", {**LOCKED_BORN, "max": "today"})) == []


def test_what_decides_about_me_may_decide_over_the_lock() -> None:
    service = {"profile": {"about_me": IS_ME}}
    assert codes(*ASKED, page("name", LOCKED, when=IS_ME)) == ["lock-open"]
    assert codes(*ASKED, page("name", LOCKED, when=IS_ME), **service) == []
    assert codes(*ASKED, page("name", LOCKED, when={"all": [IS_ME, AGREED]}), **service) == ["lock-open"]


def test_what_is_calculated_from_answers_is_an_answer() -> None:
    value = [{"when": AGREED, "value": True}, {"value": False}]
    worked_out = {"name": "can", "type": "calculated", "as": "yes_no", "label": "You can", "value": value}
    pages = [*ASKED, page("can", worked_out, title="Can"), page("name", LOCKED, when={"field": "can", "is": True})]
    assert codes(*pages) == ["lock-open"]
    assert codes(*pages, profile={"about_me": IS_ME}) == ["lock-open"]
    assert codes(*pages, profile={"about_me": AGREED}) == []
