"""Texts and numbers are read as a citizen's own typing is, so a provider's spaces and forms do no harm."""

import pytest

from tests.attributes.fits.fitting import made


@pytest.mark.parametrize(
    ("attribute", "kind", "value", "answer"),
    [
        ("contact.email", "email", "Ana@EXAMPLE.com", "Ana@example.com"),
        ("contact.phone", "telephone", "07123456789", "+447123456789"),
        ("contact.phone", "telephone", "+44 7123 456789", "+447123456789"),
        ("id.nino", "national_insurance_number", "QQ 12 34 56 C", "QQ123456C"),
        ("id.utr", "utr", "11234 56789", "1123456789"),
        ("id.nhs_number", "nhs_number", "999 000 0018", "9990000018"),
        ("person.preferred_name", "text", " Ana  Souza ", "Ana Souza"),
        ("id.passport", "passport_number", {"documentNumber": "502135326", "icaoIssuerCode": "GBR"}, "502135326"),
        ("id.driving_licence", "driving_licence_number", {"personalNumber": "MORGA657054SM9IJ"}, "MORGA657054SM9IJ"),
    ],
)
def test_a_value_is_answered_in_the_form_that_the_field_keeps(
    attribute: str, kind: str, value: object, answer: str
) -> None:
    assert made(attribute, kind).answer(value) == answer


def test_what_the_field_would_refuse_is_asked_for() -> None:
    assert made("contact.phone", "telephone", international=False).answer("+12025550123") is None
    assert made("id.passport", "passport_number").answer({"documentNumber": "C01X00T47"}) is None
    assert made("id.passport", "passport_number").answer("502135326") is None
    assert made("person.preferred_name", "text", max_length=2).answer("Ana") is None
    assert made("id.nhs_number", "nhs_number").answer("9990000019") is None


def test_a_document_is_kept_by_its_number() -> None:
    assert made("id.passport", "passport_number").value("502135326") == {"documentNumber": "502135326"}
