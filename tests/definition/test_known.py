"""Scenarios of citizens who have told something before: they confirm it where the scenario says nothing else."""

from typing import Any

import pytest

from tests.definition.definitions import compiled, page, problems

ADDRESS = {"name": "address", "type": "address", "label": "What is your address?"}
NAME = {"name": "full_name", "type": "name", "label": "What is your full name?", "profile": "person.name"}
ADULT = {
    "name": "adult", "type": "yes_no", "label": "Are you 18 or over?", "subject": "your age",
    "profile": {"attribute": "person.age_at_least", "years": 18},
}  # fmt: skip
EMAIL = {
    "name": "email", "type": "email", "label": "Email address", "required": False,
    "profile": {"attribute": "contact.email", "prefill": "suggest"},
}  # fmt: skip
YOUNG = {"name": "young", "type": "exit", "when": {"field": "adult", "is": False}, "title": "Stop", "body": "Stop."}
HOME = page("home", {**ADDRESS, "profile": {"attribute": "contact.address", "min_assurance": "provider_collected"}})
NEWS = page(
    "news",
    {"name": "news", "type": "yes_no", "label": "Do you want news?", "subject": "news"},
    when={"field": "email", "answered": True},
)
PAGES = [page("name", NAME), page("adult", ADULT), YOUNG, page("email", EMAIL), NEWS]
SARAH = {"nameParts": [{"type": "GivenName", "value": "Sarah"}]}
TOLD = {"person.name": SARAH, "person.birth_date": "2008-06-01"}


def story(
    profile: Any, ends: str = "confirmation", today: str = "2026-06-01", visits: Any = None, **answers: Any
) -> list[dict[str, Any]]:
    more = {"visits": visits} if visits else {}
    return [{"name": "Told", "today": today, "profile": profile, "answers": answers, "ends": ends, **more}]


def found(scenarios: list[dict[str, Any]], *pages: dict[str, Any]) -> list[str]:
    return [problem.code for problem in problems(*(pages or PAGES), scenarios=scenarios)]


def test_what_was_told_need_not_be_answered() -> None:
    assert found(story(TOLD)) == []
    assert found(story({"person.name": SARAH}, adult=True)) == []
    assert found(story({"person.name": SARAH})) == ["scenario-ends-elsewhere"]


def test_what_is_derived_is_worked_out_on_the_day_of_the_scenario() -> None:
    assert found(story(TOLD, "young", today="2026-05-31")) == []


def test_an_answer_of_the_scenario_counts_before_the_profile() -> None:
    assert found(story(TOLD, "young", adult=False)) == []


def test_what_is_optional_is_confirmed_too_and_leads_on() -> None:
    told = {**TOLD, "contact.email": "sarah@example.com"}
    assert found(story(told)) == ["scenario-ends-elsewhere"]
    assert found(story(told, news=True)) == []
    assert found(story(told, email=None)) == []


def test_what_hangs_on_a_confirmed_answer_is_confirmed_as_well() -> None:
    phone = {"name": "phone", "type": "telephone", "label": "Phone number", "profile": "contact.phone"}
    after = page("phone", phone, when={"field": "email", "answered": True})
    told = {"contact.email": "sarah@example.com", "contact.phone": "+447700900123"}
    assert found(story(told, visits=["email", "phone"]), page("email", EMAIL), after) == []


def test_the_journey_has_what_was_told() -> None:
    made = compiled(*PAGES, scenarios=story(TOLD)).journey
    assert made is not None
    assert made.scenarios[0].profile == TOLD


def test_it_is_as_sure_as_it_can_be() -> None:
    home = {"lines": ["1 High Street"], "addressLocality": "Leeds", "postalCode": "LS1 1UR"}
    assert found(story({"contact.address": home}), HOME) == []


@pytest.mark.parametrize(
    ("profile", "codes"),
    [
        ({**TOLD, "person.nam": SARAH}, ["unknown-attribute"]),
        ({"person.name": SARAH, "person.age_at_least": True}, ["unknown-attribute"]),
        ({**TOLD, "contact.phone": "+447700900123"}, ["scenario-profile-unused"]),
        ({**TOLD, "person.birth_date": "2008-02-30"}, ["scenario-profile-unfit"]),
        ({**TOLD, "person.name": "Sarah"}, ["scenario-profile-unfit"]),
    ],
)
def test_what_no_profile_knows_and_no_question_takes_is_pointed_out(profile: Any, codes: list[str]) -> None:
    assert found(story(profile)) == codes
