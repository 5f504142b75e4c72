"""Links: the ways to sign in, one of which can be cut, but never the last."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from tests.journeys import Town
from tests.web.your_data.conftest import ISSUER, Resident


def joined(running: Town, ann: Resident) -> None:
    """Let another account be Ann's, known to another sector."""
    other = running.store.citizens.enrol(ISSUER, "https://ministry.example/list.json", "a2")
    assert running.store.citizens.join(ann.id, other.citizen)


def removal(ann: Resident, sector: str) -> str:
    """The address at which a way to sign in is removed."""
    (found,) = {one for one in ann.page.links() if one.startswith(f"Remove {sector}, 1 June 2026")}
    return ann.page.link(found)


def test_a_way_to_sign_in_is_shown_with_who_knows_it(ann: Resident) -> None:
    ann.opens("/your-data").follows("How you sign in").sees(
        "GOV.UK One Login", "Known to council.example", "Signed in now"
    )
    assert "Remove" not in " ".join(ann.page.links())


def test_another_account_can_be_joined_by_signing_in(ann: Resident) -> None:
    sent = urlsplit(ann.opens("/your-data/links").page.link("Join another account"))
    assert (sent.path, parse_qs(sent.query)) == ("/sign-in/link", {"to": ["/your-data/links"]})


def test_one_of_two_is_cut_and_asked_about_first(running: Town, ann: Resident) -> None:
    joined(running, ann)
    ann.opens("/your-data/links").sees("council.example", "ministry.example")
    ann.opens(removal(ann, "ministry.example")).sees("known to ministry.example")
    ann.presses("Yes, remove it").sees("The way to sign in has been removed.")
    assert "ministry.example" not in ann.page.text
    assert len(running.store.citizens.links(ann.id)) == 1


def test_who_cuts_the_one_they_came_by_is_signed_out(running: Town, ann: Resident) -> None:
    joined(running, ann)
    ann.opens("/your-data/links")
    ann.opens(removal(ann, "council.example")).sees("so you will be signed out")
    token = ann.page.inputs["csrf-token"]
    answer = ann.browser.post(ann.page.path, data={"csrf-token": token}, base_url=ann.base_url)
    assert answer.status_code == 303
    assert "/sign-in" in ann.browser.get("/your-data", base_url=ann.base_url).location


def test_the_last_is_never_cut(running: Town, ann: Resident) -> None:
    (only,) = running.store.citizens.links(ann.id)
    ann.opens(f"/your-data/links/{only.id}/cut").presses("Yes, remove it")
    ann.sees("You cannot remove the last way to sign in.")
    assert running.store.citizens.links(ann.id) == (only,)


def test_nobody_cuts_the_link_of_another(running: Town, ann: Resident) -> None:
    joined(running, ann)
    bob = Resident(running, "bob")
    token = bob.opens("/your-data/upload").page.inputs["csrf-token"]
    for link in running.store.citizens.links(ann.id):
        address = f"/your-data/links/{link.id}/cut"
        assert bob.opens(address).page.response.status_code == 404
        assert bob.posts(address, {"csrf-token": token}).page.response.status_code == 404
    assert len(running.store.citizens.links(ann.id)) == 2


def test_no_sub_is_shown(ann: Resident) -> None:
    (only,) = ann.town.store.citizens.links(ann.id)
    assert f">{only.sub}<" not in ann.opens("/your-data/links").page.response.text
    assert str(ann.id) not in ann.page.response.text
