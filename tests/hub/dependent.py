"""A department's formkit whose hub is far away, and a citizen who goes there and comes back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from werkzeug.test import TestResponse

from formkit.delivery import Outbox
from formkit.delivery.profile import Profile
from formkit.hub.remote import Remote
from formkit.identity import RelyingParty, open_relying_party
from formkit.identity.provider import Provider
from formkit.identity.wire import Wire
from formkit.stores import Store
from formkit.submission import PROFILE
from tests.client import Citizen
from tests.hub.far import URL, Far
from tests.hub.registered import LICENCES, key
from tests.journeys import Town, town
from tests.saved import PERMIT
from tests.signing import site_of

OWN = "https://licences.example.gov.uk"


@dataclass
class Dependent:
    """The department, its hub, and a citizen of both."""

    served: Town
    far: Far
    citizen: Citizen

    @property
    def store(self) -> Store:
        return self.served.store

    def leaves(self, response: TestResponse) -> str:
        """Where a citizen is sent, who leaves for the hub."""
        assert response.status_code in (302, 303), response.text
        assert response.location.startswith(f"{URL}/authorize?"), response.location
        return response.location

    def signs_in(self, to: str = "/permit") -> Citizen:
        """Sign in at the hub, and come back."""
        answer = self.citizen.browser.get("/sign-in", query_string={"to": to}, base_url=OWN)
        return self.returns(self.leaves(answer))

    def departs(self) -> str:
        """Press the button on the start page that leads to the hub; gives the address there."""
        form = self.citizen.page.inputs | {"details": ["saved"]}
        return self.leaves(self.citizen.browser.post("/permit/start", data=form, base_url=OWN))

    def returns(self, departure: str) -> Citizen:
        """Agree to it, and come back."""
        return self.citizen.opens(f"/sign-in/return?{self.far.comes_back(departure)}")

    def begins(self) -> Citizen:
        """Sign in, ask for the saved details, agree, and come back with them."""
        self.signs_in()
        return self.returns(self.departs())

    def sends(self, *keep: str) -> TestResponse:
        """Press the button on check answers, some news ticked."""
        form = self.citizen.is_at("check-answers").page.inputs | {"keep": list(keep), "agreed": ["yes"]}
        return self.citizen.browser.post("/permit/check-answers", data=form, base_url=OWN)

    def delivers(self) -> int:
        """Tell the hub what waits in the outbox."""
        hub = site_of(self.served).hub
        assert isinstance(hub, Remote)
        return Outbox(self.store, {PROFILE: Profile(self.store, hub), "folder": lambda parcel: None}).run_once()

    def leads_to(self) -> set[str]:
        """Where the form of the page at hand may lead."""
        policy = self.citizen.page.response.headers["Content-Security-Policy"]
        (words,) = [one.split()[1:] for one in policy.split("; ") if one.startswith("form-action")]
        return set(words)


def dependent(folder: Path, *known: Any, form: dict[str, Any] = PERMIT) -> Dependent:
    """Serve a form that asks a hub far away, where this is known of its citizen."""
    served = department(folder, form, URL)
    far = Far(served.clock, [*known])
    wired(served, far, far)
    return Dependent(served, far, served.citizen(OWN))


def department(folder: Path, form: dict[str, Any], hub: str) -> Town:
    """Serve a form of a department whose hub has this address."""
    pem = folder / "sign-in.pem"
    pem.write_bytes(key(LICENCES).as_pem(private=True))
    return town(
        folder, form, FORMKIT_URL=OWN, FORMKIT_SIGN_IN=hub, FORMKIT_PROFILE_URL=hub, FORMKIT_SIGN_IN_CLIENT=LICENCES,
        FORMKIT_SIGN_IN_KEY=str(pem),
    )  # fmt: skip


def wired(served: Town, wire: Wire, service: Any) -> None:
    """Let a department reach its hub by these instead of the network."""
    near = site_of(served)
    assert isinstance(near.hub, Remote)
    party = open_relying_party(near.settings, clock=served.clock)
    assert isinstance(party, RelyingParty)
    found = replace(near, hub=replace(near.hub, service=service))
    vars(found)["_party"] = RelyingParty(Provider(party.provider.agreement, wire, served.clock))
    served.app.extensions["formkit"] = found
