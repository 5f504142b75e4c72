"""Unknowns: the answer of a field as variables of Z3, and an answer read back from its model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

import z3  # type: ignore[import-untyped] # the package carries no types

from formkit.definition.worlds import Parts
from formkit.fields.number import Number
from formkit.kinds import Kind
from formkit.page import Field

_FIRST, _LAST = date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal()
_NUMERIC = (Kind.NUMBER, Kind.DATE)
_OPTIONS = (Kind.CHOICE, Kind.CHOICES, Kind.TRUTH)


@dataclass(frozen=True)
class Unknown:
    """A field's answer: whether there is one, its number (`steps` of 1/`scale`), or which of its options are chosen."""

    one: Field
    answered: Any
    value: Any = None
    steps: Any = None
    scale: int = 1
    chosen: Mapping[str | bool, Any] = field(default_factory=dict)

    @property
    def is_of_options(self) -> bool:
        """Whether options are chosen."""
        return bool(self.chosen)

    @property
    def bound(self) -> Any:
        """What holds of any answer: one option, or some; no day that nobody would write."""
        if not self.is_of_options:
            return z3.And(self.steps >= _FIRST, self.steps <= _LAST) if self.one.type.KIND is Kind.DATE else True
        flags = list(self.chosen.values())
        alone = {one.value for one in self.one.choices() if one.exclusive}
        if self.one.type.KIND is not Kind.CHOICES:
            return z3.PbEq([(flag, 1) for flag in flags], 1)
        single = [z3.Implies(self.chosen[name], z3.PbEq([(flag, 1) for flag in flags], 1)) for name in alone]
        return z3.And(z3.Or(*flags), *single)

    @property
    def count(self) -> tuple[Any, Any]:
        """How many options are chosen."""
        flags = [z3.If(z3.And(self.answered, flag), 1, 0) for flag in self.chosen.values()]
        return z3.ToReal(z3.Sum(flags)), z3.BoolVal(True)

    def compares(self, operator: str, literals: Sequence[Any]) -> Any:
        """Whether the options chosen are as an operator says."""
        flags = [self.chosen[literal] for literal in literals if literal in self.chosen]
        if operator in ("is", "in", "includes", "includes_any"):
            return z3.Or(*flags)
        if operator in ("is_not", "not_in", "excludes"):
            return z3.Not(z3.Or(*flags))
        return z3.And(*flags, len(flags) == len(literals))

    def read(self, model: Any) -> Parts | None:
        """Read an answer back; {} is none, None leaves it open."""
        if not z3.is_true(model.eval(self.answered, model_completion=True)):
            return None if self.one.required else {}
        if not self.is_of_options:
            steps = model.eval(self.steps, model_completion=True).as_long()
            return {None: date.fromordinal(steps) if self.one.type.KIND is Kind.DATE else Fraction(steps, self.scale)}
        ticked = [name for name, flag in self.chosen.items() if z3.is_true(model.eval(flag, model_completion=True))]
        if self.one.type.KIND is Kind.CHOICES:
            return {None: frozenset(str(name) for name in ticked)}
        return {None: ticked[0]} if ticked else None


def unknown(one: Field) -> Unknown | None:
    """Make the unknown of a field; None where its answers are neither numbers nor options."""
    answered = z3.Bool(f"{one.name} is answered")
    if one.type.KIND in _NUMERIC:
        scale = 10**one.type.places if isinstance(one.type, Number) else 1
        steps = z3.Int(one.name)
        return Unknown(one, answered, z3.ToReal(steps) / scale, steps, scale)
    if one.type.KIND in _OPTIONS:
        names: list[str | bool] = [choice.value for choice in one.choices()] or [True, False]
        return Unknown(one, answered, chosen={name: z3.Bool(f"{one.name} is {name}") for name in names})
    return None
