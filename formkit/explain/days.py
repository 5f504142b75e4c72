"""Days by rule in words: "17 years before today", "the latest 6 April plus 90 days"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from formkit.dates import Duration
from formkit.speech import Speech
from formkit.text import Message
from formkit.values import Day


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


def NN_(one: str, several: str) -> tuple[str, str]:  # noqa: N802 - the same for a message with a plural
    return one, several


_TODAY, _LATEST = N_("today"), N_("the latest {day}")
_BEFORE, _AFTER = N_("{length} before {day}"), N_("{length} after {day}")
_MINUS, _PLUS = N_("{day} minus {length}"), N_("{day} plus {length}")
_LENGTHS = (
    (12, NN_("{number} year", "{number} years")),
    (1, NN_("{number} month", "{number} months")),
)
_DAYS = NN_("{number} day", "{number} days")


def by_rule(day: Day, speech: Speech) -> str:
    """Say a day as its rule."""
    return shifted(_base(day.base, speech), day.shifts, speech)


def _base(base: date | tuple[int, int] | None, speech: Speech) -> str:
    if base is None:
        return speech.say(_TODAY)
    if isinstance(base, date):
        return speech.language.date(base)
    # 2024 has a 29 February.
    return speech.say(_LATEST, day=format_date(date(2024, *base), "d MMMM", locale=speech.language.locale))


def shifted(day: str, shifts: Sequence[Duration], speech: Speech) -> str:
    """ "17 years before today"; what comes after the first shift is added: "… plus 90 days"."""
    for place, by in enumerate(shifts):
        back, on = (_MINUS, _PLUS) if place else (_BEFORE, _AFTER)
        is_back = by.months < 0 or by.days < 0
        day = speech.say(back if is_back else on, length=_length(-by if is_back else by, speech), day=day)
    return day


def _length(by: Duration, speech: Speech) -> str:
    words, rest = [], by.months
    for months, forms in _LENGTHS:
        number, rest = divmod(rest, months)
        words += [_counted(forms, number, speech)] if number else []
    if by.days or not words:
        words.append(_counted(_DAYS, by.days, speech))
    return speech.language.all_of(words)


def _counted(forms: tuple[str, str], number: int, speech: Speech) -> str:
    return speech.language.say(Message(forms[0], {"number": number}, forms[1], number))
