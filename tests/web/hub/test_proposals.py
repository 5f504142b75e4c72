"""Proposals and grants at Your data: each citizen's own, accepted, refused and stopped by them alone."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from formkit.stores import Store
from formkit.web.your_data import proposals
from tests.journeys import Town
from tests.web.hub.conftest import Office, Owner

NEW = {"lines": ["2 Low Street"], "addressLocality": "Sampleton", "postalCode": "SW1A 2AA", "addressCountry": "GB"}


@pytest.fixture
def grant(licences: Office, ann: Owner) -> str:
    """Something waits for Ann."""
    grant: str = licences.told(ann.gives(licences, "contact.address"))["grant"]
    claims = [{"attribute": "contact.address", "value": NEW}]
    assert licences.asks("keep", {"grant": grant, "key": str(uuid4()), "claims": claims}).status_code == 200
    return grant


def only(store: Store, ann: Owner) -> UUID:
    (found,) = store.proposals.of(ann.id)
    return found.id


def test_your_data_says_what_waits_and_shows_it_beside_what_is_known(ann: Owner, grant: str) -> None:
    ann.opens("/your-data").sees("A service wants to save 1 detail about you.").follows("Check it and decide")
    assert ann.page.h1 == "Details that services want to save"
    ann.sees(
        "2 Low Street", "What we have now 1 High Street", "Example Licences, ‘Renew a driving licence’, 1 June 2026"
    )


def test_what_is_accepted_counts_from_then_on(running: Town, benefits: Office, ann: Owner, grant: str) -> None:
    ann.opens("/your-data/proposals").presses("Save it (Home address, Renew a driving licence)")
    ann.sees("It has been saved.", "Nothing waits to be saved.")
    told = benefits.told(ann.gives(benefits, "contact.address"))
    assert [one["value"] for one in told["profile"]] == [NEW]
    row = next(one for one in running.store.usage.of(ann.id) if one.action == "kept")
    assert (row.organisation, row.form, row.attributes) == ("vehicle-licences", "renew", ("contact.address",))
    assert "wants to save" not in ann.opens("/your-data").page.text


def test_what_is_refused_is_forgotten(running: Town, ann: Owner, grant: str) -> None:
    ann.opens("/your-data/proposals").presses("Do not save it (Home address, Renew a driving licence)")
    ann.sees("It has not been saved, and we have forgotten it.")
    assert NEW not in ann.knows()
    assert running.store.proposals.of(ann.id) == ()


@pytest.mark.parametrize("act", ["accept", "refuse"])
def test_nobody_settles_what_waits_for_another(running: Town, ann: Owner, grant: str, act: str) -> None:
    bob, proposal = Owner(running, "bob"), only(running.store, ann)
    assert "Low Street" not in bob.opens("/your-data/proposals").page.text
    token = {"csrf-token": bob.opens("/your-data/erase").page.inputs["csrf-token"]}
    bob.posts(f"/your-data/proposals/{proposal}/{act}", token)
    assert bob.page.response.status_code == 404
    assert only(running.store, ann) == proposal
    assert (NEW in ann.knows(), bob.knows()) == (False, [])


def test_nothing_is_settled_by_an_address_or_without_the_sessions_token(running: Town, ann: Owner, grant: str) -> None:
    proposal = only(running.store, ann)
    ann.opens(f"/your-data/proposals/{proposal}/accept")
    assert ann.page.response.status_code == 405
    ann.posts(f"/your-data/proposals/{proposal}/accept", {"csrf-token": ["forged"]})
    assert ann.page.response.status_code == 422
    assert only(running.store, ann) == proposal


def test_nobody_stops_what_another_agreed_to(running: Town, ann: Owner, grant: str) -> None:
    bob = Owner(running, "bob")
    assert bob.opens(f"/your-data/grants/{grant}/cut").page.response.status_code == 404
    token = {"csrf-token": bob.opens("/your-data/erase").page.inputs["csrf-token"]}
    assert bob.posts(f"/your-data/grants/{grant}/cut", token).page.response.status_code == 404
    assert running.store.grants.find(UUID(grant)) is not None


def test_stopping_a_service_is_asked_first_and_says_what_it_means(ann: Owner, grant: str) -> None:
    ann.opens("/your-data/links").sees("Example Licences", "What it may get home address", "Agreed on 1 June 2026")
    ann.follows("Stop Renew a driving licence (Example Licences)").sees("It gets nothing more from here")
    ann.presses("Yes, stop it").sees("Services that you let ask for your details None.")
    assert ann.page.links().count("Stop") == 0


def test_what_a_department_may_not_write_any_more_is_not_shown(running: Town, ann: Owner, grant: str) -> None:
    site = running.app.extensions["formkit"]
    for one in site.departments.values():
        vars(one.forms["renew"])["writes"] = frozenset()
    ann.opens("/your-data/proposals").sees("Nothing waits to be saved.")
    assert not proposals.Proposed(running.store, site.departments, ann.id).accept(only(running.store, ann))
    assert NEW not in ann.knows()


def test_in_welsh_it_is_all_welsh(ann: Owner, grant: str) -> None:
    ann.opens("/cy/your-data/proposals").sees("Trwyddedau Enghreifftiol", "Adnewyddu trwydded yrru")
    assert ann.page.h1 == "Manylion y mae gwasanaethau am eu cadw"
    ann.opens("/cy/your-data/links").sees("Trwyddedau Enghreifftiol", "Cytunwyd ar 1 Mehefin 2026")


def test_identifiers_are_shown_in_full_to_who_has_just_signed_in_alone(
    running: Town, licences: Office, ann: Owner
) -> None:
    site = running.app.extensions["formkit"]
    vars(site.departments[licences.client].forms["renew"])["writes"] = frozenset({"id.nino"})
    grant = licences.told(ann.gives(licences, "contact.address"))["grant"]
    claims = [{"attribute": "id.nino", "value": "QQ123456C"}]
    licences.asks("keep", {"grant": grant, "key": str(uuid4()), "claims": claims})
    assert "QQ 12 34 56" not in ann.opens("/your-data/proposals").sees("Ending in 56C").page.text
    ann.follows("Show numbers in full").sees("QQ 12 34 56 C")
    running.clock.advance(timedelta(minutes=11))
    answer = ann.browser.get("/your-data/proposals?show=whole", base_url=ann.base_url)
    assert "/sign-in?" in answer.location
