from datetime import date

import pytest

from formkit.fields.select import Select
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, divider, label_of, option, text
from tests.fields.said import said

COUNTRIES = Bounds(date(2026, 6, 1), options=("FR", "DE", "PL"))


def test_the_value_of_an_option_is_kept_and_its_label_is_shown():
    assert Select().parse({"": ("DE",)}, COUNTRIES).value == "DE"
    assert Select().show("DE", language("en"), {"FR": "France", "DE": "Germany"}) == "Germany"


def test_the_empty_first_entry_is_no_answer():
    assert Select().is_blank({"": ("",)})
    assert [said(Select(), fault, "country") for fault in Select().missing()] == ["Select country"]


@pytest.mark.parametrize("posted", ["GB", "de", "Germany", "Choose an option"])
def test_what_is_not_an_option_is_a_fault(posted):
    (fault,) = Select().parse({"": (posted,)}, COUNTRIES).faults
    assert said(Select(), fault) == "Select one of the options shown"


def test_a_select_has_one_label_and_no_group():
    assert (Select().inputs, Select().grouped) == (("",), False)


def test_the_list_begins_with_an_empty_entry_and_shows_what_was_chosen():
    options = (option("FR", "France"), divider("or"), option("CI", "Côte d’Ivoire & more"))
    html = asked(Select(), {"": ("CI",)}, Select().missing(), options=options, label="Which country?", hint="Only one")
    entries = [(one.get("value"), text(one), one.get("selected")) for one in html.iter("option")]
    assert entries == [("", "Choose an option", None), ("FR", "France", None), ("CI", "Côte d’Ivoire & more", "")]
    assert label_of(html, "one") == "Which country?"
    assert described(html, controls(html)["one"]) == "Only one Error: Select an option"


def test_an_entry_without_a_translation_is_plain_text_in_the_list():
    html = asked(Select(), options=(option("IE", "Ireland"),), code="cy")
    assert [(text(one), len(one)) for one in html.iter("option")] == [("Dewiswch opsiwn", 0), ("Ireland", 0)]
