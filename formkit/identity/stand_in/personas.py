"""The personas: each has something that trips services up. Their numbers are Ofcom's for drama, their mail nobody's.

https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
"""

from __future__ import annotations

from collections.abc import Sequence

from formkit.identity.stand_in.persona import ADDRESS, DRIVING_PERMIT, PASSPORT, Persona, address, name


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


# LS99 and CF99 have no streets: Royal Mail keeps them for large users.
_ELDER_LANE = address(
    uprn=900000900000, buildingNumber="10", buildingName="", subBuildingName="", streetName="Elder Lane",
    addressLocality="Exampleton", postalCode="LS99 9ZZ", validFrom="2015-01-01",
)  # fmt: skip
_BEFORE = address(
    postalCode="LS99 9ZX", addressLocality="EXAMPLETON", streetName="ELDER LANE", subBuildingName="FLAT 2",
    buildingName="LONG TOWER", validFrom="2005-01-01", validUntil="2015-01-01",
)  # fmt: skip
_COTTAGE = address(
    postalCode="LS99 9ZY", dependentAddressLocality="LITTLE ELDER", addressLocality="EXAMPLETON",
    buildingName="ST MARY'S COTTAGE", streetName="ELDER LANE", uprn="900000890000", validFrom="2021-01-01",
)  # fmt: skip
_CASTLE = address(
    uprn="900000000301", buildingNumber="3", streetName="HEOL Y CASTELL", addressLocality="CAERDYDD",
    postalCode="CF99 9ZZ", validFrom="2019-01-01",
)  # fmt: skip
_TOWER = address(
    organisationName="The Old Bakery and Confectionery Company of Lower Exampleton Limited",
    departmentName="Department for the Forwarding of Letters", subBuildingName="Flat 120", buildingName="Long Tower",
    dependentStreetName="Elder Mews", streetName="Elder Lane", doubleDependentAddressLocality="Elder End",
    dependentAddressLocality="Little Elder", addressLocality="Exampleton", addressRegion="West Sampleshire",
    postalCode="LS99 9ZX", validFrom="2010-01-01",
)  # fmt: skip
_LICENCE = {"personalNumber": "SAMPL803270AJ9ZZ", "issueNumber": "12", "issuedBy": "DVLA", "expiryDate": "2034-02-01"}
_OLD_LICENCE = {"personalNumber": "55667788", "issuedBy": "DVA", "expiryDate": "2024-02-01"}


def _passport(number: str, expires: str) -> dict[str, str]:
    return {"documentNumber": number, "icaoIssuerCode": "GBR", "expiryDate": expires}


PERSONAS: Sequence[Persona] = (
    Persona(
        "everything", "Alex Sample", N_("Proved, with two addresses, a passport and a driving licence"),
        "alex.sample@example.com", "+447700900111",
        (name("Alex", "Jamie", "Sample"),), ("1980-03-27",),
        {
            ADDRESS: (_ELDER_LANE, _BEFORE),
            PASSPORT: (_passport("990000001", "2034-05-01"),),
            DRIVING_PERMIT: (_LICENCE,),
        },
    ),
    Persona(
        "capitals", "Zoë Ångström-Núñez", N_("Proved, but the name is in capitals, cut short and without accents"),
        "zoe@example.com", "",
        (name("ZOE MARGUERITE E", "ANGSTROM-NUN"),), ("1992-12-31",),
        {ADDRESS: (_COTTAGE,), PASSPORT: (_passport("990000002", "2031-11-30"),)},
    ),
    Persona(
        "several", "Robin Example", N_("Proved, with several names and dates of birth, and expired documents"),
        "robin@example.com", "+447700900222",
        (
            name("Robin", "Example", since="2019-06-01"),
            name("Robyn", "Lee", "Specimen", since="2004-02-29", until="2019-06-01"),
            {"nameParts": [
                {"type": "FamilyName", "value": "Specimen"}, {"type": "GivenName", "value": "Robyn"},
                {"type": "FamilyName", "value": "Lee"},
            ], "validUntil": "2004-02-29"},
        ),
        ("1976-02-29", "1976-03-01"),
        {
            ADDRESS: (_BEFORE, _COTTAGE),
            PASSPORT: (_passport("990000003", "2022-01-01"),),
            DRIVING_PERMIT: (_OLD_LICENCE,),
        },
        codes=("A", "C"),
    ),
    Persona(
        "nowhere", "Sam Nowhere", N_("Proved, with an address that is only a UPRN"),
        "sam@example.com", "+447700900333",
        (name("Sam", "Nowhere"),), ("2001-09-09",),
        {ADDRESS: (address(uprn=900000890000, streetName="", postalCode=""),)},
    ),
    Persona(
        "long", "Wolfgang Featherstonehaugh", N_("Proved, with very long names and an address with every part"),
        "wolfgang.bartholomew.clement.featherstonehaugh.of.little.elder@example.com", "",
        (name(
            "Wolfgang Bartholomew Clement Desmond", "Frederick-Gerald Hubert Irvin", "Xerxes",
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh de la Tour d’Auvergne O’Shaughnessy",
        ),),
        ("1939-10-01",),
        {ADDRESS: (_TOWER,)},
    ),
    Persona(
        "wales", "Siân Enghraifft", N_("Proved, living in Wales"),
        "sian@example.com", "+447700900444",
        (name("Siân", "Enghraifft"),), ("1988-03-01",),
        {ADDRESS: (_CASTLE,), DRIVING_PERMIT: (_LICENCE | {"personalNumber": "ENGHR853018S99ZZ"},)},
    ),
    Persona(
        "email", "Charlie Unproved", N_("Only an email address: identity cannot be proved"),
        "charlie@example.com", codes=("B",),
    ),
    Persona(
        "denied", "Drew Denied", N_("Cannot sign in: refused every time"), "drew@example.com", error="access_denied"
    ),
    Persona(
        "unavailable", "Uma Unavailable", N_("Cannot sign in: temporarily unavailable"), "uma@example.com",
        error="temporarily_unavailable",
    ),
)  # fmt: skip
