"""JSON: the shape that docs/audit.md promises, and what became of the findings of the last run."""

import json as standard
from typing import Any

from formkit.audit.reports import Report, key
from formkit.audit.reports.json import json, written
from tests.audit.results import ALL, LINKED, UNLABELLED, UNTITLED, result


def shape(report: Report) -> Any:
    return standard.loads(json(report)["audit.json"])


def test_the_shape_is_the_documented_one() -> None:
    value = shape(Report(ALL))
    assert list(value) == [
        "version", "formkit", "subject", "title", "fingerprint", "when", "tier", "languages", "axe", "browser",
        "states", "left_out", "totals", "findings", "waived", "criteria", "rules", "diff",
    ]  # fmt: skip
    assert (value["version"], value["subject"], value["tier"]) == (1, "permit", "full")
    assert value["totals"] == {"fails": 2, "review": 1, "advice": 1}
    assert value["states"] == {"all": 9, "visited": 5}
    first = value["findings"][0]
    assert (first["rule"], first["criteria"], first["line"]) == ("unlabelled", ["1.3.1", "4.1.2"], 12)
    assert first["elements"] == [{"selector": "#born-day", "html": '<input id="born-day" name="born-day">'}]
    assert first["states"][1] == {
        "page": "born", "language": "cy", "kind": "blank", "detail": "", "address": "/cy/permit/born",
    }  # fmt: skip


def test_every_criterion_is_there_with_its_status() -> None:
    criteria = {one["number"]: one for one in shape(Report(ALL))["criteria"]}
    assert len(criteria) == 55
    assert (criteria["1.3.1"]["status"], criteria["1.3.1"]["findings"]) == ("failed", [key(UNLABELLED)])
    assert criteria["1.2.2"]["status"] == "not present"


def test_the_first_run_is_compared_with_nothing() -> None:
    assert shape(Report(ALL))["diff"] is None


def test_a_run_says_what_is_new_what_is_gone_and_what_is_still_there() -> None:
    before = written(Report(result(UNLABELLED, UNTITLED)))
    found = shape(Report(result(UNLABELLED, LINKED), before=before))["diff"]
    assert (found["new"], found["still"]) == ([key(LINKED)], [key(UNLABELLED)])
    assert [one["rule"] for one in found["gone"]] == ["error-title"]
    assert found["since"] == "2026-11-20T09:30:00+00:00"
