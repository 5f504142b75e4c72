"""Facts for tests of values, conditions and wordings: answers by name, or by (name, part), on a day."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction


@dataclass
class Known:
    answers: dict = field(default_factory=dict)
    today: date = date(2026, 6, 1)

    def fact(self, name, part=None):
        return self.answers.get((name, part) if part else name)


def known(**answers) -> Known:
    """`known(age=3)`; whole numbers become rationals, as field types give them."""
    return Known({name: Fraction(one) if type(one) is int else one for name, one in answers.items()})
