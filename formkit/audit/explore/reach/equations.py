"""Equations: conditions and values as Z3 has them. Times and dates are numbers, options their places.

What cannot be said here (ages on another day than today, the items of a list) is left open: it may be true or not, and
the walk says whether what was found will do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import z3  # type: ignore[import-untyped] # the package carries no types

from formkit.audit.explore.reach.terms import ORDERED, Term, as_number, calculated
from formkit.audit.explore.reach.unknowns import Unknown, unknown
from formkit.conditions import All, Comparison, Condition, Not, Some
from formkit.dates import Duration, shift
from formkit.definition.worlds import Parts
from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.page import Field
from formkit.values import Age, Answer, Calculation, Cases, Count, Day, Literal, Value

_MILLISECONDS = 2_000


@dataclass
class Equations:
    """The equations of a journey on a day; each field met becomes an unknown, with all that must hold of it."""

    journey: Journey
    day: date
    unknowns: dict[str, Unknown] = field(default_factory=dict)
    rules: list[Any] = field(default_factory=list)

    def solve(self, claims: Sequence[Condition]) -> Mapping[str, Parts]:
        """Give answers that make all claims true; none where there are none, or none are found in time."""
        solver = z3.Solver()
        solver.set("timeout", _MILLISECONDS)
        solver.add(*[self._holds(claim) for claim in claims], *self.rules)
        if solver.check() != z3.sat:
            return {}
        model = solver.model()
        read = {name: one.read(model) for name, one in self.unknowns.items()}
        return {name: parts for name, parts in read.items() if parts is not None}

    def _holds(self, condition: Condition) -> Any:
        match condition:
            case All(parts):
                return z3.And(*[self._holds(part) for part in parts])
            case Some(parts):
                return z3.Or(*[self._holds(part) for part in parts])
            case Not(part):
                return z3.Not(self._holds(part))
            case Comparison():
                return self._compares(condition)
        return self._open()

    def _open(self) -> Any:
        """Something that may be true or false."""
        return z3.FreshBool("open")

    def _compares(self, one: Comparison) -> Any:
        if isinstance(one.subject, Answer) and one.operator.name != "answered":
            chosen = self._chooses(one, one.subject.field)
            if chosen is not None:
                return chosen
        subject = self._term(one.subject)
        if subject is None:
            return self._open()
        if one.operator.name == "answered":
            return subject[1] if one.operands[0] == Literal(True, Kind.TRUTH) else z3.Not(subject[1])
        terms = [term for operand in one.operands if (term := self._term(operand)) is not None]
        return self._open() if len(terms) < len(one.operands) else self._ordered(one.operator.name, subject, terms)

    def _chooses(self, one: Comparison, name: str) -> Any:
        """A comparison of options chosen; None where it is of none."""
        found = self._of(name) if name in self.journey.fields else None
        literals = [operand.value for operand in one.operands if isinstance(operand, Literal)]
        if found is None or not found.is_of_options or len(literals) < len(one.operands):
            return None
        return z3.And(found.answered, found.compares(one.operator.name, literals))

    def _ordered(self, operator: str, subject: Term, operands: Sequence[Term]) -> Any:
        value, answered = subject
        if operator in ORDERED:
            return z3.And(answered, operands[0][1], ORDERED[operator](value, operands[0][0]))
        among = z3.Or(*[value == other for other, _ in operands])
        if operator not in ("in", "not_in"):
            return self._open()
        return z3.And(answered, among if operator == "in" else z3.Not(among))

    def _term(self, value: Value) -> Term | None:
        match value:
            case Literal(value=literal):
                number = as_number(literal)
                return None if number is None else (number, z3.BoolVal(True))
            case Day():
                day = value.of(TrailFacts(self.journey, self.day))
                return (z3.RealVal(day.toordinal()), z3.BoolVal(True)) if isinstance(day, date) else None
            case Answer(field=name, part=None, plus=plus) if name in self.journey.fields:
                return self._answer(name, plus)
            case Age(born=Answer(part=None, plus=None) as born, at=Day(base=None, shifts=())):
                return self._age(born)
            case Count(field=name):
                found = self._of(name)
                return found.count if found is not None and found.is_of_options else None
            case Calculation(how=how, parts=parts):
                return calculated(how, [self._term(part) for part in parts])
            case Cases(entries=entries):
                return self._cases(entries)
        return None

    def _answer(self, name: str, plus: Duration | None) -> Term | None:
        one = self.journey.fields[name]
        if one.calculation is not None:
            return self._term(one.calculation)
        found = self._of(name)
        if found is None or found.is_of_options or (plus and plus.months):
            return None
        return found.value + (plus.days if plus else 0), found.answered

    def _age(self, born: Answer) -> Term | None:
        """An age today as the number of birthdays that lie behind."""
        found = self._of(born.field)
        if found is None or found.is_of_options:
            return None
        days = [shift(self.day, Duration(months=-12 * years)) for years in range(1, 121)]
        passed = [z3.If(found.value <= day.toordinal(), 1, 0) for day in days if day]
        return z3.ToReal(z3.Sum(passed)), found.answered

    def _cases(self, entries: Sequence[tuple[Condition | None, Value]]) -> Term | None:
        found: Term = (z3.RealVal(0), z3.BoolVal(False))
        for when, value in reversed(entries):
            term = self._term(value)
            if term is None:
                return None
            holds = z3.BoolVal(True) if when is None else self._holds(when)
            found = (z3.If(holds, term[0], found[0]), z3.If(holds, term[1], found[1]))
        return found

    def _of(self, name: str) -> Unknown | None:
        """The unknown of a field; it is answered only where it is asked, and always where it must be."""
        one = self.journey.fields[name]
        if name not in self.unknowns:
            made = unknown(one)
            if made is None:
                return None
            self.unknowns[name] = made
            asked = z3.And(*[self._holds(when) for when in self._whens(one)], self._is_revealed(one))
            self.rules += [made.bound, z3.Implies(made.answered, asked)]
            self.rules += [z3.Implies(asked, made.answered)] if one.required else []
            self.rules += self._limits(one, made)
        return self.unknowns[name]

    def _whens(self, one: Field) -> list[Condition]:
        return [*self.journey.whens(self.journey.page_of[one.name]), one.when]

    def _is_revealed(self, one: Field) -> Any:
        """Whether the option that reveals a field is chosen."""
        by = self._of(one.reveal.by) if one.reveal else None
        return z3.And(by.answered, by.compares("is", [one.reveal.option])) if by and one.reveal else True

    def _limits(self, one: Field, found: Unknown) -> list[Any]:
        limits = []
        for bound, compare in ((one.minimum, ORDERED["at_least"]), (one.maximum, ORDERED["at_most"])):
            term = self._term(bound) if bound is not None and not found.is_of_options else None
            if term is not None:
                limits.append(z3.Implies(z3.And(found.answered, term[1]), compare(found.value, term[0])))
        return limits
