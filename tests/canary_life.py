"""The life of the canary: a citizen who opens every kind of page, and presses everything there."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from formkit.delivery import open_outbox
from formkit.delivery.outbox import Outbox
from formkit.stores import StoreUnavailable
from formkit.stores.drafts import Drafts
from formkit.web import pages
from tests.canary import ASKED, PICTURE, STORY, TYPED
from tests.client import Citizen, Page
from tests.journeys import Town
from tests.marked import MARKS
from tests.signing import coming_back, session_of, signed_in, site_of

FEW = 4


class Canary(Citizen):
    """The citizen whose every word is marked."""

    def __init__(self, served: Town) -> None:
        super().__init__(served.app)
        self.served = served
        self.token: dict[str, list[str]] = {}

    def lives(self, patch: pytest.MonkeyPatch) -> None:
        """Do everything that citizens do, but for going away."""
        self.applies_as_guest(patch)
        self.sends()
        assert len(self.values()) >= len(ASKED)
        self.token = {"csrf-token": self.opens("/your-data/upload").page.inputs["csrf-token"]}
        self.reuses()
        self.looks_at_their_data()

    def applies_as_guest(self, patch: pytest.MonkeyPatch) -> None:
        self.start("canary")
        self.meets_errors("name", patch)
        for name, *_ in ASKED:
            self.is_at(name).presses("Continue", dict.fromkeys(TYPED[name], "curlew!"))
            self.opens(f"/canary/{name}").answers(name, TYPED[name])
        self.answers("about-you").answers("story", STORY).answers("bird", bird="no").is_at("no-birds").sees("nightjar")
        self.opens("/canary/bird").answers("bird", bird="yes").answers("friend", friend="Goldcrest")
        self.follows("Remove Goldcrest").presses("Yes, remove").adds().answers("friend", friend="Goldcrest")
        self.answers("friends")
        self.uploads("/canary/proof", "proof")
        self.is_at("check-answers").sees("Hawkmoth", "kestrel.pdf")
        (address,) = {href for one in self.page.all("a") if "/files/" in (href := one.get("href") or "")}
        assert self.fetches(address) == PICTURE

    def meets_errors(self, name: str, patch: pytest.MonkeyPatch) -> None:
        """Type marked values where a page has timed out, the store is away, and where something breaks."""
        address, inputs = self.page.path, {**self.page.inputs, **{key: [text] for key, text in TYPED[name].items()}}
        page = self.page
        self.posts(address, inputs | {"csrf-token": ["curlew"]})
        assert self.page.response.status_code == 422
        for target, what, status in ((Drafts, "post", 503), (pages, "_judge", 500)):
            with patch.context() as broken:
                broken.setattr(target, what, _raises(StoreUnavailable if status == 503 else RuntimeError))
                assert self.posts(address, inputs).page.response.status_code == status
        assert self.opens("/canary/nowhere").page.response.status_code == 404
        self.page = page

    def uploads(self, address: str, name: str, content: bytes = PICTURE) -> None:
        token = self.opens(address).page.inputs["csrf-token"][0]
        data = {"csrf-token": token, name: (BytesIO(content), "kestrel.pdf")}
        self._came(self.browser.post(address, data=data, base_url=self.base_url))

    def sends(self) -> None:
        """Sign in, say whose answers they are, save all that may be, pay, and look at all that there is afterwards."""
        signed_in(self, to="/canary/check-answers").presses("Continue")
        self.presses("Continue", mine="yes").is_at("check-answers")
        boxes = [one.get("value") or "" for one in self.page.all("input") if one.get("name") == "keep"]
        assert len(boxes) > 8
        self.presses("Continue to payment", {"agreed": "yes", "keep": boxes}).presses("Refuse").is_at("pay")
        self.presses("Try again").presses("Pay").is_at("confirmation")
        for name in ("print", "receipt", "receipt.jws"):
            self.fetches(f"/canary/{name}")
        delivers(self.served)

    def fetches(self, address: str) -> bytes:
        """Get what is no page."""
        return self.browser.get(address, base_url=self.base_url).data

    def reuses(self) -> None:
        """Use saved details in another form: confirm some, choose between others, say that one is wrong."""
        self.opens("/nest").presses("Start with my saved details").is_at("saved-details").sees("Zebbykins")
        self.presses("Use these details")
        for name, *_ in ASKED:
            self.opens(f"/nest/{name}")
            if self.path.endswith(f"/{name}"):
                self.opens(f"/nest/{name}?wrong={name}")
                offers = [one for one in self.page.all("input") if one.get("name") == f"{name}-offer"]
                chosen = {f"{name}-offer": offers[-1].get("value") or ""} if offers else {}
                self.presses("Continue", dict.fromkeys(TYPED[name], "curlew!") | chosen)
                self.posts(f"/nest/{name}?wrong={name}", self.token | _listed(TYPED[name] | chosen))
        self.opens("/nest/check-answers").is_at("check-answers")
        boxes = [one.get("value") or "" for one in self.page.all("input") if one.get("name") == "keep"]
        self.presses("Send your answers", {"agreed": "yes", "keep": boxes}).is_at("confirmation")
        delivers(self.served)

    def looks_at_their_data(self) -> None:
        """Open every page of “Your data”, and press every button there but the last."""
        for address in self.addresses():
            self.fetches(address)
        download = self.fetches("/your-data/your-data.json")
        self.uploads("/your-data/upload", "file", download.replace(b"skylark", b"skylarks"))
        self.posts("/your-data/upload/add", self.page.inputs | {"add": ["0"]})
        for value in self.values():
            for part in ("", "?show=whole", "/change"):
                self.fetches(f"{value}{part}")
        for value in self.values()[:FEW]:
            for part in ("confirm", "tell", "change", "withdraw", "erase"):
                self.presses_there(f"{value}/{part}")
        head = self.opens("/your-data/usage/check").page.inputs
        self.posts("/your-data/usage/check", head | {"head": ["curlew"]})
        self.opens("/sign-in/link?to=/your-data/links").opens(coming_back(self, "wales")).presses("Join the accounts")
        cuts = [href for one in self.page.all("a") if (href := one.get("href") or "").endswith("/cut")]
        self.presses_there(cuts[-1])

    def values(self) -> list[str]:
        """The addresses of all that is known of them."""
        session = session_of(self.served, self)
        assert session
        assert session.citizen
        found = self.served.store.assertions.of(session.citizen)
        newest = {one.attribute: one.id for one in reversed(found)}
        return [f"/your-data/values/{one}" for one in newest.values()]

    def presses_there(self, address: str) -> None:
        """Post a form as it stands, with every box ticked and `curlew` typed, and as it should be typed."""
        page = Page(self.browser.get(address, base_url=self.base_url), address)
        inputs = self.token
        if page.response.status_code == 200 and page.all("form"):
            inputs = page.inputs | _ticked(page)
        for changed in ({name: ["curlew!"] for name in inputs if name.startswith("value")}, {}):
            self.browser.post(address, data=inputs | changed, base_url=self.base_url)

    def addresses(self) -> list[str]:
        """Every address that is the same for everybody."""
        rules = [one for one in self.served.app.url_map.iter_rules() if not one.rule.startswith("/stand-in")]
        return [one.rule for one in rules if "<" not in one.rule and "GET" in (one.methods or ())]

    def leaves(self) -> None:
        """Erase all of it; come back, and sign out."""
        self.sends_little_things()
        self.opens("/your-data/erase").presses("Yes, erase all of it").is_at("erased")
        self.start("canary").answers("name", TYPED["name"]).opens("/canary/delete-answers").presses(
            "Yes, delete my answers"
        )
        self.opens("/sign-in?to=/your-data").opens("/sign-out").presses("Sign out")

    def sends_little_things(self) -> None:
        """Send what pages send by themselves, and what no page links to."""
        for address in ("/sign-in/extend", "/nest/extend"):
            self.browser.post(address, data=self.token, base_url=self.base_url)
        for address in ("/nest/", "/nest/timed-out"):
            self.fetches(address)


def _raises(error: type[Exception]) -> Any:
    def fails(*_: object, **__: object) -> Any:
        raise error(*MARKS) if error is RuntimeError else error("The database can’t be used.")

    return fails


def _listed(typed: dict[str, str]) -> dict[str, list[str]]:
    return {name: [text] for name, text in typed.items()}


def _ticked(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in page.all("input"):
        if one.get("type") == "checkbox":
            found.setdefault(one.get("name") or "", []).append(one.get("value") or "")
    return found


def delivers(served: Town) -> None:
    """Deliver what waits: once by destinations that break, then by the real ones."""
    real = open_outbox(site_of(served).settings, served.store)
    assert isinstance(real, Outbox)
    for outbox in (Outbox(served.store, dict.fromkeys(real.destinations, _raises(RuntimeError))), real):
        while outbox.run_once():
            pass
        served.clock.advance(Outbox.wait(real, 1) * 3)
