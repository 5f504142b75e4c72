"""Shown: values of a profile in words, lines split by newlines. Of identifiers only the ends, unless all is asked for.

https://design-system.service.gov.uk/patterns/bank-details/ masks what whoever looks over a shoulder could use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from formkit.attributes import Attribute, Sensitivity
from formkit.attributes.fits.fit import parts_of, text_of
from formkit.language import Language, Pounds
from formkit.lists import NATIONALITIES, built_in
from formkit.profile.assertion import Json
from formkit.profile.standard import OPTIONS, fit_for, fits_of
from formkit.text import Message

_ENDS = 3
Lines = Iterator[Message]


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_SEXES = {"female": N_("Female"), "male": N_("Male")}
_PERIODS = {"week": N_("{amount} a week"), "month": N_("{amount} a month"), "year": N_("{amount} a year")}
_ACCOUNT = {
    "accountName": "{text}",
    "sortCode": N_("Sort code {text}"),
    "accountNumber": N_("Account number {text}"),
    "rollNumber": N_("Roll number {text}"),
}


def is_masked(attribute: Attribute) -> bool:
    """Whether only the end of a value is shown, until its citizen asks for all of it."""
    return attribute.sensitivity is Sensitivity.IDENTIFIER


def masked(attribute: Attribute, value: Json, language: Language) -> str:
    """Word a value for everybody who may see the page."""
    if not is_masked(attribute):
        return whole(attribute, value, language)
    return language.say(_end(attribute, value))


def whole(attribute: Attribute, value: Json, language: Language) -> str:
    """Word all of a value; "" for one that nobody can read."""
    own = _SHAPES.get(attribute.shape)
    lines = [language.say(line) for line in own(value)] if own else []
    return "\n".join(lines) or _as_answered(attribute, value, language) or _as_it_is(value)


def _as_answered(attribute: Attribute, value: Json, language: Language) -> str:
    """Word a value as its field does."""
    if not fits_of(attribute):
        return ""
    kind = fit_for(attribute, value)
    answer = kind.answer(value)
    if answer is None:
        return ""
    return kind.type.show_alone(kind.type.from_json(answer), language, _labels(attribute, language))


def _as_it_is(value: Json) -> str:
    """Write down the texts of a value that no field takes, such as an address without a town."""
    parts = parts_of(value) or {"": value}
    texts = [each for text in parts.values() for each in (text if isinstance(text, list) else [text])]
    return "\n".join(line for each in texts if (line := text_of(each)))


def _labels(attribute: Attribute, language: Language) -> Mapping[str, str]:
    if attribute.shape == "nationalities/1":
        return {one.value: language.translate(next(one.label.texts()))[0] for one in built_in(NATIONALITIES)}
    return {value: language.say(Message(label)) for value, label in OPTIONS.get(attribute.shape, {}).items()}


def _end(attribute: Attribute, value: Json) -> Message:
    parts = parts_of(value) or {"": value}
    text = next((text for key in _TELLING if (text := text_of(parts.get(key)))), "")
    if len(text) <= 2 * _ENDS:
        return Message(N_("Hidden"))
    return Message(N_("Ending in {end}"), {"end": text[-_ENDS:]})


_TELLING = ("", "documentNumber", "personalNumber", "accountNumber")
"""The parts by whose end people know a document or an account again."""


def _account(value: Json) -> Lines:
    for key, msgid in _ACCOUNT.items():
        if text := text_of(parts_of(value).get(key)):
            yield Message(msgid, {"text": text})


def _document(value: Json) -> Lines:
    parts = parts_of(value)
    for key in ("documentNumber", "personalNumber"):
        if text := text_of(parts.get(key)):
            yield Message("{text}", {"text": text})
    if issuer := text_of(parts.get("issuedBy")) or text_of(parts.get("icaoIssuerCode")):
        yield Message(N_("Issued by {issuer}"), {"issuer": issuer})
    if expires := _day(parts.get("expiryDate")):
        yield Message(N_("Expires on {day}"), {"day": expires})


def _income(value: Json) -> Lines:
    parts = parts_of(value)
    amount, msgid = _amount(parts.get("amount")), _PERIODS.get(text_of(parts.get("period")))
    if msgid and amount is not None:
        yield Message(msgid, {"amount": Pounds(amount)})
    if as_of := _day(parts.get("asOf")):
        yield Message(N_("On {day}"), {"day": as_of})


def _sex(value: Json) -> Lines:
    if msgid := _SEXES.get(text_of(value)):
        yield Message(msgid)


def _people(value: Json) -> Lines:
    """Name each of several people, or each of several names of one."""
    for one in value if isinstance(value, list) else ():
        parts = parts_of(parts_of(one).get("name")) or parts_of(one)
        named = parts.get("nameParts")
        texts = [text_of(parts_of(part).get("value")) for part in (named if isinstance(named, list) else ())]
        if name := " ".join(texts).strip():
            yield Message("{name}", {"name": name})


def _amount(json: Json) -> Decimal | None:
    try:
        return Decimal(str(json))
    except InvalidOperation:
        return None


def _day(text: Json) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


_SHAPES: Mapping[str, Callable[[Json], Lines]] = {
    "bank-account/1": _account,
    "passport/1": _document,
    "driving-licence/1": _document,
    "income/1": _income,
    "sex/1": _sex,
    "person-names/1": _people,
    "household/1": _people,
}
"""The shapes that no field shows, or not all of."""
