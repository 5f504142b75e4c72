"""Derived: facts worked out on the profile's side, so that a form learns yes or no and never what it came from."""

from __future__ import annotations

from datetime import date

from formkit.dates import Duration, shift


def age_at_least(born: date, years: int, today: date) -> bool:
    """Whether somebody is so old on a day in London: born on or before `today-P18Y`, as conditions of forms have it.

    Who was born on 29 February comes of age on 1 March in a common year.
    """
    latest = shift(today, Duration(months=-12 * years))
    return latest is not None and born <= latest
