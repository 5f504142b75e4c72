"""The catalogue, version 1: every attribute that a profile may hold. Nothing else is ever kept."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.attributes.attribute import Assurance, Attribute, Rule, Sensitivity, WriteBack


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_IDENTITY, _CONTACT = Sensitivity.IDENTITY, Sensitivity.CONTACT
_IDENTIFIER, _PREFERENCE = Sensitivity.IDENTIFIER, Sensitivity.PREFERENCE
_SUREST, _NEWEST, _ASK = Rule.SUREST, Rule.NEWEST, WriteBack.ASK
_PROVEN, _REGISTER = Assurance.PROVEN, Assurance.REGISTER
_REACHABLE, _COLLECTED = Assurance.REACHABLE, Assurance.PROVIDER_COLLECTED
_ADDRESS = ("address-line1", "address-line2", "address-level2", "postal-code", "country-name")

_ALL = (
    Attribute(
        "person.name", N_("name"), "person-name/1", _IDENTITY, _SUREST,
        ("name", "given-name", "additional-name", "family-name"), _PROVEN, "P10Y", _ASK, reach=_PROVEN,
    ),
    Attribute("person.preferred_name", N_("preferred name"), "line/1", _CONTACT, _NEWEST, ("name",), write_back=_ASK),
    Attribute(
        "person.honorific", N_("title"), "line/1", _PREFERENCE, _NEWEST, ("honorific-prefix",), write_back=_ASK
    ),
    Attribute("person.previous_names", N_("previous names"), "person-names/1", _IDENTITY, _SUREST, reach=_PROVEN),
    Attribute(
        "person.birth_date", N_("date of birth"), "date/1", _IDENTITY, _SUREST,
        ("bday-day", "bday-month", "bday-year"), _PROVEN, None, _ASK, reach=_PROVEN,
    ),
    Attribute(
        "person.age_at_least", N_("whether you have reached an age"), "truth/1", _CONTACT, _SUREST,
        derived_from="person.birth_date", reach=_PROVEN,
    ),
    Attribute(
        "contact.email", N_("email address"), "email/1", _CONTACT, _NEWEST, ("email",), None, "P12M",
        _ASK, reach=_REACHABLE,
    ),
    Attribute(
        "contact.phone", N_("phone number"), "phone/1", _CONTACT, _NEWEST, ("tel",), None, "P12M",
        _ASK, reach=_REACHABLE,
    ),
    Attribute(
        "contact.address", N_("home address"), "address/1", _CONTACT, _NEWEST, _ADDRESS, None, "P12M",
        _ASK, reach=_COLLECTED,
    ),
    Attribute(
        "contact.correspondence_address", N_("address for letters"), "address/1", _CONTACT, _NEWEST, _ADDRESS, None,
        "P6M", _ASK,
    ),
    Attribute("preference.contact", N_("how to contact you"), "contact-way/1", _PREFERENCE, _NEWEST, write_back=_ASK),
    Attribute(
        "preference.language", N_("language"), "language/1", _PREFERENCE, _NEWEST, ("language",), write_back=_ASK
    ),
    Attribute(
        "id.nino", N_("National Insurance number"), "nino/1", _IDENTIFIER, _SUREST, (), _REGISTER, None, _ASK,
        reach=_REGISTER,
    ),
    Attribute("id.passport", N_("passport"), "passport/1", _IDENTIFIER, _SUREST, reach=_COLLECTED),
    Attribute("id.driving_licence", N_("driving licence"), "driving-licence/1", _IDENTIFIER, _SUREST, reach=_COLLECTED),
    Attribute("id.nhs_number", N_("NHS number"), "nhs-number/1", _IDENTIFIER, _SUREST, write_back=_ASK),
    Attribute("id.utr", N_("Unique Taxpayer Reference"), "utr/1", _IDENTIFIER, _SUREST, write_back=_ASK),
    Attribute("person.nationality", N_("nationality"), "nationalities/1", _IDENTITY, _SUREST, (), None, "P24M", _ASK),
    Attribute("person.sex", N_("sex"), "sex/1", _IDENTITY, _NEWEST, ("sex",)),
    Attribute(
        "household.members", N_("people you live with"), "household/1", Sensitivity.OTHER_PERSON, _NEWEST, (), None,
        "P6M", _ASK,
    ),
    Attribute(
        "finance.bank_account", N_("bank account"), "bank-account/1", _IDENTIFIER, _NEWEST, (), None, "P12M", _ASK
    ),
    Attribute("finance.income", N_("income"), "income/1", _IDENTIFIER, _NEWEST, (), _REGISTER, "P3M", reach=_REGISTER),
)  # fmt: skip

ATTRIBUTES: Mapping[str, Attribute] = {one.id: one for one in _ALL}
"""Every attribute by its id."""

BANNED = ("equality.", "health.", "criminal.")
"""Beginnings of names that no profile may ever hold: special categories and crimes (UK GDPR articles 9 and 10)."""
