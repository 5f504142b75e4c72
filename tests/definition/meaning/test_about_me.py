"""Whom a question is about: what stands nearest to it says so."""

from datetime import date

import pytest

from formkit.walk import TrailFacts
from tests.definition.drafts import compiled, field, journey, page, yes_no

FOR_ME = {"field": "for_me", "is": True}
WHO = page("who", yes_no("for_me"))


def is_about_me(*pages, answered=None, **more) -> bool:
    made = journey(WHO, *pages, **more)
    facts = TrailFacts(made, date(2026, 6, 1), {} if answered is None else {"for_me": answered})
    return made.fields["email"].about_me.holds(facts)


def test_a_question_is_about_the_person_who_answers():
    assert is_about_me(page("contact", field("email", "email")))


@pytest.mark.parametrize("answered", [True, False])
def test_the_service_says_for_whom_it_is(answered):
    pages = page("contact", field("email", "email"))
    assert is_about_me(pages, answered=answered, profile={"about_me": FOR_ME}) is answered


def test_until_that_is_answered_it_is_for_nobody_known():
    assert not is_about_me(page("contact", field("email", "email")), profile={"about_me": FOR_ME})


def test_a_group_page_or_field_nearer_to_it_says_otherwise():
    service = {"profile": {"about_me": False}}
    group = {"type": "group", "name": "both", "about_me": True, "pages": [page("contact", field("email", "email"))]}
    assert is_about_me(group, **service)
    assert is_about_me(page("contact", field("email", "email"), about_me=FOR_ME), answered=True, **service)
    assert is_about_me(page("contact", field("email", "email", about_me=True), about_me=False))


def test_a_condition_that_is_wrong_is_refused_where_it_stands():
    made = compiled(WHO, page("contact", field("email", "email", about_me={"field": "nobody", "is": 1})))
    assert [one.pointer[:5] for one in made.problems] == [("pages", 1, "fields", 0, "about_me")]
