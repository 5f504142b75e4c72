"""Payment: an amount that is a number of pounds, in words; nothing that could never be paid."""

from datetime import date
from typing import Any

import pytest

from formkit.due import can_be_paid, due
from formkit.walk import walk
from tests.definition.definitions import codes, journey, page

TODAY = date(2026, 6, 1)

COPIES = {"name": "copies", "type": "integer", "label": "How many copies?", "subject": "copies"}
KEEPSAKE = {"name": "note", "type": "text", "label": "What is the note?", "subject": "note"}


def paid(amount: Any, **more: Any) -> Any:
    return {"amount": amount, "description": "Copies", **more}


def pence(payment: Any, copies: int | None) -> int:
    made = journey(page("copies", {**COPIES, "required": False}), payment=payment)
    return due(made, walk(made, {"copies": copies}, TODAY).facts)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("10.00", 1000),
        (10, 1000),
        ("0", 0),
        ({"product": [{"field": "copies"}, "12.50"]}, 2500),
        ({"product": [{"field": "copies"}, "0.0025"]}, 1),
        ({"difference": [{"field": "copies"}, 5]}, -300),
        ([{"when": {"field": "copies", "is": 2}, "value": "7.50"}, {"value": "0"}], 750),
        ([{"when": {"field": "copies", "is": 3}, "value": "7.50"}], 0),
    ],
)
def test_an_amount_comes_to_pence_rounded_once_half_up(amount: Any, expected: int) -> None:
    assert pence(paid(amount), 2) == expected


def test_an_amount_over_what_is_unanswered_is_none() -> None:
    assert pence(paid({"product": [{"field": "copies"}, 5]}), None) == 0


def test_nothing_is_due_where_when_does_not_hold_or_there_is_no_payment() -> None:
    assert pence(paid("5.00", when={"field": "copies", "more_than": 2}), 2) == 0
    assert pence(paid("5.00", when={"field": "copies", "more_than": 1}), 2) == 500
    made = journey()
    assert due(made, walk(made, {}, TODAY).facts) == 0


def test_only_an_amount_that_govuk_pay_takes_can_be_paid() -> None:
    assert [can_be_paid(amount) for amount in (-1, 0, 1, 10_000_000, 10_000_001)] == [False, False, True, True, False]


@pytest.mark.parametrize("amount", ["-1", "100000.01", "1.005", [{"value": 100001}]])
def test_an_amount_that_can_never_be_paid_is_a_problem(amount: Any) -> None:
    assert codes(payment=paid(amount)) == ["amount-out-of-range"]


@pytest.mark.parametrize(
    ("payment", "code"),
    [
        ({"amount": "5"}, "missing-key"),
        (paid("ten pounds"), "bad-literal"),
        (paid({"field": "nobody"}), "unknown-field"),
        (paid({"field": "note"}), "different-kinds"),
        (paid("5", when={"field": "nobody", "is": 1}), "unknown-field"),
        (paid("5", currency="EUR"), "unknown-key"),
        (paid("5") | {"description": "{reference}"}, "insert-too-early"),
        (paid("5") | {"description": "{nobody}"}, "unknown-field"),
    ],
)
def test_other_slips_are_said_as_everywhere(payment: Any, code: str) -> None:
    assert code in codes(page("note", KEEPSAKE), payment=payment)


def test_a_payment_may_have_a_reference_of_its_own() -> None:
    found = journey(payment=paid("5", reference="PERMIT-{reference}")).payment
    assert found
    assert found.reference
    assert found.reference.variants[0].text.source == "PERMIT-{reference}"


def test_a_description_that_inserts_what_some_are_not_asked_is_a_problem() -> None:
    asked = page("copies", COPIES), page("note", KEEPSAKE, when={"field": "copies", "more_than": 2})
    assert codes(*asked, payment=paid("5") | {"description": "{note}"}) == ["insert-unanswered"]
    assert codes(*asked, payment=paid("5", when={"field": "copies", "more_than": 2}) | {"description": "{note}"}) == []
