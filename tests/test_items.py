"""Items from outside: counted, summed, any or every one, and the time that they leave open."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.walk import walk
from tests.definition.definitions import journey, page
from tests.families import TODAY

JOB = {
    "name": "jobs",
    "type": "repeat",
    "title": "Your jobs",
    "item_title": "{job}",
    "pages": [
        page("job", {"name": "job", "type": "text", "label": "Job", "subject": "job"}),
        page("wages", {"name": "pay", "type": "money", "label": "Pay", "subject": "pay", "required": False}),
        page("from", {"name": "began", "type": "date", "label": "Began", "subject": "beginning"}),
        page("to", {"name": "ended", "type": "date", "label": "Ended", "subject": "end", "required": False}),
    ],
}
FLOOR = page("floor", {"name": "floor", "type": "money", "label": "Floor", "subject": "floor"})
PAY = {"field": "pay"}
GAP = {"longest_gap": "jobs", "from": {"field": "began"}, "to": {"field": "ended"}, "since": "2026-01-01"}


def job(number, pay, began="2026-01-01", ended=None):
    return {"id": str(number), "job": f"Job {number}", "pay": pay, "began": began, "ended": ended}


def worked_out(value, jobs, kind="decimal"):
    calculated = {"name": "found", "type": "calculated", "as": kind, "label": "Found", "value": value}
    made = journey(FLOOR, JOB, page("end", calculated, title="End"))
    return walk(made, {"floor": "2.00", "jobs": jobs}, TODAY).facts.fact("found")


def holds(condition, jobs):
    made = journey(FLOOR, JOB, page("end", {"name": "end", "type": "text", "label": "End"}, when=condition))
    return walk(made, {"floor": "2.00", "jobs": jobs}, TODAY).reaches("end")


JOBS = [job(1, "1.10"), job(2, None), job(3, "2.20")]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"sum": "jobs", "of": PAY}, "3.3"),
        ({"sum": "jobs", "of": {"product": [PAY, 3]}}, "9.9"),
        ({"sum": "jobs", "of": PAY, "where": {"field": "pay", "more_than": {"field": "floor"}}}, "2.2"),
        ({"count": "jobs"}, "3"),
        ({"count": "jobs", "where": {"field": "pay", "answered": True}}, "2"),
        ({"least": "jobs", "of": PAY, "where": {"field": "pay", "answered": True}}, "1.1"),
        ({"greatest": "jobs", "of": PAY, "where": {"field": "pay", "answered": True}}, "2.2"),
        ({"product": "jobs", "of": PAY, "where": {"field": "pay", "answered": True}}, "2.42"),
        ({"greatest": "jobs", "of": PAY}, None),
        ({"least": "jobs", "of": PAY, "where": {"field": "pay", "more_than": 9}}, None),
        ({"difference": [{"sum": "jobs", "of": PAY}, {"field": "floor"}]}, "1.3"),
    ],
)
def test_calculations_over_items_are_exact(value, found):
    assert worked_out(value, JOBS) == (None if found is None else Fraction(found))


def test_any_and_every_item_are_held_against_what_is_asked_of_each():
    paid = {"field": "pay", "at_least": {"field": "floor"}}
    assert holds({"any_item": "jobs", "where": paid}, JOBS)
    assert not holds({"every_item": "jobs", "where": paid}, JOBS)
    assert holds({"every_item": "jobs", "where": paid}, [job(1, "2.00"), job(2, "9.00")])


def test_of_no_items_every_one_is_anything_and_none_is_something():
    anything = {"field": "pay", "more_than": 0}
    assert holds({"every_item": "jobs", "where": anything}, [])
    assert not holds({"any_item": "jobs", "where": anything}, [])


@pytest.mark.parametrize(
    ("times", "days"),
    [
        ([], 152),
        ([("2026-01-01", None)], 0),
        ([("2026-01-02", None)], 1),
        ([("2025-01-01", "2026-03-01"), ("2026-03-02", None)], 0),
        ([("2026-03-02", None), ("2025-01-01", "2026-03-01")], 0),
        ([("2026-01-01", "2026-03-01"), ("2026-03-04", None)], 2),
        ([("2026-01-01", "2026-05-31")], 1),
        ([("2026-01-01", "2026-05-01"), ("2026-01-03", "2026-01-04"), ("2026-05-02", "2026-07-01")], 0),
    ],
)
def test_the_longest_gap_is_counted_in_days_that_no_item_covers(times, days):
    jobs = [job(number, None, *time) for number, time in enumerate(times)]
    assert worked_out(GAP, jobs, "integer") == days


@given(st.lists(st.tuples(st.integers(0, 151), st.integers(0, 60)), max_size=6))
def test_the_gap_agrees_with_counting_day_by_day(spans):
    from datetime import date, timedelta

    first = date(2026, 1, 1)
    jobs = [
        job(number, None, str(first + timedelta(start)), str(first + timedelta(start + length)))
        for number, (start, length) in enumerate(spans)
    ]
    days = [first + timedelta(day) for day in range((TODAY - first).days + 1)]
    run = longest = 0
    for day in days:
        run = 0 if any(one["began"] <= str(day) <= one["ended"] for one in jobs) else run + 1
        longest = max(longest, run)
    assert worked_out(GAP, jobs, "integer") == longest


def test_a_gap_may_end_on_the_last_day_of_the_calendar():
    gap = {**GAP, "since": "9999-12-01", "until": "9999-12-31"}
    assert worked_out(gap, [job(1, None, "9999-12-05", "9999-12-31")], "integer") == 4
