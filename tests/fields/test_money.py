from decimal import Decimal
from fractions import Fraction

import pytest

from formkit.fields.money import Money
from formkit.language import language
from tests.fields.asked import asked, text
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "json"),
    [
        ("£1,234.50", "1234.50"),
        ("1 234.50", "1234.50"),
        ("1\u202f234", "1234.00"),
        ("£ 5", "5.00"),
        ("-£5", "-5.00"),
        ("£-5.5", "-5.50"),
        ("0.1", "0.10"),
        ("12.", "12.00"),
        ("\uffe1\uff15", "5.00"),
        ("0", "0.00"),
        ("5.500", "5.50"),
    ],
)
def test_an_amount_is_kept_to_the_penny_however_it_is_written(typed: str, json: str) -> None:
    assert Money().to_json(read(Money(), typed)) == json


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("50p", "pence"),
        ("50 pence", "pence"),
        ("5.555", "places"),
        ("1,5", "number"),
        ("5 pounds", "number"),
        ("£", "number"),
        ("££5", "number"),
        ("$5", "number"),
        ("€5", "number"),
        ("1e9", "number"),
        ("1" * 16, "digits"),
    ],
)
def test_what_is_no_amount_says_why(typed: str, rule: str) -> None:
    assert broken(Money(), typed) == [rule]


def test_limits_are_said_as_money() -> None:
    limits = bounds("10", "2500.5")
    fault = Money().faults(Decimal("9.99"), limits)[0]
    assert said(Money(), fault, "rent") == "Rent must be between £10 and £2,500.50"


def test_a_literal_is_exact_and_never_a_float() -> None:
    assert Money().literal("12.50") == Fraction("12.5")
    assert Money().literal(5) == 5
    assert Money().literal(12.5) is None
    assert Money().literal(True) is None


@pytest.mark.parametrize(("amount", "shown"), [("1234.50", "£1,234.50"), ("1234.00", "£1,234"), ("-5.00", "-£5")])
def test_an_amount_is_shown_as_govuk_writes_it(amount: str, shown: str) -> None:
    assert Money().show(Decimal(amount), language("en"), {}) == shown


def test_a_pound_sign_stands_before_the_box() -> None:
    html = asked(Money())
    assert [text(one) for one in html.iter("div") if one.get("class") == "govuk-input__prefix"] == ["£"]
