"""SARIF 2.1.0: what the standard requires of each property that is written, and what code scanning needs beyond it."""

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.reports import Report, key
from formkit.audit.reports.sarif import sarif
from formkit.audit.result import Found
from formkit.audit.visited import Visited
from tests.audit.results import ALL, LABEL, UNLABELLED, result

TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string"}, "markdown": {"type": "string"}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
BAG = {"type": "object", "properties": {"tags": {"type": "array", "items": {"type": "string"}, "uniqueItems": True}}}
RULE = {
    "type": "object",
    "required": ["id"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": TEXT,
        "helpUri": {"type": "string", "pattern": "^https://"},
        "defaultConfiguration": {"type": "object", "properties": {"level": LEVEL}, "additionalProperties": False},
        "properties": BAG,
    },
}
LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "additionalProperties": False,
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^\S+$"}},
                },
                "region": {
                    "type": "object",
                    "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                    },
                    "additionalProperties": False,
                },
            },
        },
        "logicalLocations": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "object"}},
    },
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "kind": {"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
        "message": TEXT,
        "locations": {"type": "array", "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "properties": BAG,
    },
    # 3.27.10: only what fails has a level.
    "if": {"properties": {"kind": {"const": "fail"}}},
    "else": {"properties": {"level": {"const": "none"}}},
}
RUN = {
    "type": "object",
    "required": ["tool"],
    "additionalProperties": False,
    "properties": {
        "tool": {
            "type": "object",
            "required": ["driver"],
            "properties": {
                "driver": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {"rules": {"type": "array", "items": RULE, "uniqueItems": True}},
                }
            },
        },
        "automationDetails": {"type": "object", "properties": {"id": {"type": "string"}}},
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "invocations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["executionSuccessful"],
                "properties": {"endTimeUtc": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}},
            },
        },
        "results": {"type": "array", "items": RESULT},
    },
}
SHAPE = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": RUN},
    },
}


def log(*found: Found) -> Any:
    return json.loads(sarif(Report(result(*found)))["audit.sarif"])


@pytest.mark.parametrize("found", [ALL.found, ()], ids=["everything", "nothing"])
def test_it_has_the_published_shape(found: tuple[Found, ...]) -> None:
    assert [error.message for error in Draft7Validator(SHAPE).iter_errors(log(*found))] == []


def test_a_result_points_at_the_line_of_the_definition() -> None:
    (one,) = log(UNLABELLED)["runs"][0]["results"]
    place = one["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "form_definitions/permit.json"},
        "region": {"startLine": 12, "startColumn": 7},
    }
    assert one["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "/pages/1"}]
    assert (one["level"], one["kind"]) == ("error", "fail")
    assert one["partialFingerprints"] == {"finding/v1": key(UNLABELLED)}


def test_of_anybodys_page_it_points_at_the_page() -> None:
    page = Visited(Document("<title>x</title>", "https://www.example.gov.uk/a b"))
    (one,) = log(Found(Finding(LABEL, "x"), (page,)))["runs"][0]["results"]
    assert one["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "https://www.example.gov.uk/a%20b"}}


def test_what_a_person_must_look_at_and_advice_are_no_errors() -> None:
    kinds = {one["ruleId"]: (one["kind"], one["level"]) for one in log(*ALL.found)["runs"][0]["results"]}
    assert kinds["vague-link"] == ("review", "none")
    assert kinds["long-words"] == ("fail", "note")
    assert kinds["error-title"] == ("fail", "warning")


def test_rules_say_their_criteria_and_how_to_mend() -> None:
    rule = log(UNLABELLED)["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule["helpUri"] == "https://www.w3.org/WAI/WCAG22/Understanding/info-and-relationships.html"
    assert rule["help"]["text"] == "Write a <label for>."
    assert "WCAG 2.2 4.1.2" in rule["properties"]["tags"]


def test_braces_and_brackets_are_not_placeholders_and_links() -> None:
    (one,) = log(Found(Finding(LABEL, "Write [id] and {x}."), ()))["runs"][0]["results"]
    assert one["message"]["text"].startswith(r"Write \[id\] and {{x}}.")
