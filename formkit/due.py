"""What is due: the amount to pay for finished answers, exact in pence."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from formkit.journey import Journey
from formkit.kinds import Facts

MOST = 10_000_000
"""Pence: GOV.UK Pay takes up to £100,000 (https://docs.payments.service.gov.uk/making_payments/#amount)."""


def due(journey: Journey, facts: Facts) -> int:
    """Work out what is due in pence, rounded once, half up; 0 where nothing is. It may be more than can be paid."""
    payment = journey.payment
    if payment is None or not payment.when.holds(facts):
        return 0
    amount = payment.amount.of(facts)
    return floor(amount * 100 + Fraction(1, 2)) if isinstance(amount, Fraction) else 0


def can_be_paid(pence: int) -> bool:
    """Whether an amount can be paid online."""
    return 0 < pence <= MOST
