"""The overview: everything, in words, with where it comes from; nothing is hidden and nothing leaks."""

from __future__ import annotations

import logging
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from formkit.attributes import Assurance
from formkit.stores.profile_tables import assertions
from tests.web.your_data.conftest import ONE_LOGIN, Resident

NAME = {"nameParts": [{"type": "GivenName", "value": "Ann"}, {"type": "FamilyName", "value": "Lee"}]}
OTHER = {"nameParts": [{"type": "GivenName", "value": "Anne"}, {"type": "FamilyName", "value": "Lee"}]}


def rows(ann: Resident) -> dict[str, str]:
    """The words of each row by its key; of several with the same, the first."""
    found: dict[str, str] = {}
    for row in ann.page.all("div", "govuk-summary-list__row"):
        key, value = (" ".join("".join(one.itertext()).split()) for one in list(row)[:2])
        found.setdefault(key, value)
    return found


def headings(ann: Resident) -> list[str]:
    return ["".join(one.itertext()) for one in ann.page.all("main")[0].iter("h2")]


def test_whoever_is_not_known_is_told_so(ann: Resident) -> None:
    ann.opens("/your-data").sees("We know nothing about you that counts now.")
    assert rows(ann) == {}


def test_values_stand_by_theme_with_their_source_and_date(ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    ann.has("person.name", NAME, source=ONE_LOGIN, assurance=Assurance.PROVEN)
    ann.opens("/your-data")
    assert headings(ann) == ["Who you are", "How to reach you"]
    assert rows(ann) == {
        "Name": "Ann Lee From GOV.UK One Login, checked 1 June 2026",
        "Email address": "a@example.com You told ‘Choose a colour’ this on 1 June 2026",
    }


def test_everything_is_in_welsh_too(ann: Resident) -> None:
    ann.has("person.birth_date", "1980-03-27")
    ann.opens("/cy/your-data")
    assert "27 Mawrth 1980" in rows(ann)["Dyddiad geni"]
    assert ann.page.root.get("lang") == "cy"


def test_identifiers_show_only_their_ends(ann: Resident) -> None:
    ann.has("id.nino", "QQ123456C")
    ann.opens("/your-data")
    assert rows(ann)["National Insurance number"].startswith("Ending in 56C")
    assert "QQ" not in ann.page.response.text


def test_what_was_said_long_ago_is_to_be_checked(ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    ann.town.clock.advance(timedelta(days=367))
    other = Resident(ann.town)
    other.opens("/your-data")
    assert rows(other)["Email address"].endswith("Check this")


def test_different_answers_stand_there_both(ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    ann.town.clock.advance(timedelta(minutes=1))
    ann.has("contact.email", "b@example.com", source=ONE_LOGIN, assurance=Assurance.REACHABLE)
    ann.opens("/your-data").sees("a@example.com", "b@example.com")
    assert ann.page.response.text.count("Differs") == 2


def test_what_is_disputed_stands_beside_what_was_said_instead(ann: Resident) -> None:
    name = ann.has("person.name", NAME, source=ONE_LOGIN, assurance=Assurance.PROVEN)
    ann.looks_at(name, "/change").presses("Save", {"value-first": "Anne", "value-last": "Lee"})
    ann.opens("/your-data").sees("Ann Lee", "You disagree", "Anne Lee")
    assert len(ann.page.all("div", "govuk-summary-list__row")) == 2


def test_what_no_longer_counts_is_shown_apart(ann: Resident) -> None:
    old = ann.has("contact.email", "old@example.com")
    ann.looks_at(old, "/change").presses("Save", value="new@example.com")
    phone = ann.has("contact.phone", "+447700900123")
    ann.looks_at(phone, "/withdraw").presses("Yes, stop offering it")
    ann.opens("/your-data").sees("old@example.com", "Replaced", "07700 900123", "Not used")
    assert headings(ann) == ["How to reach you", "No longer used"]


def test_what_is_over_says_so(ann: Resident) -> None:
    ann.has("contact.address", {"lines": ["1 A St"], "addressLocality": "Leeds"}, valid_until=date(2026, 5, 1))
    assert rows(ann.opens("/your-data")) == {  # type: ignore[arg-type]
        "Home address": "1 A St Leeds You told ‘Choose a colour’ this on 1 June 2026 Out of date"
    }


def test_what_is_less_sure_than_another_is_not_used(ann: Resident) -> None:
    ann.has("person.name", OTHER)
    ann.has("person.name", NAME, source=ONE_LOGIN, assurance=Assurance.PROVEN)
    assert ann.opens("/your-data").page.response.text.count("Not used") == 1


def test_what_was_altered_says_so_and_breaks_nothing(ann: Resident, caplog: pytest.LogCaptureFixture) -> None:
    email = ann.has("contact.email", "canary@example.com")
    ann.has("contact.phone", "+447700900123")
    with ann.town.store.database.write() as connection:
        connection.execute(update(assertions).where(assertions.c.id == email.id).values(content=b"\1" + b"x" * 60))
    with caplog.at_level(logging.DEBUG):
        ann.opens("/your-data").sees("We cannot read this.", "Cannot be read", "07700 900123")
        ann.looks_at(email).sees("It was altered, so that we cannot read it.")
    assert ann.page.response.status_code == 200
    assert "canary" not in ann.page.response.text + caplog.text
    ann.looks_at(email, "/erase").presses("Yes, erase it").sees("It has been erased.")
    assert "Cannot be read" not in ann.page.text


def test_forty_values_are_forty_rows(ann: Resident) -> None:
    for number in range(40):
        ann.has("contact.email", f"{number}@example.com")
    ann.opens("/your-data")
    assert len(ann.page.all("div", "govuk-summary-list__row")) == 40


def test_looking_is_in_the_record_once(ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    ann.opens("/your-data").opens("/your-data")
    assert [row.action for row in ann.town.store.usage.of(ann.id)] == ["seen"]
