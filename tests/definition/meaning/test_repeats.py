"""Repeats as the journey has them; what is refused stands in tests/broken."""

from formkit.page import Repeat
from tests.definition.definitions import BORN, NAME, codes, journey, page, problems
from tests.families import CHILDREN, HELP, HELPS, family


def test_a_repeat_becomes_pages_within_a_page():
    repeat = family().page("children").repeat
    assert isinstance(repeat, Repeat)
    assert [inner.name for inner in repeat.pages] == ["child-name", "child-age", "past-schools"]
    assert (repeat.field, repeat.minimum, repeat.maximum, repeat.for_each) == ("children", 1, 3, None)
    assert family().page("past-schools").repeat.field == "past_schools"
    assert family().page("helps").repeat.for_each == "help"


def test_pages_of_items_belong_to_the_section_of_their_list():
    sections = [{"name": "one", "title": "One"}, {"name": "two", "title": "Two"}]
    made = journey(page("name", NAME, section="one"), {**CHILDREN, "section": "two"}, sections=sections)
    assert {inner.section for inner in made.page("children").row} == {"two"}


def test_names_are_found_wherever_they_are_asked():
    assert family().page_of["school"].name == "school"
    assert [one.name for one in family().row][:4] == ["help", "helps", "amount", "children"]


def test_whether_it_is_about_the_citizen_is_said_by_what_stands_nearest():
    made = journey({**CHILDREN, "about_me": False}, page("name", NAME))
    facts = None
    assert made.fields["first"].about_me.holds(facts) is False
    assert made.fields["full_name"].about_me.holds(facts) is True


def test_an_item_may_read_what_was_asked_before_its_list_and_before_it_in_the_item():
    inner = {"name": "late", "type": "text", "label": "Late", "when": {"field": "born", "before": "2000-01-01"}}
    repeat = {**CHILDREN, "pages": [*CHILDREN["pages"][:2], page("late", inner, when={"field": "age", "more_than": 5})]}
    assert codes(page("born", BORN), repeat) == []


def test_what_can_never_be_asked_of_an_item_is_proved():
    never = page("never", NAME, when={"all": [{"field": "age", "less_than": 5}, {"field": "age", "more_than": 6}]})
    repeat = {**CHILDREN, "pages": [*CHILDREN["pages"][:2], never]}
    assert [problem.code for problem in problems(repeat)] == ["page-unreachable"]


def test_a_list_that_is_only_asked_of_some_says_so_of_its_items_too():
    older = {"field": "born", "before": "2000-01-01"}
    inner = page("again", NAME, when=older)
    repeat = {**CHILDREN, "when": older, "pages": [*CHILDREN["pages"][:2], inner]}
    assert codes(page("born", BORN), repeat) == ["condition-always-true"]


def test_for_each_makes_its_items_of_checkboxes():
    assert codes(page("help", HELP), HELPS) == []
    assert family().fields["amount"].label.variants[0].text.source == "How much is {item}?"
