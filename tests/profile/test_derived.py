"""Derived facts: yes or no, on the days that conditions of forms agree with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.profile.derived import age_at_least
from formkit.walk import walk
from tests.definition.drafts import field
from tests.profile.bound import journey, leave, page


@pytest.mark.parametrize(
    ("born", "today", "expected"),
    [
        (date(2008, 6, 1), date(2026, 6, 1), True),
        (date(2008, 6, 2), date(2026, 6, 1), False),
        (date(2004, 2, 29), date(2022, 2, 28), False),
        (date(2004, 2, 29), date(2022, 3, 1), True),
        (date(2006, 2, 28), date(2024, 2, 29), True),
        (date(2006, 3, 1), date(2024, 2, 29), False),
    ],
)
def test_eighteen_on_the_day(born: date, today: date, expected: bool) -> None:
    assert age_at_least(born, 18, today) is expected


def test_nobody_is_older_than_the_calendar() -> None:
    assert age_at_least(date(1, 1, 1), 3000, date(2026, 6, 1)) is False


ADULT = journey(
    page("born", field("born", "date")),
    leave("young", {"field": "born", "after": "today-P18Y"}),
    page("last", field("last", "text")),
)


@given(st.dates(date(2000, 1, 1), date(2012, 1, 1)), st.dates(date(2018, 1, 1), date(2029, 1, 1)))
def test_the_profile_and_a_form_agree_about_an_age(born: date, today: date) -> None:
    trail = walk(ADULT, {"born": born.isoformat()}, today)
    assert (trail.end == "last") is age_at_least(born, 18, today)
