"""The count on the start page: what everybody is asked, and what of it the profile could fill."""

from datetime import date

from formkit.binding import Binding
from formkit.profile.count import Count, count
from tests.definition.drafts import field, page, radios, yes_no
from tests.profile.bound import ADDRESS, BORN, COLOUR, CONTACT, DRIVER, FOR_ME, NAME, TODAY, WHO, form

ALL = {("person.name", None), ("person.birth_date", None), ("contact.address", None), ("contact.email", None)}


def test_questions_that_everybody_is_asked_are_counted() -> None:
    assert count(form(NAME, BORN, COLOUR, CONTACT), ALL, TODAY) == Count(filled=3, asked=5)
    assert count(form(NAME, BORN, COLOUR, CONTACT), {("person.name", None)}, TODAY) == Count(1, 5)


def test_a_question_that_depends_on_an_answer_stands_on_neither_side() -> None:
    assert count(form(BORN, DRIVER), ALL, TODAY) == Count(filled=1, asked=1)


def test_those_who_answer_about_themselves_are_counted() -> None:
    mine = {**ADDRESS, "when": FOR_ME}
    theirs = page("theirs", field("theirs", "text"), when={"field": "who", "is": "other"})
    made = form(WHO, NAME, mine, theirs, profile={"about_me": FOR_ME})
    assert count(made, ALL, TODAY) == Count(filled=2, asked=3)


def test_what_answering_for_oneself_means_for_other_questions_is_known() -> None:
    mine = {**ADDRESS, "when": {"field": "who", "in": ["me", "child"]}}
    hidden = page("hidden", field("hidden", "text"), when={"field": "who", "is_not": "me"})
    either = {"any": [{"field": "who", "is": "child"}, {"field": "ok", "is": True}]}
    asked = page("asked", field("asked", "text"), when=either)
    who = page("who", radios("who", "me", "child", "other"))
    ok = page("ok", yes_no("ok"))
    both = {"all": [FOR_ME, {"field": "ok", "is": True}]}
    assert count(form(who, mine, hidden, profile={"about_me": FOR_ME}), ALL, TODAY) == Count(filled=1, asked=2)
    assert count(form(who, ok, mine, asked, profile={"about_me": both}), ALL, TODAY) == Count(filled=1, asked=4)


def test_what_is_never_about_the_citizen_is_asked_and_not_filled() -> None:
    assert count(form({**NAME, "about_me": False}), ALL, TODAY) == Count(0, 1)


def test_what_hangs_on_an_option_is_not_counted_nor_are_items() -> None:
    jobs = {
        "name": "jobs",
        "type": "repeat",
        "title": "Jobs",
        "item_title": "{employer}",
        "pages": [page("employer", field("employer", "text"))],
    }
    reached = page(
        "reached", radios("by", "post", "email"), field("email", "email", when={"field": "by", "is": "email"})
    )
    assert count(form(NAME, reached, jobs), ALL, TODAY) == Count(1, 2)


def test_a_field_that_is_never_filled_is_not_counted_as_filled() -> None:
    bindings = {"name": Binding("person.name", prefill="none"), "born": Binding("person.birth_date")}
    assert count(form(NAME, BORN, bindings=bindings), ALL, date(2026, 6, 1)) == Count(1, 2)
