"""What every answer says to the browser."""

import base64
import hashlib
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town, town

ADDRESSES = ["/", "/blue", "/nope", "/blue/applying", "/assets/formkit/formkit.css", "/healthz", "/cy/help"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_is_strict(citizen: Citizen, address: str) -> None:
    with citizen.browser.get(address) as response:
        headers = response.headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["style-src"] == policy["form-action"] == "'self'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_one_inline_script_is_allowed_by_its_hash(citizen: Citizen) -> None:
    (script,) = [one.text for one in citizen.opens("/").page.all("script") if one.text]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in citizen.page.response.headers["Content-Security-Policy"]


def test_https_stays_https(tmp_path: Path) -> None:
    served = town(tmp_path, FORMKIT_URL="https://forms.example")
    headers = served.citizen("https://forms.example").opens("/").page.response.headers
    assert "max-age=63072000" in headers["Strict-Transport-Security"]
    served.store.database.engine.dispose()


def test_http_is_not_promised_to_be_https(served: Town) -> None:
    assert "Strict-Transport-Security" not in served.citizen().opens("/").page.response.headers
