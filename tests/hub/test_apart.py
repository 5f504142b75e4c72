"""A hub and two departments in three processes: what a citizen tells one is offered by the other, as they agree to it.

The rest is what a department tries that it must not, over the same wires, while all of them run.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

import pytest
from joserfc.jwk import ECKey
from sqlalchemy import select

from formkit.hub import open_hub
from formkit.hub.messages import claims_of, release_told, scope_of
from formkit.hub.port import Unavailable
from formkit.hub.remote import Remote
from formkit.identity import Arrival, Departure, RelyingParty, Request, SignInFault, open_relying_party
from formkit.identity.client_keys import ClientKeys
from formkit.identity.provider import Provider
from formkit.profile.release import Wanted
from formkit.stores.profile_tables import links
from tests.hub.apart import CARERS, LICENCE, Formkit, apart
from tests.hub.loopback import Visitor
from tests.stores.opening import NOON
from tests.valid_page import words

HOME = {"home-line1": "7 Zebedee Close", "home-town": "Sampleton", "home-postcode": "LS1 1UR"}
EMAIL, ADDRESS = Wanted("contact.email", why={"en": "reply"}), Wanted("contact.address", why={"en": "write to you"})
NOBODY = uuid4()


def party(one: Formkit) -> RelyingParty:
    """The relying party of a department, as its own process has it."""
    found = open_relying_party(one.settings)
    assert isinstance(found, RelyingParty)
    return found


def remote(one: Formkit) -> Remote:
    with one.store() as store:
        found = open_hub(one.settings, store, store.clock)
    assert isinstance(found, Remote)
    return found


def departure(one: Formkit, form: str, *wanted: Wanted, path: str = "/sign-in/return") -> Departure:
    """Ask for these details of whoever comes."""
    asked = Request(f"{one.url}{path}", scope=scope_of(form), asked=claims_of(wanted))
    found = party(one).begin(asked)
    assert isinstance(found, Departure)
    return found


def agreed(visitor: Visitor, to: Departure, button: str = "Give these details") -> dict[str, str]:
    """Give all that is asked for; gives what the department is told, which nobody has heard yet."""
    visitor.opens(to.url)
    boxes = [one.get("value") or "" for one in visitor.page.all("input") if one.get("type") == "checkbox"]
    go = visitor.page.button(button).get("value") or ""
    form = visitor.page.inputs | {"give": boxes, "go": [go]}
    return told(visitor.browser.post(visitor.page.path, data=form, base_url=visitor.base_url).location)


def told(location: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(location).query))


def test_what_a_citizen_tells_one_department_another_offers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with apart(tmp_path) as kits:
        hub, licences, benefits = kits["hub"], kits["licences"], kits["benefits"]
        visitor = Visitor(licences.url)
        _tells(visitor, licences, hub)
        _accepts(visitor, hub)
        _is_offered(visitor, benefits, hub)
        _is_known_by_two_names(visitor, licences, benefits, hub)
        _cannot_be_tricked(visitor, licences)
        _can_stop(visitor, licences, benefits, hub)
        for one in kits.values():
            assert not [line for line in one.log if "Zebedee" in line or "Traceback" in line], one.log


def _tells(visitor: Visitor, licences: Formkit, hub: Formkit) -> None:
    """Sign in, give an email address that the hub knows, and tell where one lives."""
    visitor.opens(f"/{LICENCE}").follows("Sign in to use details that you have given before")
    visitor.presses("Sign in", persona="everything").is_at(LICENCE)
    visitor.presses("Start with my saved details")
    assert visitor.origin == hub.url
    visitor.sees("Example Licences", "Renew a driving licence", "write to you")
    visitor.presses("Give these details", give="contact.email").is_at("whom")
    assert visitor.origin == licences.url
    visitor.presses("Continue", whom="me").is_at("saved-details").presses("Use these details")
    visitor.is_at("home").presses("Continue", HOME).is_at("check-answers")
    visitor.presses(_send(visitor), keep="home", agreed="yes").is_at("confirmation")
    licences.delivers()


def _send(visitor: Visitor) -> str:
    return words(visitor.page.all("button", "govuk-button")[-1])


def _accepts(visitor: Visitor, hub: Formkit) -> None:
    """It is nobody's knowledge before its citizen has accepted it at the hub."""
    assert "Zebedee" not in visitor.opens(f"{hub.url}/your-data").page.text
    visitor.opens(f"{hub.url}/your-data/proposals").sees("7 Zebedee Close", "Example Licences")
    (form, *_) = [one for one in visitor.page.all("form") if "accept" in (one.get("action") or "")]
    visitor.posts(f"{hub.url}{form.get('action')}", {"csrf-token": [_token(visitor)]})
    visitor.opens(f"{hub.url}/your-data").sees("7 Zebedee Close")


def _token(visitor: Visitor) -> str:
    return next(one.get("value") or "" for one in visitor.page.all("input") if one.get("name") == "csrf-token")


def _is_offered(visitor: Visitor, benefits: Formkit, hub: Formkit) -> None:
    """The other department offers it, after its citizen has agreed there too."""
    visitor.opens(f"{benefits.url}/{CARERS}").follows("Sign in to use details that you have given before").is_at(CARERS)
    visitor.presses("Start with my saved details").sees("Example Benefits", "7 Zebedee Close")
    visitor.presses("Give these details", give=["contact.email", "contact.address"])
    visitor.presses("Continue", whom="me").is_at("saved-details").sees("7 Zebedee Close", "You told")
    visitor.presses("Use these details").is_at("check-answers")
    visitor.presses(_send(visitor), agreed="yes").is_at("confirmation")
    benefits.delivers()
    usage = visitor.opens(f"{hub.url}/your-data/usage").page.text
    assert "Example Licences" in usage
    assert "Example Benefits" in usage
    assert "Zebedee" not in usage


def _is_known_by_two_names(visitor: Visitor, licences: Formkit, benefits: Formkit, hub: Formkit) -> None:
    """Departments cannot compare notes: neither name is the other, nor the hub's own."""
    subs = set()
    for one, name in ((licences, LICENCE), (benefits, CARERS)):
        away = departure(one, name, EMAIL, ADDRESS)
        arrival = party(one).finish(away, agreed(visitor, away))
        assert isinstance(arrival, Arrival), arrival
        subs.add(arrival.sub)
    assert len(subs) == 2
    with hub.store() as store, store.database.read() as connection:
        own = {str(one) for row in connection.execute(select(links.c.citizen, links.c.sub)) for one in row}
    assert len(own) == 2
    assert not subs & own


def _cannot_be_tricked(visitor: Visitor, licences: Formkit) -> None:
    """What is not registered, not exact, not ours, or was used before is refused."""
    nino = departure(licences, LICENCE, Wanted("id.nino", why={"en": "find you"}))
    assert _refused(visitor, nino.url) == "invalid_request"
    assert _refused(visitor, departure(licences, LICENCE, EMAIL).url.replace("=S256", "=plain")) == "invalid_request"
    elsewhere = visitor.browser.get(departure(licences, LICENCE, EMAIL, path="/elsewhere").url, visitor.base_url)
    assert (elsewhere.status_code, "Location" in elsewhere.headers) == (400, False)
    away = departure(licences, LICENCE, EMAIL, ADDRESS)
    back = agreed(visitor, away, "Give these details again")
    assert _fault(_forged(licences).finish(away, back)) == "misconfigured"
    assert isinstance(party(licences).finish(away, back), Arrival)
    assert _fault(party(licences).finish(away, back)) == "expired"


def _refused(visitor: Visitor, url: str) -> str:
    return told(visitor.browser.get(url, visitor.base_url).location)["error"]


def _forged(one: Formkit) -> RelyingParty:
    """A relying party that says it is this department, with a key of its own."""
    provider = party(one).provider
    keys = ClientKeys((ECKey.generate_key("P-256"),))
    return RelyingParty(Provider(replace(provider.agreement, keys=keys), provider.wire, provider.clock))


def _fault(found: Arrival | SignInFault) -> str:
    assert isinstance(found, SignInFault)
    return found.kind


def _can_stop(visitor: Visitor, licences: Formkit, benefits: Formkit, hub: Formkit) -> None:
    """What was agreed to holds for one department alone, until its citizen stops it."""
    away = departure(licences, LICENCE, EMAIL, ADDRESS)
    arrival = party(licences).finish(away, agreed(visitor, away, "Give these details again"))
    assert isinstance(arrival, Arrival)
    release = release_told(arrival.told, [EMAIL, ADDRESS], arrival.auth_time or NOON)
    assert release is not None
    assert {one.attribute for one in release.known} == {"contact.email", "contact.address"}
    asked, refused = (NOBODY, release.known, release.grant), Unavailable("The hub answered 403 access_denied.", True)
    assert remote(licences).changed(*asked) == frozenset()
    assert remote(benefits).changed(*asked) == refused
    visitor.opens(f"{hub.url}/your-data/links")
    visitor.follows("Stop Renew a driving licence (Example Licences)")
    visitor.presses("Yes, stop it").sees("Claim an allowance for carers")
    assert "Renew a driving licence" not in visitor.page.text
    assert remote(licences).changed(*asked) == refused
