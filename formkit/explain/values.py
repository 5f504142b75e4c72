"""Values in words: an answer by its subject or its question, a day by its rule, an option by its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

from formkit.explain.days import by_rule, shifted
from formkit.explain.nouns import noun, part_noun, quoted
from formkit.fields.money import Money
from formkit.fields.number import MOST_CALCULATED
from formkit.items import OverItems
from formkit.kinds import Comparable
from formkit.page import Field
from formkit.speech import Speech
from formkit.values import Age, Answer, Calculation, Cases, Count, Day, Literal, Value


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_AGE = N_("the age today worked out from {born}")
_AGE_AT = N_("the age on {day} worked out from {born}")
_COUNT = N_("the number of answers to “{question}”")
_YES, _NO = N_("Yes"), N_("No")
_CALCULATIONS = {
    "sum": N_("the total of {list}"),
    "difference": N_("{first} minus {second}"),
    "product": N_("{list} multiplied together"),
    "quotient": N_("{first} divided by {second}"),
    "least": N_("the least of {list}"),
    "greatest": N_("the greatest of {list}"),
}
_PLACES = 10
"""More digits after the point are nobody's answer, but the rest of a division."""


@dataclass(frozen=True)
class ValueWords:
    """Words values in the language of a speech. `worked_out`: days as dates for one citizen, not as their rule."""

    speech: Speech
    worked_out: bool = False

    def say(self, value: Value, about: Field | None = None) -> str:
        """Word a value; a literal as the field it is compared with would show it."""
        match value:
            case Literal(found):
                return self.literal(found, about)
            case Answer():
                return self._answer(value)
            case Day():
                return self._day(value)
            case Age(born, at):
                return self._age(born, at)
            case Count(name):
                return self.speech.say(_COUNT, question=self.speech.plain(self.fields[name].label))
            case Calculation(how):
                return self.calculation(how, [self.part(part, look) for part, look in self.looks(value, about)])
        raise TypeError(value)

    def part(self, value: Value, about: Field | None = None) -> str:
        """Word a part of a calculation, in brackets where it is one itself."""
        words = self.say(value, about)
        return f"({words})" if isinstance(value, Calculation | Cases | OverItems) else words

    def measure(self, value: Value) -> Field | None:
        """The field whose answers look like a value: of a product with money in it, the one that is money."""
        match value:
            case Answer(name, _, None):
                return self.fields[name]
            case OverItems():
                return self.measure(value.each)
            case Calculation("quotient", (first, second)):
                found, by = self.measure(first), self.measure(second)
                return None if _is_money(by) else found
            case Calculation("product", parts):
                money = [part for part in parts if _is_money(self.measure(part))]
                return self._first(money or parts)
            case Calculation(_, parts):
                return self._first(parts)
            case Cases(entries):
                return self._first(one for _, one in entries)
        return None

    def looks(self, value: Calculation, about: Field | None = None) -> Iterator[tuple[Value, Field | None]]:
        """Give each part of a calculation with the field that its literals look like: nobody takes £10 times £0.50."""
        measure = self.measure(value)
        literals = [part for part in value.parts if isinstance(part, Literal)]
        for place, part in enumerate(value.parts):
            is_factor = value.how == "product" and (measure is not None or len(literals) > 1)
            is_plain = is_factor or (value.how == "quotient" and place == 1)
            yield part, None if is_plain else measure or about

    def _first(self, values: Iterable[Value]) -> Field | None:
        return next((found for found in map(self.measure, values) if found), None)

    @property
    def fields(self) -> Mapping[str, Field]:
        """Every field of the journey, by name."""
        return self.speech.facts.journey.fields

    def literal(self, found: Comparable, about: Field | None) -> str:
        """Word what was found as an answer to a field would be worded."""
        match found:
            case bool():
                return quoted(self.speech.say(_YES if found else _NO), self.speech)
            case date():
                return self._date(found, about)
            case time():
                return self.speech.language.time(found)
            case Fraction():
                return self._number(found, about)
            case str():
                return quoted(self._option(found, about), self.speech)
        words = sorted(self._option(one, about) for one in found)
        return self.speech.language.all_of([quoted(one, self.speech) for one in words])

    def _date(self, day: date, about: Field | None) -> str:
        """A day that can be an answer is worded as one: a month as a month."""
        is_answer = about is not None and about.type.literal(about.type.to_json(day)) == day
        return about.type.show(day, self.speech.language, {}) if about and is_answer else self.speech.language.date(day)

    def _number(self, number: Fraction, about: Field | None) -> str:
        shown = max(-MOST_CALCULATED, min(number, MOST_CALCULATED))
        exact = Decimal(shown.numerator) / Decimal(shown.denominator)
        if _places(exact) > _PLACES:
            exact = round(exact, 2)
        language = self.speech.language
        return about.type.show(exact, language, {}) if about else language.number(exact)

    def _option(self, value: str, about: Field | None) -> str:
        option = about.option_of.get(value) if about else None
        return self.speech.plain(option.label) if option else value

    def _answer(self, value: Answer) -> str:
        one = self.fields[value.field]
        words = part_noun(one, value.part, self.speech) if value.part else noun(one, self.speech)
        return shifted(words, (value.plus,), self.speech) if value.plus else words

    def _day(self, day: Day) -> str:
        moment = day.of(self.speech.facts) if self.worked_out else None
        return self.speech.language.date(moment) if isinstance(moment, date) else by_rule(day, self.speech)

    def _age(self, born: Value, at: Value) -> str:
        if at == Day(None):
            return self.speech.say(_AGE, born=self.born(born))
        return self.speech.say(_AGE_AT, born=self.born(born), day=self.say(at))

    def born(self, born: Value) -> str:
        """Word the day that an age counts from."""
        return self.say(born)

    def calculation(self, how: str, parts: list[str]) -> str:
        """Word a calculation of parts that are worded already."""
        first, second = (*parts, "", "")[:2]
        return self.speech.say(_CALCULATIONS[how], list=self.speech.language.all_of(parts), first=first, second=second)


def _is_money(one: Field | None) -> bool:
    return one is not None and isinstance(one.type, Money)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
