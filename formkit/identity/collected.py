"""What GOV.UK One Login has collected beside a proven identity: addresses and documents, as claims of the profile.

Nobody has signed these. Addresses are what the citizen typed: https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/prove-users-identity/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from formkit.attributes import Assurance
from formkit.identity.documents import Json
from formkit.identity.readings import Part, current, day, lasting, parts, text
from formkit.identity.vocabulary import ADDRESS, DRIVING_PERMIT, PASSPORT
from formkit.profile.assertion import Claim, Source

_ADDRESS = (
    "organisationName", "departmentName", "subBuildingName", "buildingNumber", "buildingName", "dependentStreetName",
    "streetName", "doubleDependentAddressLocality", "dependentAddressLocality", "addressLocality", "addressRegion",
    "postalCode", "addressCountry",
)  # fmt: skip
_WHERE = frozenset(_ADDRESS) - {"addressCountry"}
_UPRN = re.compile(r"0*([1-9][0-9]{0,11})", re.ASCII)
_DOCUMENTS = {
    PASSPORT: ("id.passport", ("documentNumber", "icaoIssuerCode", "expiryDate")),
    DRIVING_PERMIT: ("id.driving_licence", ("personalNumber", "issueNumber", "issuedBy", "expiryDate")),
}
_MAY_LACK = frozenset({"issueNumber"})


def collected_claims(
    told: Mapping[str, Json], source: Source, evidence: Mapping[str, str], today: date
) -> Iterator[Claim]:
    """Give the claims that userinfo makes in GOV.UK One Login's own vocabulary."""
    addresses = [address for one in parts(told.get(ADDRESS)) if (address := read_address(one))]
    if now := current(addresses, today):
        yield _claim("contact.address", now, source, evidence, since=day(now.get("validFrom")))
    for name, (attribute, keys) in _DOCUMENTS.items():
        found = [document for one in parts(told.get(name)) if (document := _read_document(one, keys))]
        if newest := max(found, key=lambda one: str(one["expiryDate"]), default=None):
            yield _claim(attribute, newest, source, evidence, until=day(newest["expiryDate"]))


def read_address(json: Part) -> Part | None:
    """Read an address, in the keys it comes in; None where a part of it can't be read, or nothing says where it is."""
    read = {key: _part(json[key]) for key in _ADDRESS if json.get(key) is not None}
    filled = {key: value for key, value in read.items() if value}
    uprn = _UPRN.fullmatch(_part(json.get("uprn")) or "")
    held = lasting(json)
    if held is None or None in read.values() or not (uprn or filled.keys() & _WHERE):
        return None
    return {**({"uprn": uprn[1]} if uprn else {}), **filled, **held}


def _part(json: Json) -> str | None:
    """Read a part of an address; numbers come as such at times."""
    return str(json) if type(json) is int and 0 <= json < 10**12 else text(json)


def _read_document(json: Part, keys: tuple[str, ...]) -> Part | None:
    read = {key: value for key in keys if (value := text(json.get(key)))}
    if not day(read.get("expiryDate")) or not set(keys) - _MAY_LACK <= read.keys():
        return None
    return read


def _claim(
    attribute: str,
    value: Json,
    source: Source,
    evidence: Mapping[str, str],
    since: date | None = None,
    until: date | None = None,
) -> Claim:
    return Claim(attribute, value, source, Assurance.PROVIDER_COLLECTED, since, until, evidence)
