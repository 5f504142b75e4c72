"""Another service is asked once, within limits; whatever happens is a value, and nothing of it is in words or logs."""

import gzip
import json
import logging
import socket

import pytest

from formkit.http import LARGEST, Failed, Reply, Service
from tests.listening import Heard, listening


def test_a_get_carries_its_query_quoted_and_gives_the_json() -> None:
    heard = Heard(body=b'{"found": ["a"]}')
    with listening(heard) as url:
        reply = Service(url, {"Authorization": "Bearer k"}).get("/find", {"postcode": "SW1A 2AA"})
    assert reply == Reply(200, {"found": ["a"]})
    method, path, headers, _ = heard.requests[0]
    assert (method, path) == ("GET", "/find?postcode=SW1A+2AA")
    assert headers["Authorization"] == "Bearer k"


def test_a_post_sends_json() -> None:
    heard = Heard(201)
    with listening(heard) as url:
        reply = Service(f"{url}/").post("/v1/things", {"amount": 5}, {"Idempotency-Key": "once"})
    assert isinstance(reply, Reply)
    assert reply.is_success
    method, path, headers, body = heard.requests[0]
    assert (method, path, json.loads(body)) == ("POST", "/v1/things", {"amount": 5})
    assert (headers["Content-Type"], headers["Idempotency-Key"]) == ("application/json", "once")


def test_a_post_without_content_has_no_body() -> None:
    heard = Heard(204, b"")
    with listening(heard) as url:
        assert Service(url).post("/cancel") == Reply(204)
    assert heard.requests[0][3] == b""


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff"])
def test_an_answer_without_json_keeps_its_status(body: bytes) -> None:
    with listening(Heard(502, body)) as url:
        reply = Service(url).get("/")
    assert reply == Reply(502)
    assert not Reply(502).is_success


def test_a_redirect_is_not_followed() -> None:
    heard = Heard(302, headers={"Location": "/elsewhere"})
    with listening(heard) as url:
        assert Service(url).get("/here") == Reply(302, {})
    assert [path for _, path, *_ in heard.requests] == ["/here"]


def test_an_answer_that_is_too_long_is_not_kept_even_when_it_is_packed() -> None:
    packed = gzip.compress(b" " * (LARGEST + 1))
    with listening(Heard(body=packed, headers={"Content-Encoding": "gzip"})) as url:
        assert isinstance(Service(url).get("/"), Failed)


def test_nobody_listening_is_a_failure_that_names_no_address() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    failed = Service(f"http://127.0.0.1:{port}").get("/secret", {"postcode": "SW1A 2AA"})
    assert isinstance(failed, Failed)
    assert "secret" not in failed.reason
    assert "SW1A" not in failed.reason


def test_a_service_that_never_answers_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        failed = Service(url, answering=0.05).get("/")
    assert failed == Failed("The service could not be asked (ReadTimeoutError).")


def test_nothing_is_logged_or_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with listening(Heard(body=b'"SW1A 2AA"')) as url:
        service = Service(url, {"Authorization": "Bearer hush"})
        reply = service.get("/find", {"postcode": "SW1A 2AA"})
    assert not caplog.records
    assert "SW1A" not in repr(reply)
    assert "hush" not in repr(service)
