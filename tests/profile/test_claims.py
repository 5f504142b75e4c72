"""What the profile is told of a submission: what was ticked, is the citizen's own, and may be kept."""

from __future__ import annotations

from typing import Any

from formkit.attributes import Assurance
from formkit.journey import Journey
from formkit.profile.assertion import Claim, Source
from formkit.profile.claims import claims_of
from tests.definition.drafts import field, page
from tests.profile.bound import ADDRESS, BORN, CONTACT, FOR_ME, HOME, HOME_JSON, WHO, form

ANSWERS = {"address": HOME_JSON, "email": "sarah@example.com", "phone": None, "born": "1980-03-27"}


def claims(journey: Journey, *fields: str, **answers: Any) -> tuple[Claim, ...]:
    return claims_of({"answers": {**ANSWERS, **answers}, "today": "2026-06-01"}, fields, journey)


def test_an_answer_becomes_a_value_that_the_citizen_told_this_form() -> None:
    [claim] = claims(form(ADDRESS, CONTACT), "address")
    source = Source("citizen", form="draft", organisation="example")
    assert (claim.attribute, claim.value, claim.source) == ("contact.address", HOME, source)
    assert (claim.assurance, claim.controller, claim.purposes) == (Assurance.SELF_ASSERTED, "example", ("try it",))


def test_only_what_was_ticked_is_told() -> None:
    assert [one.attribute for one in claims(form(ADDRESS, CONTACT), "email")] == ["contact.email"]
    assert claims(form(ADDRESS, CONTACT)) == ()


def test_what_the_form_may_not_keep_is_not_told_whatever_was_ticked() -> None:
    assert claims(form(BORN, ADDRESS, bindings={}), "born", "address") == ()
    assert claims(form(BORN), "born", "who") == ()


def test_a_blank_is_not_told() -> None:
    optional = page("address", {**ADDRESS["fields"][0], "required": False})
    assert claims(form(CONTACT), "phone") == ()
    assert claims(form(optional), "address", address=None) == ()


def test_nothing_about_somebody_else_is_told() -> None:
    journey = form(WHO, ADDRESS, profile={"about_me": FOR_ME})
    assert claims(journey, "address", who="other") == ()
    assert len(claims(journey, "address", who="me")) == 1


def test_what_is_off_the_trail_is_not_told() -> None:
    asked = {**ADDRESS, "when": {"field": "colour", "is": "blue"}}
    journey = form(page("colour", field("colour", "text")), asked)
    assert claims(journey, "address", colour="red") == ()
    assert len(claims(journey, "address", colour="blue")) == 1
