"""Values in words: every attribute, in both languages; identifiers only by their ends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.attributes import ATTRIBUTES
from formkit.language import language
from formkit.profile.shown import is_masked, masked, whole
from tests.profile.assertions import VALUES

GIVEN, FAMILY = {"type": "GivenName", "value": "Ann"}, {"type": "FamilyName", "value": "Lee"}
SAID: list[tuple[str, Any, str]] = [
    ("person.name", {"nameParts": [GIVEN, FAMILY]}, "Ann Lee"),
    ("person.name", {"nameParts": [GIVEN]}, "Ann"),
    ("person.previous_names", [{"nameParts": [FAMILY]}, {"nameParts": [GIVEN]}], "Lee\nAnn"),
    ("person.birth_date", "1980-03-27", "27 March 1980"),
    ("contact.phone", "+447700900123", "07700 900123"),
    ("contact.address", {"buildingNumber": "10", "streetName": "High St", "postalCode": "LS1 1UR"}, "10\nHigh St\nLS1"),
    (
        "contact.address",
        {"lines": ["1 Rue A"], "addressLocality": "Paris", "country": "France"},
        "1 Rue A\nParis\nFrance",
    ),
    ("preference.contact", "sms", "Text message"),
    ("preference.language", "cy", "Welsh"),
    ("person.nationality", ["GB", "IE"], "British\nIrish"),
    ("person.sex", "female", "Female"),
    ("id.nino", "QQ123456C", "QQ 12 34 56 C"),
    ("id.utr", "not one", "not one"),
    ("id.passport", {"documentNumber": "1", "icaoIssuerCode": "GBR", "expiryDate": "2030-01-01"}, "1\nIssued by GBR"),
    ("id.driving_licence", {"personalNumber": "LEE", "issuedBy": "DVLA", "expiryDate": "x"}, "LEE\nIssued by DVLA"),
    ("finance.bank_account", {"accountName": "A", "sortCode": "309430", "accountNumber": "00733445"}, "00733445"),
    ("finance.income", {"amount": 1234.5, "period": "month", "asOf": "2026-01-01"}, "£1,234.50 a month\nOn 1 January"),
    ("household.members", [{"name": {"nameParts": [GIVEN]}, "relationship": "child"}], "Ann"),
]


@pytest.mark.parametrize(("attribute", "value", "words"), SAID)
def test_a_value_is_worded(attribute: str, value: Any, words: str) -> None:
    assert words in whole(ATTRIBUTES[attribute], value, language("en"))


def test_dates_are_worded_in_welsh() -> None:
    assert whole(ATTRIBUTES["person.birth_date"], "1980-03-27", language("cy")) == "27 Mawrth 1980"
    assert whole(ATTRIBUTES["person.nationality"], ["IE"], language("cy")) == "Gwyddelig"


@pytest.mark.parametrize(
    ("attribute", "value", "words"),
    [
        ("id.nino", "QQ123456C", "Ending in 56C"),
        ("id.passport", {"documentNumber": "123456789"}, "Ending in 789"),
        ("id.driving_licence", {"personalNumber": "LEE99803270A99XX"}, "Ending in 9XX"),
        ("finance.bank_account", {"accountName": "Ann", "accountNumber": "00733445"}, "Ending in 445"),
        ("id.passport", {"documentNumber": "1234"}, "Hidden"),
        ("finance.income", {"amount": 1234.5, "period": "month"}, "Hidden"),
        ("id.nino", None, "Hidden"),
        ("contact.email", "a@example.com", "a@example.com"),
    ],
)
def test_identifiers_show_only_their_ends(attribute: str, value: Any, words: str) -> None:
    assert masked(ATTRIBUTES[attribute], value, language("en")) == words


@given(st.sampled_from(sorted(ATTRIBUTES)), VALUES | st.integers() | st.lists(VALUES, max_size=2) | st.none())
def test_no_value_is_too_strange_for_words(attribute: str, value: Any) -> None:
    one = ATTRIBUTES[attribute]
    assert isinstance(whole(one, value, language("cy")), str)
    shown = masked(one, value, language("en"))
    assert not is_masked(one) or shown == "Hidden" or len(shown) == len("Ending in 123")
