"""Fields as they are built."""

import pytest

from formkit.conditions import ALWAYS
from formkit.fields.text import Text as TextField
from tests.definition.definitions import NAME, REASON, codes, field, page, problems


def test_a_field_has_its_type_with_its_own_settings_and_its_texts() -> None:
    one = {**REASON, "hint": "A hint", "prefix": "No.", "max_length": 9, "required": False}
    found = field("reason", page("p", one))
    assert found.type == TextField({"max_length": 9})
    assert {key: wording.variants[0].text.source for key, wording in found.texts.items()} == {
        "label": "Reason",
        "hint": "A hint",
        "prefix": "No.",
    }
    assert (found.required, found.when, found.pointer) == (False, ALWAYS, ("pages", 0, "fields", 0))


def test_the_error_of_a_pattern_is_an_error_of_the_field() -> None:
    pattern = {"regex": "[A-Z]+", "error": "Enter capitals"}
    assert field("reason", page("p", {**REASON, "pattern": pattern})).errors["pattern"].variants[0].text.source == (
        "Enter capitals"
    )


@pytest.mark.parametrize("name", ["validate", "data", "meta", "_x", "csrf_token", "process", "errors", "populate_obj"])
def test_names_that_python_or_forms_use_are_harmless(name: str) -> None:
    assert field(name, page("p", {**NAME, "name": name})).name == name


def test_what_a_type_says_of_its_settings_is_said_at_the_field() -> None:
    (problem,) = problems(page("p", {**REASON, "min_length": 9, "max_length": 3}))
    assert problem.pointer == ("pages", 0, "fields", 0, "min_length")


def test_a_subject_is_asked_for_where_the_label_gives_none() -> None:
    question = {**REASON, "label": "Why do you need it?"}
    (problem,) = problems(page("p", question))
    assert (problem.code, problem.severity) == ("no-subject-words", "warning")
    assert '"subject": "reason"' in problem.remedy
    assert problems(page("p", {**question, "subject": "reason"})) == ()


def test_about_me_is_a_condition_like_any_other() -> None:
    assert codes(page("p", {**NAME, "about_me": {"field": "nobody", "is": 1}})) == ["unknown-field"]
    assert codes(page("p", {**NAME, "about_me": True}), profile={"about_me": False}) == []
    assert codes(page("p", NAME), profile={"about_me": "nobody"}) == ["unknown-condition"]
