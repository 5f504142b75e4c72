"""Literals: what an answer can be, and what it can't."""

from typing import Any

import pytest

from tests.definition.definitions import AGREE, BORN, HELP, REASON, SPACES, VEHICLE, codes, page

NI = {"name": "ni", "type": "national_insurance_number", "label": "National Insurance number"}
PRICE = {"name": "price", "type": "money", "label": "Price"}
ASKED = page(
    "p", {**SPACES, "min": 1, "max": 9}, {**BORN, "max": "2026-01-01"}, AGREE, VEHICLE, HELP, NI, PRICE, title="T"
)
SEEN = {"name": "seen", "type": "month_year", "label": "Month you saw it", "max": "2026-01"}
LEFT = {"name": "left", "type": "time", "label": "Time you left", "min": "09:00"}
POSTCODE = {"name": "postcode", "type": "postcode", "label": "Postcode"}
MOMENTS = page("moments", SEEN, LEFT, POSTCODE, title="T")


def said(condition: dict[str, Any]) -> list[str]:
    return codes(ASKED, MOMENTS, page("q", REASON, when=condition))


@pytest.mark.parametrize(
    "condition",
    [
        {"field": "spaces", "is": 3},
        {"field": "spaces", "more_than": "2.5"},
        {"field": "price", "is": "12.50"},
        {"field": "price", "at_least": 10},
        {"field": "born", "is": "2000-01-01"},
        {"field": "born", "after": "04-06-P1Y"},
        {"field": "ni", "is": "QQ123456C"},
        {"field": "ni", "starts_with": "QQ"},
        {"field": "seen", "is": "2025-12"},
        {"field": "seen", "before": "2025-12"},
        {"field": "seen", "on_or_after": "today-P1Y"},
        {"field": "seen", "before": "2025-12-25"},
        {"field": "left", "is": "09:00"},
        {"field": "left", "before": "17:30"},
        {"field": "postcode", "is": "sw1a2aa"},
        {"field": "postcode", "in": ["SW1A 2AA", "cf104pa"]},
        {"field": "postcode", "starts_with": ["sw1", "CF"]},
        {"field": "left", "in": ["09:30", "12:00"]},
        {"field": "vehicle", "is_not": "van"},
    ],
)
def test_what_can_be_answered_is_let_pass(condition: dict[str, Any]) -> None:
    assert said(condition) == []


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ({"field": "spaces", "is": "three"}, "bad-literal"),
        ({"field": "spaces", "is": 10}, "out-of-range"),
        ({"field": "spaces", "in": [1, 0]}, "out-of-range"),
        ({"field": "born", "is": "2026-02-01"}, "out-of-range"),
        ({"field": "born", "is": "2025-02-29"}, "bad-date"),
        ({"field": "born", "after": "today-18Y"}, "bad-date"),
        ({"field": "born", "after": 2000}, "bad-date"),
        ({"field": "agree", "is": "true"}, "bad-literal"),
        ({"field": "vehicle", "is": True}, "bad-literal"),
        ({"field": "vehicle", "is": "Van"}, "unknown-option"),
        ({"field": "help", "includes_all": ["sight", "walking"]}, "unknown-option"),
        ({"field": "ni", "is": "QQ1"}, "bad-literal"),
        ({"field": "ni", "is": 5}, "bad-literal"),
        ({"field": "seen", "is": "2025-12-01"}, "bad-literal"),
        ({"field": "seen", "is": "2026-02"}, "out-of-range"),
        ({"field": "seen", "after": "12/2025"}, "bad-date"),
        ({"field": "born", "after": "2025-12"}, "bad-date"),
        ({"field": "left", "before": "5pm"}, "bad-literal"),
        ({"field": "left", "before": 17}, "bad-literal"),
        ({"field": "left", "is": "08:59"}, "out-of-range"),
        ({"field": "left", "more_than": 9}, "wrong-operator"),
        ({"field": "postcode", "is": "SW1A"}, "bad-literal"),
        ({"field": "postcode", "starts_with": "London"}, "bad-literal"),
        ({"field": "left", "after": {"field": "born"}}, "different-kinds"),
    ],
)
def test_what_cannot_is_refused(condition: dict[str, Any], code: str) -> None:
    assert said(condition) == [code]
