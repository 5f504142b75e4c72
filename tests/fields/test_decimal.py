from decimal import Decimal as Exact

import pytest

from formkit.fields.decimal import Decimal
from formkit.language import language
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "json"),
    [("2.50", "2.5"), ("100", "100"), (".5", "0.5"), ("5.", "5"), ("-0.0", "0"), ("1,234.5", "1234.5"), ("0.1", "0.1")],
)
def test_a_number_is_kept_exactly_without_zeros_at_its_end(typed: str, json: str) -> None:
    value = read(Decimal(), typed)
    assert isinstance(value, Exact)
    assert Decimal().to_json(value) == json


@pytest.mark.parametrize(
    ("places", "typed", "rules"),
    [
        (2, "1.25", []),
        (2, "1.250", []),
        (2, "1.255", ["places"]),
        (1, "1.25", ["places.one"]),
        (10, "0." + "1" * 11, ["places"]),
    ],
)
def test_digits_after_the_point_are_held_to_the_setting(places: int, typed: str, rules: list[str]) -> None:
    assert broken(Decimal({"places": places}), typed) == rules


@pytest.mark.parametrize("typed", ["x", "1.2.3", "1,2.5", ".", "1.2e3", "Infinity"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert broken(Decimal(), typed) == ["number"]


def test_a_limit_is_exact() -> None:
    third = bounds("1/3")
    assert broken(Decimal({"places": 2}), "0.33", third) == ["min"]
    assert broken(Decimal({"places": 2}), "0.34", third) == []
    fault = Decimal({"places": 2}).faults(Exact("0.33"), third)[0]
    assert said(Decimal(), fault, "share") == "Share must be 0.34 or more"


def test_every_decimal_place_is_shown() -> None:
    assert Decimal().show(Exact("1234.5678"), language("en"), {}) == "1,234.5678"
