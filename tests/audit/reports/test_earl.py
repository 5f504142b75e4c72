"""EARL: every criterion is asserted, no more than is known; every finding says where it is."""

import json
from typing import Any

from formkit.audit.reports import Report
from formkit.audit.reports.earl import CONTEXT, earl
from tests.audit.results import ALL

OUTCOMES = {"earl:passed", "earl:failed", "earl:cantTell", "earl:inapplicable", "earl:untested"}


def graph() -> list[dict[str, Any]]:
    found = json.loads(earl(Report(ALL))["earl.jsonld"])
    assert found["@context"] == CONTEXT
    nodes: list[dict[str, Any]] = found["@graph"]
    return nodes


def assertions() -> list[dict[str, Any]]:
    return [one for one in graph() if one["@type"] == "earl:Assertion"]


def test_whoever_asserts_and_what_is_tested_are_in_the_graph() -> None:
    ids = {one["@id"] for one in graph() if "@id" in one}
    assert {one["assertedBy"] for one in assertions()} <= ids
    assert {one["subject"] for one in assertions() if isinstance(one["subject"], str)} <= ids


def test_every_criterion_is_asserted() -> None:
    whole = [one for one in assertions() if one["subject"] == "_:subject"]
    outcomes = {one["test"]["title"].split()[0]: one["result"]["outcome"] for one in whole}
    assert len(outcomes) == 55
    assert set(outcomes.values()) <= OUTCOMES
    assert (outcomes["1.3.1"], outcomes["1.2.2"], outcomes["2.4.4"]) == (
        "earl:failed",
        "earl:inapplicable",
        "earl:cantTell",
    )


def test_a_finding_says_what_it_fails_and_where() -> None:
    found = [one for one in assertions() if one["result"].get("pointer")]
    label = next(one for one in found if one["test"]["title"].startswith("4.1.2"))
    assert label["test"]["@id"] == "https://www.w3.org/TR/WCAG22/#name-role-value"
    assert label["result"]["pointer"] == [{"@type": "ptr:CSSSelectorPointer", "ptr:expression": "#born-day"}]
    assert label["subject"]["title"] == "born (English, blank)"
