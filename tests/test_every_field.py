"""The demonstration has every type in every shape: who adds one shows it there, for eyes and for tests."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import types_of
from formkit.conditions import OPERATORS
from formkit.definition.schema.expressions import SUBJECT
from formkit.fields import TYPES
from formkit.fields.field_type import WORDING, FieldType
from formkit.kinds import Kind
from tests.scenarios import DEFINITIONS

SOURCE = (DEFINITIONS / "every-field.json").read_text()
DEFINITION = json.loads(SOURCE)
FRIGHTENING = {"validate", "data", "meta", "_x", "csrf_token", "process", "errors", "items"}


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Give every object of the definition, however deep."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(one)


def fields(name: str) -> list[dict[str, Any]]:
    return [one for one in objects(DEFINITION["pages"]) if one.get("type") == name and "label" in one]


def shapes(kind: type[FieldType]) -> Iterator[tuple[str, Any]]:
    """Give each setting with each value that makes another shape; None stands for any."""
    for key, rules in kind.SETTINGS.items():
        several = rules.get("enum") or ([True] if rules.get("type") == "boolean" else [None])
        if rules.get("type") == "boolean" and rules.get("default") is True:
            several = [False]
        yield from (
            (key, one) for one in ([None] if key == "width" or rules.get("$ref") == WORDING["$ref"] else several)
        )


def shown(kind: type[FieldType], key: str, value: Any) -> bool:
    default = kind.SETTINGS[key].get("default")
    given = [one.get(key, default) for one in fields(kind.NAME)]
    return value in given if value is not None else any(one is not None for one in given)


@pytest.mark.parametrize("kind", TYPES.values(), ids=lambda kind: kind.NAME)
def test_every_setting_of_every_type_is_shown(kind: type[FieldType]) -> None:
    absent = [(key, value) for key, value in shapes(kind) if not shown(kind, key, value)]
    assert (fields(kind.NAME) != [], absent) == (True, [])


@pytest.mark.parametrize("kind", TYPES.values(), ids=lambda kind: kind.NAME)
def test_every_type_is_shown_required_and_optional_with_and_without_a_hint(kind: type[FieldType]) -> None:
    found = fields(kind.NAME)
    assert {one.get("required", True) for one in found} == {True, False}
    assert {"hint" in one for one in found} == {True, False}


def test_every_width_of_a_box_is_shown() -> None:
    widths = set(TYPES["text"].SETTINGS["width"]["enum"])
    assert {one["width"] for one in objects(DEFINITION["pages"]) if "width" in one} == widths


def test_limits_are_shown_that_are_fixed_that_move_and_that_depend_on_an_answer() -> None:
    dates = [one[key] for one in fields("date") for key in ("min", "max") if key in one]
    assert {"today", "today-P1D", "today+P1M", "04-06-P1Y", "1900-01-01"} <= {
        one for one in dates if isinstance(one, str)
    }
    assert {"field": "arrives"} in dates
    assert {"field": "arrives", "plus": "P28D"} in dates
    for name, kind in TYPES.items():
        if kind.BOUND is Kind.NUMBER:
            assert {key for one in fields(name) for key in ("min", "max") if key in one} == {"min", "max"}, name


def test_every_named_pattern_is_shown_and_a_regular_expression_with_an_example() -> None:
    patterns = [one["pattern"] for one in fields("text") if "pattern" in one]
    named = set(TYPES["text"].SETTINGS["pattern"]["then"]["enum"])
    assert {one for one in patterns if isinstance(one, str)} == named
    assert any("example" in one for one in patterns if isinstance(one, dict))


def test_a_long_text_is_revealed_by_radios_checkboxes_and_yes_no() -> None:
    kinds = {one["name"]: one["type"] for kind in TYPES for one in fields(kind)}
    by = {kinds[one["when"]["field"]] for one in fields("long_text") if "when" in one}
    assert by == {"radios", "checkboxes", "yes_no"}


def test_options_have_hints_conditions_dividers_and_one_that_excludes_the_others() -> None:
    keys = {key for one in objects(DEFINITION) if "value" in one or "divider" in one for key in one}
    assert keys >= {"value", "label", "hint", "when", "exclusive", "divider"}


def test_every_kind_of_page_and_every_style_of_prose_is_shown() -> None:
    pages = {one.get("type", "question") for one in objects(DEFINITION["pages"]) if "fields" in one or "type" in one}
    prose = [
        one.get("as") for one in objects(DEFINITION["pages"]) if one.get("type") == "content" and "name" not in one
    ]
    assert pages >= {"question", "content", "exit", "group"}
    assert {*prose} == {None, "text", "inset", "warning", "details"}


def test_every_operator_and_every_way_to_work_out_a_value_is_used() -> None:
    used = {key for one in objects({**DEFINITION, "scenarios": []}) for key in one}
    assert (set(OPERATORS) - used, set(SUBJECT) - used) == (set(), set())


def test_wordings_depend_on_answers_and_on_numbers() -> None:
    titles = [one["title"] for one in objects(DEFINITION["pages"]) if "title" in one]
    labels = [one["label"] for one in objects(DEFINITION["pages"]) if "label" in one]
    assert any(isinstance(one, dict) and "count" in one for one in titles)
    assert any(isinstance(one, list) for one in labels)
    assert any("{work_title}" in one for one in labels if isinstance(one, str))


def test_field_names_that_mean_something_to_programmers_are_harmless() -> None:
    assert {one["name"] for kind in TYPES for one in fields(kind)} >= FRIGHTENING


def test_every_type_that_fits_something_of_a_profile_is_bound() -> None:
    """But for checkboxes, which ask for several nationalities: the form asks for one, and no fact is asked twice."""
    bound = {one["type"] for one in objects(DEFINITION["pages"]) if "profile" in one}
    assert bound == {kind for one in ATTRIBUTES.values() for kind in types_of(one)} - {"checkboxes"}
