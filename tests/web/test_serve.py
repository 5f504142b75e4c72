"""Serving for real: it listens where it should, delivers, and stops when it is told to."""

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from formkit.identity.stand_in import OWN, PAGES
from formkit.identity.wire import Answer, HttpWire
from formkit.payments.stand_in import StandIn
from formkit.settings import Settings, read_settings
from formkit.stores.uploads import Uploads
from formkit.web.serve import is_loopback, own_address, purge, serve, warn_of_payments, warn_of_sign_in
from tests.journeys import BLUE, PLAIN, town, write
from tests.one_login import Provider, asked
from tests.paying import badges

START = """
import os, sys
from formkit.settings import read_settings
from formkit.web.serve import serve
sys.exit(serve(read_settings(os.environ), "127.0.0.1", 0, debug=True))
"""
LISTENING = re.compile(r"Listening at: http://127\.0\.0\.1:(\d+)")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    write(tmp_path, BLUE)
    return {"FORMKIT_INSTANCE": str(tmp_path / "instance"), "FORMKIT_DEFINITIONS": str(tmp_path)}


@pytest.fixture
def running(environ: dict[str, str]) -> Iterator[tuple[subprocess.Popen[str], int]]:
    process = subprocess.Popen(
        [sys.executable, "-c", START], env={**os.environ, **environ}, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    (port,) = next(found.groups() for line in process.stderr if (found := LISTENING.search(line)))
    yield process, int(port)
    process.kill()
    process.wait()
    process.stderr.close()


def settings(**environ: str) -> Settings:
    found = read_settings(environ)
    assert isinstance(found, Settings)
    return found


def test_a_page_is_served_until_it_is_told_to_stop(running: tuple[subprocess.Popen[str], int]) -> None:
    process, port = running
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/blue")
    answer = connection.getresponse()
    assert answer.status == 200
    assert b"Choose a colour" in answer.read()
    connection.close()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0


def test_with_debug_invented_people_sign_in_over_http(running: tuple[subprocess.Popen[str], int]) -> None:
    wire, origin = HttpWire(), f"http://127.0.0.1:{running[1]}"
    provider = Provider(wire, f"{origin}{PAGES}")
    assert provider.json("/.well-known/openid-configuration")["issuer"] == f"{origin}{PAGES}/"
    assert len(provider.json("/.well-known/jwks.json")["keys"]) == 2
    request = asked(client_id=OWN, redirect_uri=f"{origin}/sign-in/return")
    page = provider.get(f"/authorize?{urlencode(request)}").headers["location"]
    back = wire.post(page, {"persona": "everything"})
    assert isinstance(back, Answer)
    told = dict(parse_qsl(urlsplit(back.headers["location"]).query))
    assert back.headers["location"].startswith(f"{origin}/sign-in/return?")
    assert provider.exchange(told["code"]).status == 401


def test_debug_listens_on_this_machine_alone(environ: dict[str, str]) -> None:
    refused = serve(settings(**environ), "0.0.0.0", 8000, debug=True)
    assert refused is not None
    assert "this machine alone" in str(refused)


def test_without_debug_a_key_is_required(environ: dict[str, str]) -> None:
    refused = serve(settings(**environ), "127.0.0.1", 8000, debug=False)
    assert refused is not None
    assert refused.name == "FORMKIT_KEYS"


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("example.com", False),
    ],
)
def test_loopback_is_told_from_the_world(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


@pytest.mark.parametrize(
    ("host", "port", "expected"),
    [
        ("127.0.0.1", 8000, ""),
        ("0.0.0.0", 8000, ""),
        ("::", 8000, ""),
        ("10.0.0.7", 8000, "http://10.0.0.7:8000"),
        ("10.0.0.7", 0, ""),
    ],
)
def test_its_own_address_is_what_it_listens_on_where_that_is_one(host: str, port: int, expected: str) -> None:
    assert own_address(host, port) == expected


def test_forms_that_nobody_can_pay_for_are_named_at_the_start(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    warn_of_payments(badges(tmp_path, StandIn()).app.extensions["formkit"])
    assert not caplog.records
    (tmp_path / "closed").mkdir()
    warn_of_payments(badges(tmp_path / "closed").app.extensions["formkit"])
    assert "Nobody can pay for badge: set FORMKIT_PAY_KEY to a key of GOV.UK Pay." in caplog.text


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({}, "Nobody can sign in, so greeting ask everything: set FORMKIT_SIGN_IN."),
        ({"FORMKIT_SIGN_IN": "https://any.example"}, "Nobody can prove who they are for greeting:"),
        ({"FORMKIT_SIGN_IN": "https://any.example", "FORMKIT_IDENTITY_DID": "https://any.example/did.json"}, ""),
    ],
)
def test_forms_that_offer_what_nobody_can_have_are_named_at_the_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, environ: dict[str, str], words: str
) -> None:
    bound = {"attribute": "person.name", "lock": "verified"}
    name = {"name": "name", "fields": [{"name": "name", "type": "name", "label": "Name", "profile": bound}]}
    greeting = {key: one for key, one in PLAIN.items() if key != "sections"} | {"name": "greeting", "pages": [name]}
    served = town(tmp_path, greeting, **environ)
    warn_of_sign_in(served.app.extensions["formkit"])
    said = [record.getMessage() for record in caplog.records if record.name == "formkit.web.serve"]
    assert len(said) == bool(words)
    assert all(words in one for one in said)


def test_a_folder_of_uploads_that_cannot_be_used_does_not_end_the_deletion_of_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    rounds = []

    class Twice(Event):
        def wait(self, timeout: float | None = None) -> bool:
            rounds.append(timeout)
            if len(rounds) == 2:
                self.set()
            return self.is_set()

    def refuses(self: Uploads) -> int:
        raise PermissionError(13, "Permission denied", "/uploads/name")

    monkeypatch.setattr(Uploads, "purge", refuses)
    purge(badges(tmp_path, StandIn()).store, Twice())
    assert len(rounds) == 2
    assert "waits to be deleted: Permission denied" in caplog.text


def test_a_hub_does_not_start_without_its_departments(tmp_path: Path) -> None:
    found = serve(settings(FORMKIT_INSTANCE=str(tmp_path)), "127.0.0.1", 0, debug=True, role="hub")
    assert "FORMKIT_HUB_DEPARTMENTS: It is not set" in str(found)
