"""SARIF 2.1.0: what the standard requires, and what GitHub's code scanning needs beyond it."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from formkit.cli.checked import Checked
from formkit.cli.reports.sarif import sarif
from tests.cli.reports.found import FOUND


@pytest.fixture
def run() -> dict[str, Any]:
    log = json.loads(sarif(FOUND))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    found: dict[str, Any] = log["runs"][0]
    return found


def test_each_code_is_a_rule_once(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["defaultConfiguration"]["level"]) for rule in rules] == [
        ("unknown-key", "error"),
        ("style-please", "warning"),
    ]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]


def test_each_problem_is_a_result_of_its_rule(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "warning"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_a_result_points_at_line_and_column(run: dict[str, Any]) -> None:
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/pages/0/a~1b", "kind": "value"}]
    assert run["columnKind"] == "unicodeCodePoints"


def test_addresses_are_relative_inside_the_folder_and_absolute_outside(run: dict[str, Any]) -> None:
    addresses = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"][:2]]
    assert addresses == ["form_definitions/a%20b.json", "file:///srv/x.json"]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == addresses
    assert urlsplit(addresses[0]).scheme == ""


def test_an_absolute_path_inside_the_folder_is_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (artifact,) = json.loads(sarif([Checked(tmp_path / "x.json")]))["runs"][0]["artifacts"]
    assert artifact["location"]["uri"] == "x.json"


def test_braces_and_brackets_are_not_placeholders_and_links(run: dict[str, Any]) -> None:
    assert run["results"][0]["message"]["text"].endswith('not 50. Write {{"field": "x"}}.')


def test_a_problem_that_moves_stays_the_same_alert(run: dict[str, Any]) -> None:
    first, second, third = (result["partialFingerprints"] for result in run["results"])
    assert second == third
    assert first != second


def test_nothing_found_is_a_run_without_results() -> None:
    (run,) = json.loads(sarif([]))["runs"]
    assert run["results"] == []
