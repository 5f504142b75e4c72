"""Where a look-up stands, from what was typed and pressed. The pages themselves: tests/web/test_look_ups.py."""

from dataclasses import replace

import pytest
from werkzeug.datastructures import MultiDict

from formkit.conditions import OPERATORS, Comparison
from formkit.facts import TrailFacts
from formkit.fields.address import PostalAddress
from formkit.fields.look_up import LookUps
from formkit.forms import PageForm
from formkit.gazetteer import Gazetteer
from formkit.gazetteer.enquiries import NONE, is_named, look_ups
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.language import language
from formkit.page import Must
from formkit.values import Answer, Literal
from tests.asking import TODAY, field, journey, words
from tests.gazetteer.test_gazetteer import Slow

HOME = field("home", "address", "What is your address?", settings={"lookup": True})
SHOP = PostalAddress(("The Shop", "1 High Street"), "Leeds", postcode="LS1 1UR", uprn="7")
FLAT = PostalAddress(("The Flat", "1 High Street"), "Leeds", postcode="LS1 1UR", uprn="7")
MILL = PostalAddress((), "Leeds", postcode="LS1 1UR", uprn="8")


def gazetteer(*found: PostalAddress) -> Gazetteer:
    source = Slow()
    source.found = found
    return Gazetteer(source)


def enquired(made: Journey, posted: dict[str, str] | None, *found: PostalAddress) -> tuple[LookUps, PageForm]:
    page = made.page("here")
    assert page is not None
    multi = None if posted is None else MultiDict(posted)
    came = look_ups(gazetteer(*found), page, {}, multi, "en", judged=True)
    form = PageForm(page, TrailFacts(made, TODAY), {}, language("en"), multi, look_ups=came)
    return came, form


def chosen(value: str) -> dict[str, str]:
    return {"home-find": "ls11ur", "home-choice": value}


def test_two_addresses_with_one_number_are_told_apart() -> None:
    for value, address in (("7", SHOP), ("7-2", FLAT)):
        _, form = enquired(journey(HOME), chosen(value), SHOP, FLAT)
        assert form.validate()
        assert form.values()["home"]["lines"][0] == address.lines[0]
        assert form.values()["home"]["uprn"] == "7"


def test_an_address_that_lacks_something_is_mended_by_hand() -> None:
    _, form = enquired(journey(HOME), chosen("8"), MILL)
    assert not form.validate()
    assert form.questions[0].look_up.step == "manual"
    assert form.questions[0].typed["town"] == "Leeds"
    assert [one.control for one in form.errors] == ["home-line1"]


def test_an_address_that_breaks_a_rule_of_the_page_is_mended_by_hand() -> None:
    in_york = Comparison(Answer("home", Kind.TEXT, "town"), OPERATORS["is"], (Literal("York", Kind.TEXT),))
    made = journey(HOME)
    here = replace(made.page("here"), must=(Must(in_york, words("You must live in York"), "home"),))
    _, form = enquired(replace(made, pages=(made.pages[0], here)), chosen("7"), SHOP)
    assert not form.validate()
    assert [(one.control, str(one.message)) for one in form.errors] == [("home-line1", "You must live in York")]
    assert form.questions[0].look_up.step == "manual"


def test_what_is_not_revealed_is_not_waited_for() -> None:
    kind = field("kind", "radios", "Where?", options=("home", "work"))
    made = journey(kind, replace(HOME, reveal=field("x", reveal=("kind", "home")).reveal), title=words("Where"))
    for option, is_valid in (("work", True), ("home", False)):
        _, form = enquired(made, {"kind": option, "home-find": ""}, SHOP)
        assert form.validate() is is_valid


@pytest.mark.parametrize(
    ("premises", "named"),
    [
        ("", True),
        ("1", True),
        ("the shop", True),
        ("1 HIGH STREET", True),
        ("11", False),
        ("shopp", False),
        (".*", False),
    ],
)
def test_a_house_is_known_by_whole_words(premises: str, named: bool) -> None:
    assert is_named(SHOP, premises) is named


def test_pages_without_a_look_up_and_forms_without_a_gazetteer_have_none() -> None:
    plain = journey(
        field("home", "address", settings={}), field("abroad", "address", settings={"format": "international"})
    )
    assert enquired(plain, {"look-up": "find home"}, SHOP)[0] is NONE
    page = journey(HOME).page("here")
    assert page is not None
    assert look_ups(None, page, {}, None, "en", judged=False) is NONE
