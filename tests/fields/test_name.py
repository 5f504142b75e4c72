from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.line import line
from formkit.fields.name import Name, PersonName
from formkit.kinds import Bounds
from formkit.language import language
from tests.fields.asked import asked, controls, described, label_of, text
from tests.fields.said import said

ANY = Bounds(date(2026, 6, 1))
FULL = Name()
APART = Name({"format": "first_last"})
EVERY = Name({"format": "first_middle_last", "title": True})
LINES = st.text(st.characters(exclude_categories=["C"]), min_size=1).map(line).filter(bool)


def typed(**parts):
    return {part: (text,) for part, text in parts.items()}


@pytest.mark.parametrize(
    ("kind", "inputs", "grouped"),
    [
        (FULL, ("full",), False),
        (Name({"title": True}), ("title", "full"), True),
        (APART, ("first", "last"), True),
        (EVERY, ("title", "first", "middle", "last"), True),
    ],
)
def test_the_settings_choose_the_parts(kind, inputs, grouped):
    assert (kind.inputs, kind.grouped) == (inputs, grouped)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Sarah Morgan", "Sarah Morgan"),
        ("  Emeka \t Okafor ", "Emeka Okafor"),
        ("O’Brien-Smith", "O’Brien-Smith"),
        ("Conan O'Brien", "Conan O'Brien"),
        ("Siân Ôl-Jones", "Siân Ôl-Jones"),
        ("Zoe\u0308", "Zoë"),
        ("王小明", "王小明"),
        ("ශ්\u200dරී", "ශ්\u200dරී"),
        ("X Æ A-12", "X Æ A-12"),
        ("Prince", "Prince"),
        ("<b>Bobby</b> {name}", "<b>Bobby</b> {name}"),
        ("Wolfeschlegelsteinhausenbergerdorff " * 20, ("Wolfeschlegelsteinhausenbergerdorff " * 20).strip()),
    ],
)
def test_every_name_is_accepted(text, full):
    assert FULL.parse(typed(full=text), ANY).value == PersonName(full=full)
    assert FULL.faults(PersonName(full=full), ANY) == ()


def test_control_characters_are_refused_where_they_stand():
    (fault,) = EVERY.parse(typed(first="A\x07nn", middle="", last="Le\x00e"), ANY).faults
    assert fault.parts == ("first", "last")
    assert said(EVERY, fault, "your name") == "Your name has hidden characters in it. Delete it and type it again"


@pytest.mark.parametrize(
    ("kind", "value", "messages"),
    [
        (FULL, PersonName(), [("Enter your full name", ("full",))]),
        (Name({"title": True}), PersonName(title="Dr"), [("Enter your full name", ("full",))]),
        (APART, PersonName(first="Ann"), [("Enter a last name", ("last",))]),
        (APART, PersonName(last="Lee"), [("Enter a first name", ("first",))]),
        (EVERY, PersonName(title="Dr"), [("Enter a first name", ("first",)), ("Enter a last name", ("last",))]),
        (EVERY, PersonName(first="Ann", last="Lee"), []),
    ],
)
def test_each_missing_part_has_its_own_message(kind, value, messages):
    assert [(said(kind, fault, "your full name"), fault.parts) for fault in kind.faults(value, ANY)] == messages


def test_a_required_name_left_blank_asks_for_what_it_needs():
    assert [said(FULL, fault) for fault in FULL.missing()] == ["Enter a full name"]
    assert [said(APART, fault) for fault in APART.missing()] == ["Enter a first name", "Enter a last name"]


def test_a_part_that_is_not_asked_for_is_ignored():
    assert FULL.gather("you", {"you-full": ["Ann Lee"], "you-title": ["Dr"]}) == {"full": ("Ann Lee",)}


@pytest.mark.parametrize(
    ("kind", "value", "json", "shown"),
    [
        (FULL, PersonName(full="Ann Lee"), {"full": "Ann Lee"}, "Ann Lee"),
        (
            EVERY,
            PersonName("Dr", "", "Ann", "", "Lee"),
            {"title": "Dr", "first": "Ann", "last": "Lee"},
            "Dr Ann Lee",
        ),
    ],
)
def test_empty_parts_are_neither_kept_nor_shown(kind, value, json, shown):
    assert kind.to_json(value) == json
    assert kind.from_json(json) == value
    assert kind.show(value, language("en"), {}) == shown


@pytest.mark.parametrize(
    "json",
    [
        None, {}, [], "Ann Lee", {"full": ""}, {"full": " Ann"}, {"full": None}, {"full": ["Ann"]},
        {"full": "Ann\nLee"}, {"first": "Ann", "last": "Lee"},
        {"full": "Ann Lee", "nick": "A"}, {1: "Ann"}, {"full": "\ud800"},
    ],
)  # fmt: skip
def test_only_a_name_as_the_field_asks_for_it_is_read_back(json):
    with pytest.raises(ValueError, match=r".+"):
        FULL.from_json(json)


def test_parts_are_compared_and_a_name_in_parts_has_a_full_one():
    ann = PersonName("Dr", "", "Ann", "May", "Lee")
    assert {part: EVERY.comparable(ann, part) for part in Name.PARTS} == {
        "title": "Dr", "full": "Ann May Lee", "first": "Ann", "middle": "May", "last": "Lee"
    }  # fmt: skip
    assert FULL.comparable(PersonName(full="Ann Lee"), "first") is None
    assert FULL.comparable(PersonName(full="Ann Lee")) == "Ann Lee"


def test_browsers_may_fill_in_each_part():
    assert FULL.autocomplete() == {"full": "name"}
    assert EVERY.autocomplete() == {
        "title": "honorific-prefix", "first": "given-name", "middle": "additional-name", "last": "family-name"
    }  # fmt: skip


def test_the_examples_are_valid_and_fill_every_part():
    for kind in (FULL, APART, EVERY):
        assert kind.faults(kind.example(ANY), ANY) == ()
        assert set(kind.to_json(kind.example(ANY))) == set(kind.inputs)


@given(LINES, LINES, LINES, LINES)
def test_a_name_survives_json_and_typing_again(title, first, middle, last):
    name = PersonName(title, "", first, middle, last)
    assert EVERY.from_json(EVERY.to_json(name)) == name
    assert EVERY.parse(EVERY.retype(name), ANY).value == name


@given(st.text(min_size=1))
def test_whatever_is_typed_is_a_name_or_a_fault(text):
    read = FULL.parse(typed(full=text), ANY)
    assert isinstance(read.value, PersonName) != bool(read.faults)


def test_a_full_name_has_one_box_with_the_question_as_its_label():
    html = asked(FULL, typed(full=" Ann "), label="What is your name?", hint="As on your passport")
    box = controls(html)["one-full"]
    assert label_of(html, "one-full") == "What is your name?"
    assert (box.get("value"), box.get("autocomplete"), box.get("spellcheck")) == (" Ann ", "name", "false")
    assert described(html, box) == "As on your passport"


def test_a_name_in_parts_has_a_labelled_box_for_each_with_its_own_error():
    html = asked(EVERY, typed(title="Dr"), EVERY.missing(), label="What is your name?", hint="As on your passport")
    boxes = controls(html)
    assert {name: label_of(html, name) for name in boxes} == {
        "one-title": "Title (optional)", "one-first": "First name",
        "one-middle": "Middle names (optional)", "one-last": "Last name",
    }  # fmt: skip
    assert [described(html, box) for box in boxes.values()] == [
        "",
        "Error: Enter a first name",
        "",
        "Error: Enter a last name",
    ]
    assert text(html.find(".//legend")) == "What is your name?"
    assert described(html, html.find(".//fieldset")) == "As on your passport"


def test_a_name_of_a_thousand_characters_is_accepted_and_no_longer_one():
    assert APART.faults(PersonName(first="a" * 1000, last="b"), ANY) == ()
    (fault,) = APART.faults(PersonName(first="a" * 1001, last="b"), ANY)
    assert (said(APART, fault, "your name"), fault.parts) == ("Your name must be 1,000 characters or fewer", ("first",))
