"""What a form has to do with the profile: the least, with every why, and whoever else learns of answers."""

from typing import Any

import pytest

from formkit.language import language
from formkit.privacy import period, recipients, uses
from tests.definition.definitions import BORN, NAME, journey, page

EMAIL = {"name": "email", "type": "email", "label": "Email address"}
ADDRESS = {"name": "address", "type": "address", "label": "What is your address?"}
NINO = {"name": "nino", "type": "national_insurance_number", "label": "National Insurance number"}
ADULT = {"name": "adult", "type": "yes_no", "label": "Are you 18 or over?", "subject": "your age"}


def used(*fields: dict[str, Any]) -> dict[str, Any]:
    pages = [page(one["name"].replace("_", "-"), one) for one in fields]
    return {use.attribute.id: use for use in uses(journey(*pages))}


def test_a_form_without_bindings_uses_nothing() -> None:
    assert uses(journey(page("p", NAME))) == ()


def test_what_is_read_and_what_is_kept_are_told_apart() -> None:
    found = used(
        {**NAME, "profile": {"attribute": "person.name", "prefill": "none"}},
        {**EMAIL, "profile": {"attribute": "contact.email", "write_back": "never"}},
    )
    assert [(use.is_read, use.is_kept, use.sources) for use in found.values()] == [
        (False, True, ()),
        (True, False, ("citizen", "provider")),
    ]


@pytest.mark.parametrize(
    ("one", "profile", "sources"),
    [
        (NAME, {"attribute": "person.name"}, ("citizen", "provider")),
        (NAME, {"attribute": "person.name", "min_assurance": "proven"}, ("provider",)),
        (NINO, {"attribute": "id.nino", "why": "pay you"}, ("citizen",)),
        (NINO, {"attribute": "id.nino", "why": "pay you", "min_assurance": "register"}, ("register",)),
    ],
)
def test_sources_are_those_that_are_sure_enough(one: Any, profile: Any, sources: tuple[str, ...]) -> None:
    (use,) = used({**one, "profile": profile}).values()
    assert use.sources == sources


def test_every_why_is_said_and_the_purpose_of_the_form_stands_for_a_missing_one() -> None:
    asked = {"attribute": "contact.email", "why": "reply"}
    fields = [{**EMAIL, "name": name, "profile": one} for name, one in [("a", asked), ("b", "contact.email")]]
    made = journey(*(page(one["name"], one) for one in fields))
    (use,) = uses(made)
    assert [why.variants[0].text.source for why in use.whys] == ["reply", "decide"]


def test_an_age_is_named_by_its_years_in_both_languages() -> None:
    (use,) = used({**ADULT, "profile": {"attribute": "person.age_at_least", "years": 18}}).values()
    assert language("en").say(use.heading) == "Whether you are 18 or over"
    assert language("cy").say(use.noun) == "a ydych yn 18 oed neu’n hŷn"
    (born,) = used({**BORN, "profile": "person.birth_date"}).values()
    assert language("en").say(born.heading) == "Date of birth"


def test_who_else_learns_of_answers_is_named() -> None:
    payment = {"payment": {"amount": "10.00", "description": "A permit"}}
    assert recipients(journey(page("address", ADDRESS))) == ()
    assert recipients(journey(page("address", {**ADDRESS, "lookup": True}))) == ("Ordnance Survey",)
    assert recipients(journey(page("address", {**ADDRESS, "lookup": True}), **payment)) == (
        "Ordnance Survey",
        "GOV.UK Pay",
    )


@pytest.mark.parametrize(
    ("text", "words"), [("P1Y6M", "1 year and 6 months"), ("P28D", "28 days"), ("P0D", ""), ("x", "x")]
)
def test_times_are_worded(text: str, words: str) -> None:
    assert period(text, language("en")) == words
