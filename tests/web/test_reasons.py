"""Why you got this result: on exits, beside calculated decisions, on check answers and in print, in each language."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.definition.drafts import field, page, yes_no
from tests.journeys import PLAIN, Town, town
from tests.valid_page import words

RICH = {"field": "total", "more_than": 500}
TOTAL = {"sum": [{"field": "pay"}, {"field": "pension"}]}
DECISION = {
    "name": "free",
    "type": "calculated",
    "as": "yes_no",
    "label": "Free of charge",
    "explain": True,
    "value": [{"when": {"field": "total", "less_than": 200}, "value": True}, {"value": False}],
}
PAGES = [
    page("wages", field("pay", "money")),
    page("pension", field("pension", "money", required=False)),
    page(
        "total",
        {**DECISION, "name": "total", "as": "money", "label": "Total", "value": TOTAL, "explain": False},
        title="T",
    ),
    {"name": "too-rich", "type": "exit", "title": "You cannot get help", "when": RICH, "explain": True},
    page("free", DECISION, yes_no("agreed"), title="Your result"),
]
HELP = {
    **{key: one for key, one in PLAIN.items() if key != "sections"},
    "name": "grant",
    "title": "Get help",
    "languages": ["en", "cy"],
    "pages": PAGES,
}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, HELP)
    yield running
    running.store.database.engine.dispose()


def with_income(citizen: Citizen, pay: str, pension: str) -> Citizen:
    return citizen.start("grant").answers("wages", pay=pay).answers("pension", pension=pension).answers("total")


def told(citizen: Citizen) -> list[str]:
    """Every reason on the page, those below one with it."""
    return [words(one) for one in citizen.page.all("ul", "govuk-list--bullet") for one in one.findall("li")]


def test_an_exit_says_which_answers_led_to_it_and_how_a_sum_came_out(citizen: Citizen) -> None:
    with_income(citizen, "400", "120.50").is_at("too-rich").sees("Why you got this result")
    assert told(citizen) == [
        "total is £520.50, which is more than £500 pay (£400) plus pension (£120.50) comes to £520.50",
        "pay (£400) plus pension (£120.50) comes to £520.50",
    ]


def test_a_decision_is_explained_on_its_page_at_the_end_and_in_print(citizen: Citizen) -> None:
    reason = "total is £300, which is £200 or more pay (£300) plus pension (not answered) comes to £300"
    with_income(citizen, "300", "").is_at("free").sees("Why you got this result: Free of charge")
    assert told(citizen)[0] == reason
    citizen.answers("free", agreed="yes").is_at("check-answers")
    assert told(citizen)[0] == reason
    assert [words(one) for one in citizen.page.all("span", "govuk-details__summary-text")] == [
        "Why you got this result"
    ]
    citizen.opens("/grant/print").sees("Why you got this result:")
    assert told(citizen)[0] == reason
    assert citizen.page.all("details", "govuk-details") == []


def test_reasons_are_worded_in_welsh(citizen: Citizen) -> None:
    with_income(citizen, "400", "120.50").opens("/cy/grant/too-rich").sees("Pam y cawsoch y canlyniad hwn")
    assert told(citizen)[0].startswith("mae total yn £520.50, sy’n fwy na £500")


def test_answers_that_come_to_more_than_any_number_break_no_page(tmp_path: Path) -> None:
    """What a citizen types three times over has 45 digits and must still be worded, explained and summed up."""
    cubed = {"product": [{"field": "pay"}] * 3}
    pages = [
        page("wages", field("pay", "money")),
        page("cubed", {**DECISION, "name": "cubed", "as": "money", "label": "Cubed", "value": cubed}, title="Cubed"),
    ]
    running = town(tmp_path, HELP | {"pages": pages})
    citizen = running.citizen().start("grant").answers("wages", pay="9" * 15)
    assert citizen.is_at("cubed").sees("£100,000,000,000,000,000").presses("Continue").is_at("check-answers")
    running.store.database.engine.dispose()
