"""Erasures: asked first; what is left is said; nothing comes back."""

from __future__ import annotations

from sqlalchemy import select

from formkit.stores.profile_tables import assertions, citizens
from tests.journeys import Town
from tests.web.your_data.conftest import Resident

STAYS = "answers that you have already sent: they belong to the department"


def test_a_value_is_erased_with_its_key_and_a_tombstone_stays(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.has("contact.phone", "+447700900123")
    ann.looks_at(email).follows("Erase it").sees("a@example.com", STAYS, "Nobody can bring it back.")
    ann.presses("Yes, erase it").sees("It has been erased.", "07700 900123")
    assert "a@example.com" not in ann.page.response.text
    assert ann.looks_at(email).page.response.status_code == 404
    with ann.town.store.database.read() as connection:
        row = connection.execute(select(assertions).where(assertions.c.id == email.id)).one()
    assert (row.attribute, row.content, row.key, row.source) == ("contact.email", None, None, None)


def test_erasing_can_be_declined(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.looks_at(email, "/erase").follows("No, go back").sees("a@example.com")
    assert ann.knows() == ["a@example.com"]


def test_a_withdrawn_value_stays_to_be_seen(ann: Resident) -> None:
    email = ann.has("contact.email", "a@example.com")
    ann.looks_at(email).follows("Do not offer it to forms any more").presses("Yes, stop offering it")
    ann.sees("Forms will not be offered this any more.", "a@example.com", "You asked us not to use it.")
    assert ann.knows() == ["a@example.com"]


def test_everything_is_erased_and_everybody_signed_out(running: Town, ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    elsewhere = Resident(running)
    ann.opens("/your-data").follows("Erase all your data").sees("You are signed out everywhere", STAYS)
    ann.presses("Yes, erase all of it").is_at("erased").sees("You have been signed out.", STAYS)
    assert ann.page.h1 == "Your data has been erased"
    assert ann.browser.get_cookie("formkit-80") is None
    for one in (ann, elsewhere):
        assert "/sign-in" in one.browser.get("/your-data", base_url=one.base_url).location
    assert ann.knows() == []
    with running.store.database.read() as connection:
        assert connection.scalar(select(citizens.c.key).where(citizens.c.id == ann.id)) is None


def test_who_signs_in_again_is_somebody_new(running: Town, ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    ann.opens("/your-data/erase").presses("Yes, erase all of it")
    again = Resident(running)
    assert again.id != ann.id
    again.opens("/your-data").sees("We know nothing about you that counts now.")


def test_what_others_are_known_by_stays(running: Town, ann: Resident) -> None:
    bob = Resident(running, "bob")
    bob.has("contact.email", "b@example.com")
    ann.opens("/your-data/erase").presses("Yes, erase all of it")
    bob.opens("/your-data").sees("b@example.com")
    assert bob.knows() == ["b@example.com"]
