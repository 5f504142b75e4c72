"""A value's page: what is known about it, who may ask for it, and that it is still right."""

from __future__ import annotations

from datetime import timedelta

from formkit.attributes import Assurance
from tests.web.your_data.conftest import ONE_LOGIN, Resident


def test_a_value_says_where_it_comes_from_and_how_sure_it_is(ann: Resident) -> None:
    address = ann.has(
        "contact.address", {"lines": ["1 A St"], "addressLocality": "Leeds", "postalCode": "LS1 1UR"},
        source=ONE_LOGIN, assurance=Assurance.PROVIDER_COLLECTED,
    )  # fmt: skip
    ann.looks_at(address).sees("1 A St Leeds LS1 1UR", "From GOV.UK One Login, 1 June 2026")
    ann.sees("You told GOV.UK One Login this. It was not checked against documents.", "Known since 1 June 2026")
    assert ann.page.h1 == "Home address"


def test_what_is_proven_and_what_a_register_says_is_said_in_plain_words(ann: Resident) -> None:
    name = {"nameParts": [{"type": "FamilyName", "value": "Lee"}]}
    ann.looks_at(ann.has("person.name", name, source=ONE_LOGIN, assurance=Assurance.PROVEN))
    ann.sees("GOV.UK One Login checked this against documents.")
    ann.looks_at(ann.has("contact.email", "a@example.com", source=ONE_LOGIN, assurance=Assurance.REACHABLE))
    ann.sees("GOV.UK One Login made sure that you can be reached there.")
    assert "documents" not in ann.page.text


def test_the_services_that_may_ask_for_it_are_named_with_their_why(ann: Resident) -> None:
    ann.looks_at(ann.has("contact.email", "a@example.com"))
    ann.sees("Choose a colour Example Council", "Why: choose your colour")
    ann.looks_at(ann.has("contact.phone", "+447700900123")).sees("No service here asks for it.")
    assert "Choose a colour Example" not in ann.page.text


def test_all_of_an_identifier_is_shown_to_who_has_just_signed_in(ann: Resident) -> None:
    nino = ann.has("id.nino", "QQ123456C")
    ann.looks_at(nino).sees("Ending in 56C")
    assert "QQ" not in ann.page.response.text
    ann.follows("Show all of it").sees("QQ 12 34 56 C")
    assert "Show all of it" not in ann.page.links()


def test_a_value_is_confirmed(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.town.clock.advance(timedelta(days=2))
    later = Resident(ann.town)
    later.looks_at(email).sees("Last confirmed 1 June 2026").presses("Yes, it is still right")
    later.sees("We have noted that this is still right.", "Last confirmed 3 June 2026")
    assert later.knows() == ["a@example.com"]


def test_what_no_longer_counts_cannot_be_confirmed_or_changed_but_erased(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.looks_at(email, "/withdraw").presses("Yes, stop offering it").sees("Forms will not be offered this any more.")
    assert list(ann.page.all("main")[0].iter("button")) == []
    assert "Change it" not in ann.page.links()
    assert "Erase it" in ann.page.links()
    assert ann.looks_at(email, "/change").page.response.status_code == 404
    assert ann.looks_at(email, "/tell").page.response.status_code == 404


def test_a_page_says_nothing_of_what_was_not_done(ann: Resident) -> None:
    ann.looks_at(ann.has("contact.email", "a@example.com"), "?done=<script>")
    assert ann.page.all("div", "govuk-notification-banner") == []
