"""A date of birth is too much to ask where an age is all that is used."""

from typing import Any

import pytest

from tests.definition.definitions import BORN, NAME, codes, page, problems

ASKED = {**BORN, "profile": "person.birth_date"}


def leave(when: Any, body: str = "Ask again later.") -> dict[str, Any]:
    return {"name": "leave", "type": "exit", "when": when, "title": "You cannot go on", "body": body}


@pytest.mark.parametrize(
    ("when", "years"),
    [
        ({"age": "born", "less_than": 18}, 18),
        ({"age": "born", "at_most": 17}, 18),
        ({"not": {"age": "born", "at": "today", "at_least": 18}}, 18),
        ({"field": "born", "after": "today-P66Y"}, 66),
        ({"any": [{"field": "born", "after": "today-P18Y"}, {"age": "born", "less_than": 18}]}, 18),
    ],
)
def test_one_age_is_enough(when: Any, years: int) -> None:
    (problem,) = problems(page("born", ASKED), leave(when))
    assert (problem.code, problem.severity) == ("birth-date-for-age", "warning")
    assert f'"years": {years}' in problem.remedy


@pytest.mark.parametrize(
    "pages",
    [
        [],
        [leave({"any": [{"age": "born", "less_than": 18}, {"age": "born", "more_than": 65}]})],
        [leave({"field": "born", "before": "1950-01-01"})],
        [leave({"field": "born", "before": "today-P18Y"})],
        [leave({"age": "born", "at": "2026-09-01", "less_than": 18})],
        [leave({"age": "born", "less_than": 18}, "You were born on {born}.")],
    ],
)
def test_whoever_uses_more_of_the_date_may_ask_it(pages: list[Any]) -> None:
    assert codes(page("born", ASKED), *pages) == []


def test_whoever_says_why_may_ask_it() -> None:
    profile = {"attribute": "person.birth_date", "why": "find your record"}
    young = leave({"age": "born", "less_than": 18})
    assert codes(page("born", {**BORN, "profile": profile}), young) == []
    assert codes(page("born", BORN), young) == []
    assert codes(page("name", {**NAME, "profile": "person.name"})) == []
