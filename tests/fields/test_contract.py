"""What every field type promises, whatever it asks for. A new type joins by being listed in TYPES."""

import re
from collections import Counter
from xml.etree.ElementTree import Element

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from formkit.fields import TYPES
from formkit.fields.field_type import FieldType, Typed, input_name
from formkit.fields.places import WAYS
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import language
from tests.fields.asked import TODAY, asked, by_id, controls, described, label_of, option, question, text

SHAPES = {
    "text": [{}, {"pattern": "postcode"}, {"min_length": 3, "max_length": 8}],
    "long_text": [{}, {"max_characters": 20}, {"max_words": 3}],
    "decimal": [{}, {"places": 1}],
    "name": [{}, {"format": "first_last", "title": True}],
    "address": [{}, {"format": "international"}],
    "file": [{}, {"max_files": 3}],
    "passport_number": [{}, {"country": "any"}],
    "bank_account": [{}, {"account_name": False, "roll_number": False}],
    "location": [
        {},
        *({"accepts": [way]} for way in WAYS),
        {"accepts": ["latitude_longitude", "uprn"], "anywhere": True},
    ],
}
KINDS = [kind(shape) for name, kind in TYPES.items() for shape in SHAPES.get(name, [{}])]
OPTIONS = (option("a", "Apples"), option("b", "Bananas", "A hint of bananas"))
BOUNDS = Bounds(TODAY, options=("a", "b"))
LABEL = "What is your favourite?"
CONTROLS = ("input", "select", "textarea")
LABELS = {"a": "Apples", "b": "Bananas"}
NUMBERS = [
    "15",
    "\u22122",
    "2.5",
    "1,234.50",
    "£20",
    "٣٤",
    "27",
    "3",
    "2007",
    "07700900123",
    "+12025550123",
    "QQ123456C",
]
WORDS = [
    "a",
    "b",
    "yes",
    "no",
    "agree",
    "march",
    "Mawrth",
    "name@example.com",
    "Sarah",
    "O’Brien",
    "SW1A2AA",
    "QQ123456C",
    "9990000018",
    "AB12CDE",
    "309430",
    "530000",
]
WORDS += ["TQ300800", *WAYS]
FRAGMENTS = st.sampled_from(NUMBERS + WORDS)
LINES = st.one_of(FRAGMENTS, st.text(max_size=30), st.lists(FRAGMENTS, min_size=2, max_size=3).map("\r\n".join))

of_each_type = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.NAME}-{'-'.join(kind.settings)}")


def options_of(kind: FieldType) -> tuple:
    return OPTIONS if kind.KIND in (Kind.CHOICE, Kind.CHOICES) else ()


def rendered(kind: FieldType, typed: Typed | None = None, faults: tuple[Fault, ...] = ()) -> Element:
    return asked(kind, typed, faults, options=options_of(kind), hint="A hint", label=LABEL)


def shown_controls(html: Element) -> list[Element]:
    return [one for one in controls(html).values() if one.get("type") != "hidden"]


def fieldsets(html: Element, control: Element) -> list[Element]:
    return [one for one in html.iter("fieldset") if control in list(one.iter())]


def value_of(kind: FieldType, data: st.DataObject) -> object:
    """A value that something typed reads as; the example where it reads as none."""
    typed = {part: (data.draw(LINES, label=part),) for part in kind.inputs}
    value = None if kind.is_blank(typed) else kind.parse(typed, BOUNDS).value
    return kind.example(BOUNDS) if value is None else value


def posted_again(kind: FieldType, value: object) -> object:
    posted = {input_name("one", part): texts for part, texts in kind.retype(value).items()}
    return kind.parse(kind.gather("one", posted), BOUNDS).value


@of_each_type
@settings(max_examples=40)
@given(data=st.data())
def test_what_is_kept_reads_back_as_the_same_value(kind: FieldType, data: st.DataObject) -> None:
    value = value_of(kind, data)
    assert kind.from_json(kind.to_json(value)) == value


@of_each_type
@settings(max_examples=40)
@given(data=st.data())
def test_what_fills_the_inputs_reads_back_as_the_same_value(kind: FieldType, data: st.DataObject) -> None:
    value = value_of(kind, data)
    assert posted_again(kind, value) == value


@of_each_type
@settings(max_examples=40)
@given(data=st.data())
def test_any_text_is_read_or_refused_by_a_rule(kind: FieldType, data: st.DataObject) -> None:
    anything = st.lists(st.text(st.characters(exclude_categories=()), max_size=40), max_size=3).map(tuple)
    typed = {part: data.draw(anything) for part in kind.inputs}
    assume(not kind.is_blank(typed))
    came = kind.parse(typed, BOUNDS)
    faults = came.faults if came.value is None else kind.faults(came.value, BOUNDS)
    assert all(fault.rule in kind.RULES and set(kind.wrong(fault)) <= set(kind.inputs) for fault in faults)


@of_each_type
@pytest.mark.parametrize("piece", ["9", "\u0301\u0316", "1,", "a@", "a\n"])
def test_a_megabyte_is_refused_without_delay(kind: FieldType, piece: str) -> None:
    came = kind.parse({**dict.fromkeys(kind.inputs, ("1",)), kind.inputs[0]: (f"1{piece * 500_000}",)}, BOUNDS)
    assert came.faults or kind.faults(came.value, BOUNDS)


@of_each_type
def test_the_example_is_valid(kind: FieldType) -> None:
    assert kind.faults(kind.example(BOUNDS), BOUNDS) == ()


@of_each_type
@pytest.mark.parametrize("code", ["en", "cy"])
def test_the_example_can_be_shown(kind: FieldType, code: str) -> None:
    assert kind.show(kind.example(BOUNDS), language(code), LABELS).strip()


@of_each_type
def test_an_answer_written_as_a_literal_compares_equal(kind: FieldType) -> None:
    if kind.KIND is not Kind.CHOICES and kind.KIND is not Kind.RECORD:
        example = kind.example(BOUNDS)
        assert kind.literal(kind.to_json(example)) == kind.comparable(example)
    assert kind.literal(["not", "a", "literal"]) is None or kind.KIND is Kind.CHOICES


@of_each_type
@pytest.mark.parametrize("json", [None, 1.5, [], {}, [1], {"x": 1}, "", "\x00", "\ud800"])
def test_what_was_never_kept_is_refused(kind: FieldType, json: object) -> None:
    with pytest.raises(ValueError, match="not"):
        kind.from_json(json)


@of_each_type
def test_leaving_it_blank_is_said_in_words(kind: FieldType) -> None:
    blank = kind.gather("one", {})
    assert kind.is_blank(blank)
    assert kind.missing()
    assert all(kind.message(fault.rule, named) for fault in kind.missing() for named in (True, False))


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_everything_it_says_is_said_in_welsh(kind: type[FieldType]) -> None:
    catalogue = language("cy").own
    said = {message: catalogue.get(message) for message in (*kind.RULES.values(), *kind.WORDS.values())}
    assert [message for message, found in said.items() if not (found and found.string)] == []
    inserts = {message: (inserts_of(message), inserts_of(str(found.string))) for message, found in said.items()}
    assert {message: both for message, both in inserts.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_what_the_browser_counts_has_every_welsh_plural(kind: type[FieldType]) -> None:
    found = [language("cy").own.get(one) for one, _ in kind.COUNTS.values()]
    assert all(entry and len(entry.string) == 6 and all(entry.string) for entry in found)


def inserts_of(message: str) -> list[str]:
    return sorted(set(re.findall(r"\{[a-z]+\}", message.lower())))


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_every_setting_is_explained(kind: type[FieldType]) -> None:
    assert kind.TITLE
    assert kind.DESCRIPTION.endswith(".")
    assert all(schema["title"] and schema["description"].endswith(".") for schema in kind.SETTINGS.values())


@of_each_type
def test_settings_in_order_are_not_complained_of(kind: FieldType) -> None:
    assert kind.problems() == ()


@of_each_type
def test_each_control_has_one_name(kind: FieldType) -> None:
    html = rendered(kind)
    names = {
        one.get("id"): [text(label) for label in html.iter("label") if label.get("for") == one.get("id")]
        for one in shown_controls(html)
    }
    assert names
    assert all(len(labels) == 1 and labels[0] for labels in names.values())
    assert all(count == 1 for count in Counter(one.get("id") for one in html.iter() if one.get("id")).values())


@of_each_type
def test_the_question_names_the_control_or_the_group_of_controls(kind: FieldType) -> None:
    html = rendered(kind)
    for control in shown_controls(html):
        legends = [text(legend) for group in fieldsets(html, control) for legend in group.iter("legend")]
        assert legends == [LABEL] if kind.grouped else label_of(html, control.get("id")) == LABEL


@of_each_type
def test_hint_and_error_describe_the_control_or_its_group(kind: FieldType) -> None:
    html = rendered(kind, faults=kind.missing())
    messages = [text(one) for one in html.iter("p") if "govuk-error-message" in one.get("class", "")]
    assert messages
    heard = " ".join(
        described(html, one) for one in html.iter() if one.tag in ("input", "select", "textarea", "fieldset")
    )
    assert "A hint" in heard
    assert all(message in heard for message in messages)


@of_each_type
def test_an_error_link_lands_on_the_wrong_control(kind: FieldType) -> None:
    asking = question(kind, {}, kind.missing(), options=options_of(kind))
    html = rendered(kind, faults=kind.missing())
    landed = [by_id(html, error.control) for error in asking.errors]
    assert landed
    assert all(one is not None and one.tag in CONTROLS for one in landed)
    assert all(described_as_wrong(html, one) for one in landed)


def described_as_wrong(html: Element, control: Element) -> bool:
    return any("Error:" in described(html, one) for one in (control, *fieldsets(html, control)))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.KIND is not Kind.FILES], ids=lambda kind: kind.NAME)
def test_an_error_shows_what_was_typed(kind: FieldType) -> None:
    """Browsers fill in no file: those that are kept are listed instead (tests/fields/test_file.py)."""
    typed = kind.retype(kind.example(BOUNDS))
    html = rendered(kind, typed, kind.missing())
    again = {name: one for name, one in controls(html).items() if one.get("type") != "hidden"}
    assert kind.gather("one", browser(again.values())) == posted_blank(kind, typed)


def posted_blank(kind: FieldType, typed: Typed) -> Typed:
    """Parts that were left blank are posted as empty texts."""
    return {part: typed.get(part) or ("",) for part in kind.inputs}


def browser(found) -> dict[str, list[str]]:
    """What a browser would post of these controls."""
    posted: dict[str, list[str]] = {}
    for one in found:
        if one.tag == "select":
            posted[one.get("name")] = [
                choice.get("value") for choice in one.iter("option") if "selected" in choice.attrib
            ]
        elif one.get("type") not in ("radio", "checkbox"):
            posted[one.get("name")] = [one.text or "" if one.tag == "textarea" else one.get("value", "")]
        elif "checked" in one.attrib:
            posted.setdefault(one.get("name"), []).append(one.get("value"))
    return posted


@of_each_type
def test_browsers_fill_in_nothing_about_somebody_else(kind: FieldType) -> None:
    html = asked(kind, options=options_of(kind), about_me=False)
    assert {one.get("autocomplete", "off") for one in controls(html).values()} <= {"off"}
