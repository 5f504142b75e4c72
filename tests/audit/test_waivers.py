"""Waivers keep findings from failing while they last; what nothing needs, and what has ended, is a fault."""

from dataclasses import replace
from datetime import date

from formkit.audit.finding import Mark
from formkit.audit.reports import fails
from formkit.audit.waivers import Waiver, unused, weigh
from formkit.problems import Place
from tests.audit.results import ALL, UNLABELLED, result

TODAY = date(2026, 11, 23)
DAY = Waiver(
    "unlabelled", "#born-day", "A known fault of ours.", "Ann", date(2026, 11, 23), place=Place("w.json", 3, 5)
)
TITLE = Waiver("error-title", "", "Agreed.", "Ann", date(2027, 1, 1))


def rules(*waivers: Waiver, today: date = TODAY) -> set[str]:
    return {one.finding.rule.id for one in weigh(ALL, waivers, today).result.found}


def test_what_is_waived_fails_no_more_and_is_still_shown() -> None:
    weighed = weigh(ALL, [DAY, TITLE], TODAY)
    assert fails(weighed.result, "minor") == ()
    assert (weighed.waived[0].waiver, weighed.waived[0].found.finding) == (DAY, UNLABELLED.finding)
    assert weighed.used == {DAY, TITLE}


def test_a_waiver_is_of_its_rule_and_its_element_alone() -> None:
    assert "unlabelled" in rules(replace(DAY, selector="#born-month"))
    assert "unlabelled" in rules(replace(DAY, rule="error-title"))
    assert "unlabelled" in rules(replace(DAY, selector=""))
    assert "unlabelled" not in rules(DAY)


def test_a_waiver_of_another_form_says_nothing() -> None:
    assert "unlabelled" in rules(replace(DAY, form="licence"))
    assert "unlabelled" not in rules(replace(DAY, form="permit"))


def test_of_several_elements_those_that_are_not_waived_stay() -> None:
    both = replace(
        UNLABELLED, finding=replace(UNLABELLED.finding, marks=(*UNLABELLED.finding.marks, Mark("#x", "<i>")))
    )
    weighed = weigh(result(both), [DAY], TODAY)
    assert [[mark.selector for mark in one.finding.marks] for one in weighed.result.found] == [["#x"]]
    assert [[mark.selector for mark in one.found.finding.marks] for one in weighed.waived] == [["#born-day"]]


def test_one_that_has_ended_waives_nothing_and_is_found() -> None:
    weighed = weigh(ALL, [DAY], date(2026, 11, 24))
    ended = [one for one in weighed.result.found if one.finding.rule.id == "waiver-expired"]
    assert "unlabelled" in {one.finding.rule.id for one in weighed.result.found}
    assert [(str(one.place), one.finding.message) for one in ended] == [
        ("w.json:3:5", "The waiver of unlabelled at “#born-day” (Ann) ended on 2026-11-23.")
    ]
    assert ended[0] in fails(weighed.result, "serious")


def test_one_that_nothing_needs_is_found_where_its_rule_was_asked() -> None:
    idle = replace(DAY, selector="#gone")
    weighed = [weigh(ALL, [idle, DAY], TODAY)]
    (found,) = unused([idle, DAY], weighed)
    assert found.finding.message == "Nothing needs the waiver of unlabelled at “#gone” (Ann)."
    assert unused([replace(idle, rule="not-asked")], weighed) == ()
    assert unused([replace(idle, form="licence")], weighed) == ()
    assert unused([replace(idle, is_shipped=True)], weighed) == ()


def test_one_that_any_form_needs_is_of_use() -> None:
    other = replace(ALL, subject="licence", found=())
    assert unused([DAY], [weigh(one, [DAY], TODAY) for one in (other, ALL)]) == ()
