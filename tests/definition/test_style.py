import pytest

from formkit.definition.style import RULES, style

BROKEN = {
    "style-please": "Please tell us your name",
    "style-latin": "A document, e.g. a passport",
    "style-click-here": "To apply [here](https://council.example)",
    "style-html": "Bring <b>both</b> forms",
    "style-braces": "Dear {{ full_name }}",
    "style-exclamation": "You have finished!",
    "style-ampersand": "Terms & conditions",
    "style-bracket-plural": "Name your child(ren) and dog(s)",
    "style-and-or": "A letter and/or a bill",
    "style-capitals": "WRITE IN CAPITALS here",
    "style-long-words": "Do this in order to apply",
    "style-heading-stop": "Your name:",
}


def codes(value):
    return [one.code for one in style(value)]


@pytest.mark.parametrize("code", sorted(BROKEN))
def test_each_rule_sees_what_it_is_for(code):
    assert codes({"label": BROKEN[code]}) == [code]


def test_every_rule_is_tried_here():
    assert {rule.code for rule in RULES} == set(BROKEN)


@pytest.mark.parametrize(
    "text",
    [
        "What is your name?",
        "Write to a.e.g@council.example",
        "You need GCSE maths",
        "It is the NHS number, a 10 digit number",
        "Go to [the council’s website](https://council.example)",
        "Etching and pleasing",
        "See <https://council.example>",
        "Dear {full_name}, write {{ for a brace",
        "a < b, and b > a",
        "We’ll call you back…",
    ],
)
def test_plain_english_is_left_alone(text):
    assert codes({"label": text}) == []


def test_it_points_at_the_text():
    found = [*style({"pages": [{"fields": [{"hint": [{"text": "Please hurry"}]}]}]})]
    assert [one.pointer for one in found] == [("pages", 0, "fields", 0, "hint", 0, "text")]


def test_names_values_and_scenarios_are_not_texts():
    value = {"name": "please", "options": [{"value": "please", "label": "Yes"}], "scenarios": [{"name": "Please!"}]}
    assert codes(value) == []


def test_only_labels_and_titles_end_without_a_stop():
    assert codes({"hint": "For example, blue.", "body": "Do this:"}) == []
    assert codes({"title": [{"text": "Your name."}]}) == ["style-heading-stop"]
