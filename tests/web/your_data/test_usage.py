"""Who used my data: every use, in words, page by page, and whether the record is whole."""

from __future__ import annotations

from sqlalchemy import delete, update

from formkit.stores.profile_tables import usage
from tests.journeys import Town
from tests.web.your_data.conftest import Resident


def rows(ann: Resident) -> list[str]:
    """Each use in words."""
    return [" ".join("".join(one.itertext()).split()) for one in ann.page.all("div", "govuk-summary-list__row")]


def test_a_use_says_who_when_where_what_for_and_which(ann: Resident) -> None:
    ann.was("released:1", "released", "contact.email", "contact.address")
    ann.opens("/your-data/usage").sees("1 use", "nothing in it was changed")
    assert rows(ann) == [
        "1 June 2026 at midday Example CouncilChoose a colour Shown to you at the form, to save you typing "
        "Purpose: choose your colour Details: email address and home address"
    ]


def test_uses_are_in_welsh_too(ann: Resident) -> None:
    ann.was("sent:1", "sent", "contact.email")
    ann.opens("/cy/your-data/usage").sees("Anfonwyd gyda’ch atebion", "cyfeiriad e-bost", "1 Mehefin 2026")
    assert ann.page.root.get("lang") == "cy"


def test_what_nobody_knows_any_more_stands_as_it_was_noted(ann: Resident) -> None:
    ann.was("odd:1", "odd", "person.gone", form="gone", organisation="ministry")
    ann.opens("/your-data/usage").sees("ministry", "gone", "odd", "Details: person.gone")
    assert len(rows(ann)) == 1


def test_nobody_has_used_what_nobody_knows(ann: Resident) -> None:
    ann.opens("/your-data/usage").sees("Nobody has used your data.")
    assert "Used by" not in ann.page.text


def test_looking_oneself_is_a_use_as_well(ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    ann.opens("/your-data").opens("/your-data/usage").sees("You looked at your data", "email address")
    assert "a@example.com" not in ann.page.response.text


def test_fifty_uses_are_a_page(ann: Resident) -> None:
    for number in range(101):
        ann.was(f"sent:{number}", "sent", "contact.email")
    assert len(rows(ann.opens("/your-data/usage").sees("101 uses"))) == 50  # type: ignore[arg-type]
    assert len(rows(ann.opens("/your-data/usage?page=3"))) == 1  # type: ignore[arg-type]
    ann.opens("/your-data/usage?page=2").follows("Next").follows("1").sees("101 uses")


def test_a_page_that_there_is_not_is_not_found(ann: Resident) -> None:
    for page in ("0", "4", "x", "-1", "", "9" * 40):
        assert ann.opens(f"/your-data/usage?page={page}").page.response.status_code == 404, page


def test_uses_of_one_organisation_can_be_chosen(ann: Resident) -> None:
    for number in range(60):
        ann.was(f"sent:{number}", "sent", "contact.email")
    ann.was("sent:x", "sent", "contact.phone", organisation="ministry")
    ann.opens("/your-data/usage").opens("/your-data/usage?organisation=ministry").sees(
        "1 use", "ministry", "phone number"
    )
    ann.opens("/your-data/usage?organisation=council").sees("60 uses")
    assert "organisation=council" in (ann.page.all("a", "govuk-pagination__link")[0].get("href") or "")
    assert ann.opens("/your-data/usage?organisation=nobody").sees("0 uses").page.response.status_code == 200


def test_a_removed_and_a_changed_row_show(running: Town, ann: Resident) -> None:
    for number in range(3):
        ann.was(f"sent:{number}", "sent", "contact.email")
    with running.store.database.write() as connection:
        connection.execute(update(usage).where(usage.c.position == 2).values(organisation="nobody"))
    ann.opens("/your-data/usage").sees("This record is not whole")
    with running.store.database.write() as connection:
        connection.execute(delete(usage).where(usage.c.position == 2))
    assert ann.opens("/your-data/usage").sees("This record is not whole").page.response.status_code == 200


def test_nobody_sees_the_uses_of_another(running: Town, ann: Resident) -> None:
    ann.was("sent:1", "sent", "contact.email")
    assert Resident(running, "bob").opens("/your-data/usage").sees("Nobody has used your data.").page.h1
