"""A hub with two departments, a citizen who knows the way, and the departments' side of every message."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from werkzeug.test import TestResponse

from formkit.profile.assertion import Source
from tests.client import Citizen
from tests.hub.registered import BENEFITS, LICENCES, entry, key, written
from tests.journeys import Town, town
from tests.web.your_data.conftest import Resident

URL = "http://localhost"
VERIFIER = "v" * 43
TOLD = Source("citizen", form="renew", organisation=LICENCES)
ADDRESS = {"lines": ["1 High Street"], "addressLocality": "Sampleton", "postalCode": "SW1A 1AA"}
WHY = {"en": "send you the licence", "cy": "anfon y drwydded atoch"}
CLAIMS = {
    "contact.address": {"purpose": WHY},
    "person.age_at_least": {"purpose": {"en": "see that you may drive"}, "values": [17]},
}
Answer = TestResponse


@dataclass
class Office:
    """A department: what it asks, and how it proves that it asks."""

    town: Town
    client: str = LICENCES

    @property
    def back(self) -> str:
        return f"https://{self.client}.example.gov.uk/sign-in/return"

    def query(self, claims: Any = CLAIMS, /, **changes: str | None) -> dict[str, str]:
        """A request that is right, but for the changes; what is None is left out."""
        right = {
            "client_id": self.client,
            "redirect_uri": self.back,
            "response_type": "code",
            "scope": "openid form:renew" if claims is not None else "openid",
            "state": "the-state",
            "nonce": "the-nonce",
            "code_challenge": create_s256_code_challenge(VERIFIER),
            "code_challenge_method": "S256",
            "claims": None if claims is None else json.dumps({"userinfo": claims}),
        }
        return {name: text for name, text in {**right, **changes}.items() if text is not None}

    def address(self, claims: Any = CLAIMS, /, **changes: str | None) -> str:
        return f"/authorize?{urlencode(self.query(claims, **changes))}"

    def assertion(self, path: str, signer: str = "", **changes: Any) -> str:
        now = int(self.town.clock.now().timestamp())
        who = {"iss": self.client, "sub": self.client, "aud": f"{URL}{path}", "jti": secrets.token_hex(8)}
        claims = {**who, "iat": now, "exp": now + 300, **changes}
        present = {name: one for name, one in claims.items() if one is not None}
        signing = key(signer or self.client)
        return jwt.encode({"alg": "ES256", "kid": self.client}, present, signing)

    def exchange(self, code: str, /, **changes: str | None) -> Answer:
        right = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.back,
            "code_verifier": VERIFIER,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": self.assertion("/token"),
        }
        form = {name: text for name, text in {**right, **changes}.items() if text is not None}
        return self.town.app.test_client().post("/token", data=form, base_url=URL)

    def tokens(self, code: str) -> dict[str, Any]:
        answer = self.exchange(code)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.get_json()
        return found

    def userinfo(self, token: str) -> Answer:
        headers = {"Authorization": f"Bearer {token}"}
        return self.town.app.test_client().get("/userinfo", headers=headers, base_url=URL)

    def told(self, code: str) -> dict[str, Any]:
        """All of the way from a code to what is told."""
        answer = self.userinfo(self.tokens(code)["access_token"])
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.get_json()
        return found

    def asks(self, act: str, message: Any, token: str | None = None) -> Answer:
        """Post to the API."""
        path = f"/profile-api/{act}"
        headers = {"Authorization": f"Bearer {token or self.assertion(path)}"}
        return self.town.app.test_client().post(path, json=message, headers=headers, base_url=URL)


class Owner(Resident):
    """A citizen at the hub."""

    def answers_with(self, button: str, *ticked: str, claims: Any = CLAIMS, office: Office) -> dict[str, str]:
        """Come from a department, tick, press; gives what the department is told."""
        self.opens(office.address(claims))
        return returning(self, button, *ticked)

    def gives(self, office: Office, *ticked: str, claims: Any = CLAIMS) -> str:
        """Agree to give what is ticked, or the same again; gives the code."""
        self.opens(office.address(claims))
        is_again = self.page.h1 == "Give the same details again?"
        return returning(self, f"Give these details{' again' if is_again else ''}", *ticked)["code"]


def returning(citizen: Citizen, button: str, *ticked: str) -> dict[str, str]:
    """Press a button of the page at hand that leads to a department; gives what it is told."""
    pressed = citizen.page.button(button)
    inputs = {**citizen.page.inputs, "give": list(ticked), "go": [pressed.get("value") or ""]}
    action = citizen.page.form.get("action") or ""
    answer = citizen.browser.post(action, data=inputs, base_url=citizen.base_url)
    assert answer.status_code == 303, answer.text
    return sent_back(answer)


def sent_back(answer: Answer) -> dict[str, str]:
    """What a department is told by an answer that leads to it."""
    assert answer.status_code in (302, 303), answer.text
    place = urlsplit(answer.location)
    assert place.netloc.endswith(".example.gov.uk"), answer.location
    return dict(parse_qsl(place.query))


def hub_of(folder: Path, *entries: Any, debug: bool = False) -> Town:
    register = written(folder, *(entries or (entry(), entry(BENEFITS))))
    return town(folder, role="hub", debug=debug, FORMKIT_URL=URL, FORMKIT_HUB_DEPARTMENTS=str(register))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Town]:
    running = hub_of(tmp_path)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def licences(running: Town) -> Office:
    return Office(running)


@pytest.fixture
def benefits(running: Town) -> Office:
    return Office(running, BENEFITS)


@pytest.fixture
def ann(running: Town) -> Owner:
    """Somebody whose address and date of birth are known."""
    ann = Owner(running)
    ann.has("contact.address", ADDRESS, source=TOLD)
    ann.has("person.birth_date", "1980-03-27", source=TOLD)
    return ann
