"""Fits: which field types may ask for an attribute, and how its values and their answers become one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from formkit.attributes.attribute import Attribute
from formkit.attributes.fits.bank_account import BankAccount
from formkit.attributes.fits.exact import Exact, Nationalities, OneNationality, OneOf
from formkit.attributes.fits.fit import Fit
from formkit.attributes.fits.person_name import PersonName
from formkit.attributes.fits.postal_address import PostalAddress, PostcodeOnly
from formkit.attributes.fits.written import Document, Written
from formkit.fields.field_type import FieldType

__all__ = ["Fit", "fit", "types_of"]

_CONTACT_WAY = partial(OneOf, values=("email", "phone", "sms", "post"))
_LANGUAGE = partial(OneOf, values=("en", "cy"))
_FITS: Mapping[str, Mapping[str, Callable[[FieldType], Fit]]] = {
    "line/1": {"text": Written},
    "date/1": {"date": Exact},
    "truth/1": {"yes_no": Exact},
    "email/1": {"email": Written},
    "phone/1": {"telephone": Written},
    "nino/1": {"national_insurance_number": Written},
    "nhs-number/1": {"nhs_number": Written},
    "utr/1": {"utr": Written},
    "passport/1": {"passport_number": partial(Document, key="documentNumber")},
    "driving-licence/1": {"driving_licence_number": partial(Document, key="personalNumber")},
    "person-name/1": {"name": PersonName},
    "address/1": {"address": PostalAddress, "postcode": PostcodeOnly},
    "bank-account/1": {"bank_account": BankAccount},
    "nationalities/1": {
        "checkboxes": Nationalities,
        **dict.fromkeys(("autocomplete", "select", "radios"), OneNationality),
    },
    "sex/1": {"radios": Exact, "select": Exact},
    "contact-way/1": {"radios": _CONTACT_WAY, "select": _CONTACT_WAY},
    "language/1": {"radios": _LANGUAGE, "select": _LANGUAGE},
}


def fit(attribute: Attribute, type: FieldType) -> Fit | None:
    """Give how an attribute's values fit a field of a type; None where no field of that type may ask for it."""
    made = _FITS.get(attribute.shape, {}).get(type.NAME)
    return made and made(type)


def types_of(attribute: Attribute) -> tuple[str, ...]:
    """Name the types whose fields may ask for an attribute, the best first; none may ask for some."""
    return tuple(_FITS.get(attribute.shape, ()))
