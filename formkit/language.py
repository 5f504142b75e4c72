"""A language: its catalogues, and how it writes dates, numbers, money and lists.

Catalogues are gettext `.po` files read at start through Babel; formkit's own ships in `formkit/translations`, a form's
stands in `form_definitions/translations`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache, cached_property
from gettext import c2py
from importlib import resources
from unicodedata import normalize

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

from formkit.text import Message, Text

_MESSAGE_INSERT = re.compile(r"\{([A-Za-z][a-z_]*)\}")
LANGUAGES = {"en": "English", "cy": "Cymraeg"}


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_NAMED = {time(0): N_("midnight"), time(12): N_("midday")}


@dataclass(frozen=True, slots=True)
class Pounds:
    """An amount of money as a message inserts it; a plain number is a Decimal."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year as a message inserts it, by its first day."""

    first: date


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What a message inserts as `A, B or C`."""

    values: tuple[object, ...]


@dataclass(frozen=True)
class Language:
    """One language, with formkit's own catalogues and the catalogue of the form at hand."""

    code: str
    own: Catalog | None = None
    form: Catalog | None = None
    lists: Catalog | None = None

    @cached_property
    def locale(self) -> Locale:
        """Babel's locale: British English, or the language itself."""
        return Locale.parse("en_GB" if self.code == "en" else self.code)

    def say(self, message: Message) -> str:
        """Word something that formkit itself says."""
        return _MESSAGE_INSERT.sub(lambda insert: self._value(insert[1], message.values), self._choose(message))

    def _choose(self, message: Message) -> str:
        if message.plural is None or message.count is None:
            return _single(self.own, message.msgid) or message.msgid
        english = message.msgid if message.count == 1 else message.plural
        return _plural(self.own, message.msgid, message.count) or english

    def _value(self, name: str, values: Mapping[str, object]) -> str:
        words = self._words(values[name.lower()])
        return words if name.islower() else words[:1].upper() + words[1:]

    def _words(self, value: object) -> str:
        match value:
            case Message():
                return self.say(value)
            case date():
                return self.date(value)
            case Month(first):
                return self.month(first)
            case time():
                return self.time(value)
            case Pounds(amount):
                return self.money(amount)
            case AnyOf(values):
                return self.any_of([self._words(one) for one in values])
            case Decimal():
                return self.number(value)
        return str(value)

    def translate(self, text: Text, count: int | None = None) -> tuple[str, str]:
        """Give a definition's text in this language, inserts still open, and the code of the language it is in."""
        if text.plural is not None and count is not None:
            return self._translate_plural(text, count)
        translated = _single(self.form, text.source, text.context) or _single(self.lists, text.source, text.context)
        return (translated, self.code) if translated else (text.source, "en")

    def _translate_plural(self, text: Text, count: int) -> tuple[str, str]:
        form = _plural(self.form, text.source, count, text.context)
        return (form, self.code) if form else (text.source if count == 1 else text.plural or "", "en")

    def month(self, day: date) -> str:
        """`January 2026`, `Ionawr 2026`."""
        return format_date(day, "MMMM y", locale=self.locale)

    def date(self, day: date) -> str:
        """`5 January 2026`, `5 Ionawr 2026`."""
        return format_date(day, "d MMMM y", locale=self.locale)

    def time(self, moment: time) -> str:
        """`9am`, `2:30pm`, `midday`, in Welsh too: https://www.gov.uk/guidance/style-guide/a-to-z#times"""
        if moment in _NAMED:
            return self.say(Message(_NAMED[moment]))
        minutes = f":{moment.minute:02}" if moment.minute else ""
        return f"{moment.hour % 12 or 12}{minutes}{'am' if moment.hour < 12 else 'pm'}"

    def number(self, number: Decimal | int) -> str:
        """Group thousands, keep every decimal place."""
        return format_decimal(number, locale=self.locale, decimal_quantization=False)

    def money(self, amount: Decimal) -> str:
        """`£1,234.50`, and `£1,234` for whole pounds, as GOV.UK style has it."""
        whole = amount == amount.to_integral_value()
        pattern = "¤#,##0" if whole else "¤#,##0.00"
        return format_currency(amount, "GBP", pattern, locale=self.locale, currency_digits=False)

    def all_of(self, words: Sequence[str]) -> str:
        """`A, B and C`."""
        if self.code == "cy" and len(words) > 1:
            return _welsh_list(words)
        return format_list(list(words), locale=self.locale) if words else ""

    def any_of(self, words: Sequence[str]) -> str:
        """`A, B or C`."""
        return format_list(list(words), style="or", locale=self.locale) if words else ""


def _welsh_list(words: Sequence[str]) -> str:
    """`A, B a C`, with `ac` before a vowel: CLDR leaves the choice to the reader and writes `a(c)`."""
    letter = next((one for one in normalize("NFD", words[-1]).lower() if one.isalpha()), "")
    return f"{', '.join(words[:-1])} {'ac' if letter and letter in 'aeiouwy' else 'a'} {words[-1]}"


def _single(catalog: Catalog | None, msgid: str, context: str | None = None) -> str:
    found = catalog.get(msgid, context) if catalog else None
    return found.string if found and isinstance(found.string, str) and not found.fuzzy else ""


def _plural(catalog: Catalog | None, msgid: str, count: int, context: str | None = None) -> str:
    found = catalog.get(msgid, context) if catalog else None
    if catalog is None or found is None or not isinstance(found.string, tuple) or found.fuzzy:
        return ""
    return found.string[c2py(catalog.plural_expr)(count)]


@cache
def language(code: str) -> Language:
    """Load a language with formkit's own catalogues, once; English needs none."""
    return Language(code, own=_catalogue(code, "formkit"), lists=_catalogue(code, "lists"))


def _catalogue(code: str, name: str) -> Catalog | None:
    source = resources.files("formkit") / "translations" / code / "LC_MESSAGES" / f"{name}.po"
    if not source.is_file():
        return None
    with source.open("rb") as stream:
        return read_po(stream, locale=code)
