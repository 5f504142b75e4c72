"""The schema: sound itself, true to the examples, and with words for whoever writes a definition in an editor."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from formkit.definition.schema import schema
from formkit.fields import TYPES
from tests.definition.definitions import EXAMPLES, definition


def properties(rules: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(rules, dict):
        for key, value in rules.items():
            if key == "properties" and isinstance(value, dict):
                yield from ((f"{name}/{inner}", one) for inner, one in value.items())
            yield from properties(value, f"{name}/{key}")
    elif isinstance(rules, list):
        for index, one in enumerate(rules):
            yield from properties(one, f"{name}/{index}")


def test_it_is_a_json_schema_of_2020_12() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema())) == schema()


@pytest.mark.parametrize("example", EXAMPLES, ids=[file.stem for file in EXAMPLES])
def test_it_takes_the_examples(example: Path) -> None:
    errors = [error.message for error in Draft202012Validator(schema()).iter_errors(json.loads(example.read_text()))]
    assert errors == []


def test_it_takes_a_definition_with_no_more_than_it_needs() -> None:
    assert Draft202012Validator(schema()).is_valid(definition())


def test_every_key_is_explained() -> None:
    unexplained = [
        name
        for name, rules in properties(schema())
        if isinstance(rules, dict) and "const" not in rules and not (rules.get("title") and rules.get("description"))
    ]
    assert unexplained == []


def test_types_are_told_apart_by_if_and_then_never_by_one_of() -> None:
    field = schema()["$defs"]["field"]
    assert set(field["properties"]["type"]["enum"]) == {*TYPES, "calculated", "content"}
    cases = {branch["if"]["properties"]["type"]["const"] for branch in field["allOf"]}
    assert cases == {*TYPES, "calculated", "content"}
    assert "oneOf" not in json.dumps(schema())
