"""Fields that may ask for attributes, answers to them, and whatever else a provider might send."""

from typing import Any

from hypothesis import strategies as st

from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import Fit, fit
from formkit.fields import TYPES
from formkit.fields.field_type import FieldType

SETTINGS: dict[str, list[dict[str, Any]]] = {
    "name": [
        {"format": format, "title": title}
        for format in ("full", "first_last", "first_middle_last")
        for title in (False, True)
    ],
    "address": [{}, {"format": "international"}],
    "text": [{}, {"max_length": 5}],
    "telephone": [{}, {"international": False}],
    "passport_number": [{}, {"country": "any"}],
    "bank_account": [{}, {"account_name": False}, {"roll_number": False}],
}
FITS = [
    (attribute.id, made)
    for attribute in ATTRIBUTES.values()
    for name, kind in TYPES.items()
    for settings in SETTINGS.get(name, [{}])
    if (made := fit(attribute, kind(settings)))
]
LINES = st.text(min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
WORDS = st.sampled_from(
    ["Ann", "Mary Ann", "O’Brien", "van Gogh", "李", "Leeds", "UK", "GB", "France", "1 High Street"]
)
TEXTS = LINES | WORDS
POSTCODES = st.sampled_from(["SW1A 2AA", "JE2 3AB", "GY1 1AA", "IM1 1AA", "GX11 1AA", "BF1 2AT"])
CODES = st.sampled_from(["GB", "FR", "GB-WLS", "IE", "female", "email", "cy", "sms", "other"])
DIGITS = st.sampled_from(["9990000018", "1123456789", "QQ123456C", "502135326", "C01X00T47", "MORGA657054SM9IJ"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def _record(parts: list[str], **own: Any) -> st.SearchStrategy:
    return st.fixed_dictionaries({}, optional=dict.fromkeys(parts, TEXTS) | own)


ADDRESSES = _record(
    ["town", "county", "postcode", "country"],
    lines=st.lists(TEXTS, min_size=1, max_size=2),
    postcode=POSTCODES | TEXTS,
    uprn=st.sampled_from(["1", "10070047123"]),
)
ACCOUNTS = _record(
    ["account_name"],
    sort_code=st.sampled_from(["309430", "30-94-30"]),
    account_number=st.sampled_from(["00733445", "733445"]),
    roll_number=st.sampled_from(["A123/45", "B 1"]),
)
ANSWERS: dict[str, st.SearchStrategy] = {
    "name": _record(["title", "full", "first", "middle", "last"]),
    "address": ADDRESSES,
    "bank_account": ACCOUNTS,
    "date": st.dates().map(str),
    "yes_no": st.booleans(),
    "email": st.emails() | TEXTS,
    "telephone": st.sampled_from(["+447700900123", "+12025550123", "07700900123"]),
    "checkboxes": st.lists(CODES, min_size=1, max_size=3),
    "postcode": POSTCODES,
    **dict.fromkeys(("radios", "select", "autocomplete"), CODES),
}


def answers(kind: FieldType) -> st.SearchStrategy:
    """Answers that a field of a type may have, and some that it may not."""
    return ANSWERS.get(kind.NAME, DIGITS | TEXTS)


def made(attribute: str, kind: str, **settings: Any) -> Fit:
    """Give the fit of an attribute for a type, which there must be."""
    found = fit(ATTRIBUTES[attribute], TYPES[kind](settings))
    assert found is not None
    return found
