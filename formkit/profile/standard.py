"""Standard fields: how an attribute is asked where no form asks it. Each is a page of a small journey of formkit's own.

Its words are formkit's own as well: their Welsh is in formkit's catalogue, under a context that no definition has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from babel.messages.catalog import Catalog

from formkit.asked import bounds
from formkit.attributes import ATTRIBUTES, Attribute, WriteBack
from formkit.attributes.fits import Fit, fit
from formkit.facts import TrailFacts
from formkit.fields import TYPES
from formkit.fields.field_type import FieldType
from formkit.journey import Journey
from formkit.language import Language, language
from formkit.lists import NATIONALITIES, built_in
from formkit.option import Option
from formkit.page import Field, Page
from formkit.profile.assertion import Json
from formkit.service import Data, Organisation, Start
from formkit.speech import Speech
from formkit.text import Message, Text
from formkit.values import Day
from formkit.wordings import Variant, Wording

FIELD = "value"
"""The name of the one field of every page."""
_CONTEXT = "formkit"
_Asked = tuple[str, Mapping[str, Json]]


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_LABELS = {
    "person.name": N_("What is your name?"),
    "person.preferred_name": N_("What would you like to be called?"),
    "person.honorific": N_("What is your title?"),
    "person.birth_date": N_("What is your date of birth?"),
    "contact.email": N_("What is your email address?"),
    "contact.phone": N_("What is your phone number?"),
    "contact.address": N_("What is your home address?"),
    "contact.correspondence_address": N_("What address should letters go to?"),
    "preference.contact": N_("How would you like us to contact you?"),
    "preference.language": N_("Which language would you like us to use?"),
    "id.nino": N_("What is your National Insurance number?"),
    "id.nhs_number": N_("What is your NHS number?"),
    "id.utr": N_("What is your Unique Taxpayer Reference?"),
    "person.nationality": N_("What is your nationality?"),
    "finance.bank_account": N_("What are your bank account details?"),
}
_TYPES: Mapping[str, tuple[_Asked, ...]] = {
    "person-name/1": (("name", {"format": "first_last"}), ("name", {"format": "full"})),
    "line/1": (("text", {}),),
    "date/1": (("date", {"autocomplete": "bday"}),),
    "email/1": (("email", {}),),
    "phone/1": (("telephone", {}),),
    "address/1": (("address", {}), ("address", {"format": "international"})),
    "contact-way/1": (("radios", {}),),
    "language/1": (("radios", {}),),
    "nino/1": (("national_insurance_number", {}),),
    "nhs-number/1": (("nhs_number", {}),),
    "utr/1": (("utr", {}),),
    "nationalities/1": (("autocomplete", {}), ("checkboxes", {})),
    "bank-account/1": (("bank_account", {}),),
}
"""The types that ask for a shape, the usual one first; the others where a value does not fit that."""
OPTIONS = {
    "contact-way/1": {
        "email": N_("Email"), "phone": N_("Phone call"), "sms": N_("Text message"), "post": N_("Letter"),
    },
    "language/1": {"en": N_("English"), "cy": N_("Welsh")},
}  # fmt: skip
"""The options of shapes that have a few, by value."""


def can_be_told(attribute: Attribute) -> bool:
    """Whether a citizen may say what is true of them themselves: not of documents, and of nothing that is derived."""
    return attribute.write_back is not WriteBack.NEVER and attribute.id in _LABELS


def fits_of(attribute: Attribute) -> tuple[Fit, ...]:
    """Give every standard way to ask for an attribute."""
    types = (TYPES[name](settings) for name, settings in _TYPES.get(attribute.shape, ()))
    return tuple(found for one in types if (found := fit(attribute, one)))


def fit_for(attribute: Attribute, value: Json) -> Fit:
    """Give the way to ask in which a value can be shown; the usual one where it can't, or there is none."""
    fits = fits_of(attribute)
    return next((one for one in fits if one.answer(value) is not None), fits[0])


def said(attribute: Attribute, value: Json, today: date) -> Json | None:
    """Give a value as it would be kept if its citizen typed it; None where they could not type it."""
    return next(
        (one.value(answer) for one in fits_of(attribute) if (answer := _taken(attribute, one, value, today))), None
    )


def _taken(attribute: Attribute, one: Fit, value: Json, today: date) -> Json | None:
    """Give the answer that a value makes, if its standard field takes that today."""
    answer = one.answer(value)
    if answer is None:
        return None
    field = _field(attribute, one.type)
    limits = bounds(field, TrailFacts(journey(attribute, one.type), today))
    return None if one.type.faults(one.type.from_json(answer), limits) else answer


def journey(attribute: Attribute, kind: FieldType) -> Journey:
    """Give the small journey that asks for an attribute by a field of this type, and nothing else."""
    return Journey(
        name="your-data",
        fingerprint="",
        title=wording(attribute.name),
        organisation=Organisation("", wording(attribute.name), {}),
        languages=("en", "cy"),
        data=Data(wording(attribute.name), "", "", ""),
        start=Start(),
        sections=(),
        pages=(Page(FIELD, "question", "", items=(_field(attribute, kind),)),),
        confirmation=wording(attribute.name),
    )


def _field(attribute: Attribute, kind: FieldType) -> Field:
    texts = {"label": wording(_LABELS[attribute.id]), "subject": wording(attribute.name)}
    is_past = attribute.id == "person.birth_date"
    is_listed = attribute.shape == "nationalities/1"
    options = built_in(NATIONALITIES) if is_listed else tuple(_options(attribute))
    latest = Day(None) if is_past else None
    return Field(FIELD, kind, texts, options=options, sorted=is_listed, maximum=latest)


def _options(attribute: Attribute) -> Iterator[Option]:
    return (Option(value, wording(label)) for value, label in OPTIONS.get(attribute.shape, {}).items())


def wording(msgid: str) -> Wording:
    """Take a message of formkit's own for a wording."""
    return Wording((Variant(Text(msgid, _CONTEXT)),))


@cache
def spoken(code: str) -> Language:
    """A language in which formkit's own words stand where those of a form do."""
    own = language(code)
    catalogue = Catalog(locale=code)
    for msgid in {*_LABELS.values(), *(one.name for one in ATTRIBUTES.values()), *_option_labels()}:
        catalogue.add(msgid, own.say(Message(msgid)), context=_CONTEXT)
    return replace(own, form=catalogue)


def own_speech(code: str, today: date) -> Speech:
    """Give a speech for what formkit says of itself, outside of all forms."""
    email = ATTRIBUTES["contact.email"]
    return Speech(spoken(code), TrailFacts(journey(email, fits_of(email)[0].type), today))


def _option_labels() -> Iterator[str]:
    return (label for labels in OPTIONS.values() for label in labels.values())
