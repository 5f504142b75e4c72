"""Values that say the same, however they are written."""

from typing import Any

import pytest

from formkit.profile.alike import alike


def name(*parts: str, **more: Any) -> Any:
    return {"nameParts": [{"type": "GivenName", "value": one} for one in parts], **more}


PARTS = {"buildingNumber": "12", "streetName": "High Street", "addressLocality": "LEEDS", "postalCode": "LS11UR"}
LINES = {"lines": ["12 High Street"], "addressLocality": "Leeds", "postalCode": "LS1 1UR"}
SAME = [
    ("email/1", "Ann@Example.com ", "ann@example.com"),
    ("nino/1", "QQ 12 34 56 C", "QQ123456C"),
    ("person-name/1", name("Mary Ann"), name("mary", "ANN", validFrom="2001-01-01")),
    ("person-name/1", name("O’Brien"), name("OBRIEN")),
    ("person-names/1", [name("Ann")], [name("ANN", validUntil="2001-01-01")]),
    ("address/1", PARTS, LINES),
    ("address/1", {**LINES, "addressCountry": "GB"}, LINES),
    ("address/1", {**PARTS, "subBuildingName": "", "uprn": "1", "validFrom": "2001-01-01"}, LINES),
    ("bank-account/1", {"sortCode": "200000", "rollNumber": ""}, {"sortCode": "20 00 00"}),
    ("nationalities/1", ["GB", "FR"], ["GB", "FR"]),
    ("truth/1", True, True),
]
DIFFERENT = [
    ("email/1", "a.b@example.com", "ab@example.com"),
    ("person-name/1", name("Ann"), name("Anne")),
    ("address/1", PARTS, {**LINES, "lines": ["12A High Street"]}),
    ("address/1", {**LINES, "addressCountry": "FR"}, LINES),
    ("address/1", {**LINES, "country": "Jersey"}, LINES),
    ("nationalities/1", ["GB"], ["GB", "FR"]),
    ("truth/1", True, False),
    ("line/1", "1", 1),
]


@pytest.mark.parametrize(("shape", "one", "other"), SAME)
def test_they_say_the_same(shape: str, one: Any, other: Any) -> None:
    assert alike(shape, one, other)
    assert alike(shape, other, one)


@pytest.mark.parametrize(("shape", "one", "other"), DIFFERENT)
def test_they_do_not(shape: str, one: Any, other: Any) -> None:
    assert not alike(shape, one, other)
    assert not alike(shape, other, one)
