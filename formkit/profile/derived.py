"""Derived: facts worked out on the profile's side, so that a form learns yes or no and never what it came from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from formkit.dates import Duration, shift
from formkit.profile.assertion import Assertion
from formkit.profile.release import Known, Wanted


def derived(wanted: Wanted, births: Iterable[Assertion], today: date) -> tuple[Known, ...]:
    """Say whether somebody is as old as is asked, by each birth date that may count; nothing where no age is asked.

    Each answer is given once: that two birth dates are known is not the form's to learn.
    """
    if wanted.years is None:
        return ()
    said: dict[bool, Known] = {}
    for one in births:
        old = age_at_least(date.fromisoformat(one.value), wanted.years, today)
        known = Known(one.id, wanted.attribute, old, one.source, one.assurance, one.confirmed, wanted.years)
        said.setdefault(old, known)
    return tuple(said.values())


def age_at_least(born: date, years: int, today: date) -> bool:
    """Whether somebody is so old on a day in London: born on or before `today-P18Y`, as conditions of forms have it.

    Who was born on 29 February comes of age on 1 March in a common year.
    """
    latest = shift(today, Duration(months=-12 * years))
    return latest is not None and born <= latest
