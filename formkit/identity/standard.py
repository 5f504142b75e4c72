"""The standard claims of OpenID Connect, which any provider may make, as claims of the profile.

https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from formkit.attributes import Assurance
from formkit.fields.email import Email
from formkit.fields.field_type import FieldType
from formkit.fields.telephone import Telephone
from formkit.identity.documents import Json
from formkit.identity.readings import Part, day, text
from formkit.kinds import Bounds
from formkit.profile.assertion import Claim, Source

_NAMES = (("given_name", "GivenName"), ("middle_name", "GivenName"), ("family_name", "FamilyName"))
_NEEDED = ("given_name", "family_name")
_ADDRESS = {"locality": "addressLocality", "region": "addressRegion", "postal_code": "postalCode", "country": "country"}


def reachable_claims(told: Mapping[str, Json], source: Source, evidence: Mapping[str, str]) -> Iterator[Claim]:
    """Give where somebody can be reached, which the provider has tried; what it has not tried is left out."""
    # GOV.UK One Login tells a phone number only of those who get their codes by text message.
    for attribute, name, type in (("contact.email", "email", Email()), ("contact.phone", "phone_number", Telephone())):
        value = _written(told.get(name), type)
        if value and told.get(f"{name}_verified") is True:
            yield Claim(attribute, value, source, Assurance.REACHABLE, evidence=evidence)


def standard_claims(
    told: Mapping[str, Json], source: Source, evidence: Mapping[str, str], today: date
) -> Iterator[Claim]:
    """Give what a provider says about who somebody is; how it knows, no standard says."""
    born = day(told.get("birthdate"))
    # A year of 0000 means that the provider keeps it to itself, which is no date in Python either.
    found = {
        "person.name": _name(told),
        "person.birth_date": born.isoformat() if born and born <= today else None,
        "contact.address": _address(told.get("address")),
    }
    for attribute, value in found.items():
        if value:
            yield Claim(attribute, value, source, Assurance.PROVIDER_COLLECTED, evidence=evidence)


def read_email(told: Mapping[str, Json]) -> str:
    """Read the email address, if the provider knows that it reaches them; else ""."""
    return (_written(told.get("email"), Email()) or "") if told.get("email_verified") is True else ""


def _written(json: Json, type: FieldType) -> str | None:
    """Read what a field of this type would have made of it, such as a phone number with its country code."""
    written = text(json)
    value = type.parse({"": (written,)}, Bounds(date.min)).value if written else None
    return value if isinstance(value, str) else None


def _name(told: Mapping[str, Json]) -> Part | None:
    """Read a name that comes in parts; who has only one in a whole is asked for it."""
    read = {name: text(told[name]) for name, _ in _NAMES if told.get(name) is not None}
    if None in read.values() or not all(read.get(name) for name in _NEEDED):
        return None
    return {"nameParts": [{"type": kind, "value": read[name]} for name, kind in _NAMES if read.get(name)]}


def _address(json: Json) -> Part | None:
    if not isinstance(json, dict) or not isinstance(json.get("street_address"), str):
        return None
    lines = [text(one) for one in json["street_address"].splitlines()]
    rest = {ours: text(json[theirs]) for theirs, ours in _ADDRESS.items() if json.get(theirs) is not None}
    if None in (*lines, *rest.values()) or not any(lines):
        return None
    return {"lines": [one for one in lines if one], **{key: value for key, value in rest.items() if value}}
