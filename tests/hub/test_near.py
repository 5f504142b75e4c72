"""A department and the real hub, in one process: what each says to the other is what the other takes."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from werkzeug.test import TestResponse

from formkit.attributes import Assurance
from formkit.hub.port import Purpose, Unavailable
from formkit.hub.registration import registration
from formkit.hub.remote import Remote
from formkit.identity.client_keys import ClientKeys
from formkit.language import language
from formkit.profile.assertion import Claim, Source
from formkit.profile.release import Known
from tests.client import Citizen
from tests.hub.dependent import OWN, department, wired
from tests.hub.near import URL, NearService, NearWire
from tests.hub.registered import LICENCES, key, written
from tests.journeys import Town, town
from tests.saved import NAME, PERMIT
from tests.signing import site_of
from tests.web.hub.conftest import Owner, returning

PURPOSE = Purpose("council", "permit", "", "choose your colour", "public_task")
GIVE, EMAIL = "Give these details", "ada@example.com"
NEW = Claim("contact.email", "new@example.com", Source("staff"), Assurance.REGISTER)


@dataclass
class Both:
    """The hub and the department, with one citizen at each."""

    hub: Town
    served: Town
    owner: Owner
    citizen: Citizen

    @property
    def remote(self) -> Remote:
        found = site_of(self.served).hub
        assert isinstance(found, Remote)
        return found

    def leaves(self, answer: TestResponse) -> None:
        """Go to the hub, where one has signed in."""
        assert answer.location.startswith(f"{URL}/authorize?"), answer.location
        self.owner.opens(answer.location.removeprefix(URL))

    def comes_back(self, *ticked: str, button: str = GIVE) -> Citizen:
        told = returning(self.owner, button, *ticked)
        return self.citizen.opens("/sign-in/return", query_string=told)

    def signs_in(self) -> Citizen:
        """Sign in at the department, which the hub answers at once."""
        away = self.citizen.browser.get("/sign-in", query_string={"to": "/permit"}, base_url=OWN)
        path = away.location.removeprefix(URL)
        for _ in range(2):
            path = self.owner.browser.get(path, base_url=URL).location
        return self.citizen.opens(path.removeprefix(OWN))

    def departs(self) -> None:
        """Ask for saved details, which leads to the hub's page."""
        form = self.citizen.page.inputs | {"details": ["saved"]}
        self.leaves(self.citizen.browser.post("/permit/start", data=form, base_url=OWN))

    @property
    def grant(self) -> UUID:
        (grant, *_) = self.hub.store.grants.of(self.owner.id)
        return grant.id

    def released(self) -> tuple[Known, ...]:
        return tuple(
            Known(one.id, one.attribute, None, one.source, one.assurance, one.confirmed)
            for one in self.hub.store.assertions.of(self.owner.id)
        )


@pytest.fixture
def both(tmp_path: Path) -> Both:
    (tmp_path / "department").mkdir()
    (tmp_path / "hub").mkdir()
    served = department(tmp_path / "department", PERMIT, URL)
    journey = site_of(served).library.look()["permit"].journey
    assert journey is not None
    keys = ClientKeys((key(LICENCES),)).public()
    register = written(tmp_path, registration(LICENCES, OWN, keys, [(journey, [language("en"), language("cy")])]))
    hub = town(tmp_path / "hub", role="hub", FORMKIT_URL=URL, FORMKIT_HUB_DEPARTMENTS=str(register))
    wired(served, NearWire(hub.app), NearService(hub.app))
    owner = Owner(hub)
    owner.has("person.name", NAME)
    owner.has("contact.email", EMAIL)
    return Both(hub, served, owner, served.citizen(OWN))


@pytest.fixture
def agreed(both: Both) -> Both:
    """Signed in, sent to the hub, agreed to give all that is known, and come back."""
    both.signs_in().is_at("permit")
    both.departs()
    both.comes_back("person.name", "contact.email").is_at("whom")
    return both


def test_what_the_citizen_agrees_to_comes_and_nothing_else(both: Both) -> None:
    both.signs_in()
    both.departs()
    both.owner.sees("Example Council", "Apply for a permit", EMAIL, "choose your colour")
    citizen = both.comes_back("contact.email").answers("whom", whom="me").is_at("name")
    assert citizen.page.inputs["name-full"] == [""]
    citizen.answers("name", {"name-full": "Ada Sample"}).is_at("born")
    uses = both.hub.store.usage.of(both.owner.id)
    assert [one.attributes for one in uses if one.action == "released"] == [("contact.email",)]


def test_what_the_citizen_keeps_to_themselves_is_asked(both: Both) -> None:
    both.signs_in()
    both.departs()
    citizen = both.comes_back(button="Give nothing").answers("whom", whom="me").is_at("name")
    assert citizen.page.inputs["name-full"] == [""]
    assert not [one for one in both.hub.store.usage.of(both.owner.id) if one.action == "released"]


def test_every_call_is_taken_and_once(agreed: Both) -> None:
    known, remote, key = agreed.released(), agreed.remote, uuid4()
    nobody, grant = uuid4(), agreed.grant
    for _ in range(2):
        assert remote.changed(nobody, known, grant) == frozenset()
        assert remote.sent(nobody, known, PURPOSE, "HDJ2123F", grant)
        assert remote.keep(nobody, [NEW], key, grant) == ()
        assert remote.dispute(nobody, known[0].id, None, grant) is None
    actions = [one.action for one in agreed.hub.store.usage.of(agreed.owner.id)]
    assert actions.count("sent") == 1
    assert [one.value for one in agreed.hub.store.proposals.of(agreed.owner.id) if one.attribute == NEW.attribute]
    assert EMAIL in agreed.owner.knows()
    assert NEW.value not in agreed.owner.knows()


def test_what_was_withdrawn_at_the_hub_has_changed(agreed: Both) -> None:
    known = agreed.released()
    agreed.hub.store.assertions.withdraw(agreed.owner.id, known[0].id)
    assert agreed.remote.changed(uuid4(), known, agreed.grant) == {known[0].id}


def test_what_was_stopped_at_the_hub_is_refused_for_good(agreed: Both) -> None:
    known, grant = agreed.released(), agreed.grant
    agreed.hub.store.grants.cut(agreed.owner.id, grant)
    refused = Unavailable("The hub answered 403 access_denied.", is_final=True)
    assert agreed.remote.changed(uuid4(), known, grant) == refused
    assert agreed.remote.keep(uuid4(), [NEW], uuid4(), grant) == refused


def test_what_is_not_registered_cannot_be_kept(agreed: Both) -> None:
    wish = replace(NEW, attribute="preference.language", value="cy")
    kept = agreed.remote.keep(uuid4(), [wish], uuid4(), agreed.grant)
    assert kept == Unavailable("The hub answered 403 access_denied.", is_final=True)


def test_what_no_citizen_could_have_typed_is_given_up(agreed: Both) -> None:
    kept = agreed.remote.keep(uuid4(), [replace(NEW, value={"not": "an address"})], uuid4(), agreed.grant)
    assert kept == Unavailable("The hub answered 400 invalid_request.", is_final=True)


def test_a_lost_key_is_told_later_once_it_is_registered_again(agreed: Both) -> None:
    other = replace(agreed.remote, keys=replace(agreed.remote.keys, keys=(key("somebody else"),)))
    refused = other.changed(uuid4(), agreed.released(), agreed.grant)
    assert refused == Unavailable("The hub answered 401 invalid_client.")


def test_in_welsh_the_hub_speaks_welsh_and_says_why(both: Both) -> None:
    both.signs_in()
    both.citizen.opens("/cy/permit")
    form = both.citizen.page.inputs | {"details": ["saved"]}
    away = both.citizen.browser.post("/cy/permit/start", data=form, base_url=OWN)
    both.owner.opens(away.location.removeprefix(URL))
    assert both.owner.path.startswith("/cy/authorize/")
    both.owner.sees(EMAIL)
