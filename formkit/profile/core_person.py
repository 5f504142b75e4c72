"""Core Person: what counts in a profile, in the words of the European Union's Core Person Vocabulary, as JSON-LD.

https://semiceu.github.io/Core-Person-Vocabulary/releases/2.1.1/ (© European Union, CC BY 4.0) has these terms for
names, birth, nationality and contact. What it has none for stands only among the values themselves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from formkit.profile.assertion import Assertion, Json, Status

_EU, _FOAF = "http://data.europa.eu/m8g/", "http://xmlns.com/foaf/0.1/"
CONTEXT: Mapping[str, Json] = {
    "Person": "http://www.w3.org/ns/person#Person",
    "ContactPoint": f"{_EU}ContactPoint",
    "Address": "http://www.w3.org/ns/locn#Address",
    "person": "@graph",
    "fullName": f"{_FOAF}name",
    "givenName": f"{_FOAF}givenName",
    "familyName": f"{_FOAF}familyName",
    "alternativeName": "http://purl.org/dc/terms/alternative",
    "dateOfBirth": {"@id": f"{_EU}birthDate", "@type": "http://www.w3.org/2001/XMLSchema#date"},
    "citizenship": "http://www.w3.org/ns/person#citizenship",
    "contactPoint": f"{_EU}contactPoint",
    "hasEmail": f"{_EU}email",
    "hasTelephone": f"{_EU}telephone",
    "domicile": f"{_EU}domicile",
    "fullAddress": "http://www.w3.org/ns/locn#fullAddress",
    "postCode": "http://www.w3.org/ns/locn#postCode",
}
"""What each name of `person` means, so that whoever reads the file need not ask us."""


def core_person(assertions: Sequence[Assertion]) -> dict[str, Json]:
    """Say what counts. Each term has a list, since two values of one attribute may count at once."""
    current: dict[str, list[Any]] = {}
    for one in assertions:
        if one.status is Status.CURRENT:
            current.setdefault(one.attribute, []).append(one.value)
    terms = {
        **_names(current.get("person.name", [])),
        "alternativeName": current.get("person.preferred_name"),
        "dateOfBirth": current.get("person.birth_date"),
        "citizenship": [code for codes in current.get("person.nationality", []) for code in codes],
        "domicile": [_address(one) for one in current.get("contact.address", [])],
        "contactPoint": _contact(current),
    }
    return {"@type": "Person", **{name: found for name, found in terms.items() if found}}


def _names(names: Sequence[Any]) -> dict[str, list[str]]:
    parts = [part for name in names for part in name["nameParts"]]
    return {
        "fullName": [" ".join(part["value"] for part in name["nameParts"]) for name in names],
        "givenName": [part["value"] for part in parts if part["type"] == "GivenName"],
        "familyName": [part["value"] for part in parts if part["type"] == "FamilyName"],
    }


def _address(value: Mapping[str, Any]) -> dict[str, Json]:
    lines = value.get("lines") or [text for key, text in value.items() if isinstance(text, str) and key != "uprn"]
    code = value.get("postalCode")
    return {"@type": "Address", "fullAddress": ", ".join(lines), **({"postCode": code} if code else {})}


def _contact(current: Mapping[str, Sequence[Any]]) -> list[dict[str, Json]]:
    emails, phones = list(current.get("contact.email", [])), list(current.get("contact.phone", []))
    if not emails and not phones:
        return []
    return [{"@type": "ContactPoint", "hasEmail": emails, "hasTelephone": phones}]
