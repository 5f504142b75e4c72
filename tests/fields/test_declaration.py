from datetime import date

import pytest

from formkit.fields.declaration import Declaration
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, label_of, text
from tests.fields.said import said

ANY = Bounds(date(2026, 6, 1))


def test_a_ticked_box_is_true_and_survives_json():
    assert Declaration().parse(Declaration().retype(True), ANY).value is True
    assert Declaration().from_json(Declaration().to_json(True)) is True
    assert Declaration().show(True, language("en"), {}) == "Confirmed"


def test_a_box_left_alone_must_be_ticked():
    assert Declaration().is_blank(Declaration().gather("agree", {}))
    assert [said(Declaration(), fault) for fault in Declaration().missing()] == ["Select the box to confirm"]
    named = [said(Declaration(), fault, "permission to ask your doctor") for fault in Declaration().missing()]
    assert named == ["Select the box to confirm permission to ask your doctor"]


@pytest.mark.parametrize("posted", ["on", "no", "false", "YES"])
def test_what_the_box_does_not_post_is_not_agreement(posted):
    read = Declaration().parse({"": (posted,)}, ANY)
    assert read.value is None
    assert [said(Declaration(), fault) for fault in read.faults] == ["Select the box to confirm"]


@pytest.mark.parametrize("json", [False, None, 1, "true", "yes", [True]])
def test_only_true_is_a_kept_declaration(json):
    with pytest.raises(ValueError, match="not true"):
        Declaration().from_json(json)


def test_nobody_declares_for_a_citizen():
    assert Declaration.SUGGESTIBLE is False


def test_the_statement_is_the_label_of_the_box():
    html = asked(Declaration(), {"": ("yes",)}, Declaration().missing(), label="I agree to this", hint="Read it")
    assert label_of(html, "one") == "I agree to this"
    assert controls(html)["one"].get("checked") == ""
    assert described(html, controls(html)["one"]) == "Read it Error: Select the box to confirm"


def test_a_statement_that_is_the_heading_is_agreed_to_by_the_box():
    html = asked(Declaration(), label="What I have said is true", is_heading=True)
    assert text(html.find(".//h1")) == "What I have said is true"
    assert label_of(html, "one") == "I agree"
    assert controls(html)["one"].get("checked") is None
