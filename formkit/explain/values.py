"""Values in words: an answer by its subject or its question, a day by its rule, an option by its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date

from formkit.dates import Duration
from formkit.kinds import Comparable, Kind
from formkit.page import Field
from formkit.speech import Speech
from formkit.subjects import subject
from formkit.text import Message
from formkit.values import Age, Answer, Calculation, Count, Day, Literal, Value


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


def NN_(one: str, several: str) -> tuple[str, str]:  # noqa: N802 - the same for a message with a plural
    return one, several


_QUOTED = N_("“{words}”")
_ANSWER_TO = N_("the answer to “{question}”")
_PART = N_("the {part} in {subject}")
_AGE = N_("the age today worked out from {born}")
_AGE_AT = N_("the age on {day} worked out from {born}")
_COUNT = N_("the number of answers to “{question}”")
_DEPENDS = N_("an amount that depends on other answers")
_LATEST = N_("the latest {day}")
_BEFORE, _AFTER = N_("{length} before {day}"), N_("{length} after {day}")
_MINUS, _PLUS = N_("{day} minus {length}"), N_("{day} plus {length}")
_TODAY, _YES, _NO = N_("today"), N_("Yes"), N_("No")
_LENGTHS = (
    (12, NN_("{number} year", "{number} years")),
    (1, NN_("{number} month", "{number} months")),
)
_DAYS = NN_("{number} day", "{number} days")
_CALCULATIONS = {
    "sum": N_("the total of {list}"),
    "difference": N_("{first} minus {second}"),
    "product": N_("{list} multiplied together"),
    "quotient": N_("{first} divided by {second}"),
    "least": N_("the least of {list}"),
    "greatest": N_("the greatest of {list}"),
}
# "time in Great Britain is “No”" says little: what was asked must be heard where the answer is yes, no or several.
_KINDS_BY_QUESTION = (Kind.TRUTH, Kind.CHOICES)
# "Select whether you are a resident" is good English, "whether you are a resident is “No”" is not.
_NO_NOUN = ("whether ", "if ")


@dataclass(frozen=True)
class ValueWords:
    """Words values in the language of a speech. `worked_out`: days as dates for one citizen, not as their rule."""

    speech: Speech
    worked_out: bool = False

    def say(self, value: Value, about: Field | None = None) -> str:
        """Word a value; a literal as the field it is compared with would show it."""
        match value:
            case Literal(found):
                return self._literal(found, about)
            case Answer():
                return self._answer(value)
            case Day():
                return self._day(value)
            case Age(born, at):
                return self._age(born, at)
            case Count(name):
                return self.speech.say(_COUNT, question=self._label(name))
            case Calculation(how, parts):
                return self._calculation(how, [self.say(part) for part in parts])
        return self.speech.say(_DEPENDS)

    def field_of(self, value: Value) -> Field | None:
        """The field whose answer a value is, whole and unchanged."""
        if not isinstance(value, Answer) or value.part is not None:
            return None
        return self.speech.facts.journey.fields[value.field]

    def _literal(self, found: Comparable, about: Field | None) -> str:
        match found:
            case bool():
                return self._quoted(self.speech.say(_YES if found else _NO))
            case date():
                return self._date(found, about)
            case time():
                return self.speech.language.time(found)
            case Fraction():
                return self._number(Decimal(found.numerator) / Decimal(found.denominator), about)
            case str():
                return self._quoted(self._option(found, about))
        return self.speech.language.all_of([self._quoted(self._option(one, about)) for one in sorted(found)])

    def _date(self, day: date, about: Field | None) -> str:
        """A day that can be an answer is worded as one: a month as a month."""
        is_answer = about is not None and about.type.literal(about.type.to_json(day)) == day
        return about.type.show(day, self.speech.language, {}) if about and is_answer else self.speech.language.date(day)

    def _number(self, number: Decimal, about: Field | None) -> str:
        language = self.speech.language
        return about.type.show(number, language, {}) if about else language.number(number)

    def _quoted(self, words: str) -> str:
        return self.speech.say(_QUOTED, words=words)

    def _option(self, value: str, about: Field | None) -> str:
        labels = {choice.value: choice.label for choice in about.choices()} if about else {}
        return self.speech.plain(labels[value]) if value in labels else value

    def _label(self, name: str) -> str:
        return self.speech.plain(self.speech.facts.journey.fields[name].label)

    def _answer(self, value: Answer) -> str:
        words = self.noun(self.speech.facts.journey.fields[value.field])
        if value.part:
            words = self.speech.say(_PART, part=value.part.replace("_", " "), subject=words)
        return self._shifted(words, (value.plus,)) if value.plus else words

    def noun(self, one: Field) -> str:
        """Call a field by its subject, or by its question where it has none that says enough."""
        named = None if one.type.KIND in _KINDS_BY_QUESTION else subject(one, self.speech)
        if named and not named[0].startswith(_NO_NOUN):
            return named[0]
        return self.speech.say(_ANSWER_TO, question=self.speech.plain(one.label))

    def _day(self, day: Day) -> str:
        moment = day.of(self.speech.facts) if self.worked_out else None
        if isinstance(moment, date):
            return self.speech.language.date(moment)
        return self._shifted(self._base(day.base), day.shifts)

    def _base(self, base: date | tuple[int, int] | None) -> str:
        if base is None:
            return self.speech.say(_TODAY)
        if isinstance(base, date):
            return self.speech.language.date(base)
        # 2024 has a 29 February.
        words = format_date(date(2024, *base), "d MMMM", locale=self.speech.language.locale)
        return self.speech.say(_LATEST, day=words)

    def _shifted(self, day: str, shifts: Sequence[Duration]) -> str:
        """ "17 years before today"; what comes after the first shift is added: "… plus 90 days"."""
        for place, by in enumerate(shifts):
            back, on = (_MINUS, _PLUS) if place else (_BEFORE, _AFTER)
            is_back = by.months < 0 or by.days < 0
            day = self.speech.say(back if is_back else on, length=self._length(-by if is_back else by), day=day)
        return day

    def _length(self, by: Duration) -> str:
        words, rest = [], by.months
        for months, forms in _LENGTHS:
            number, rest = divmod(rest, months)
            words += [self._counted(forms, number)] if number else []
        if by.days or not words:
            words.append(self._counted(_DAYS, by.days))
        return self.speech.language.all_of(words)

    def _counted(self, forms: tuple[str, str], number: int) -> str:
        return self.speech.language.say(Message(forms[0], {"number": number}, forms[1], number))

    def _age(self, born: Value, at: Value) -> str:
        if at == Day(None):
            return self.speech.say(_AGE, born=self.say(born))
        return self.speech.say(_AGE_AT, born=self.say(born), day=self.say(at))

    def _calculation(self, how: str, parts: list[str]) -> str:
        first, second = (*parts, "", "")[:2]
        return self.speech.say(_CALCULATIONS[how], list=self.speech.language.all_of(parts), first=first, second=second)
