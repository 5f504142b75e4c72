"""A provider is asked once, within limits; whatever happens is a value, and nothing of it is in words or logs."""

import logging
import socket

import pytest

from formkit.http import LARGEST, Failed
from formkit.identity.wire import Answer, HttpWire, is_safe
from tests.listening import Heard, listening


def test_an_answer_has_its_status_bytes_and_headers_in_lower_case() -> None:
    heard = Heard(401, b'{"error": "x"}', {"Cache-Control": "max-age=60"})
    with listening(heard) as url:
        answer = HttpWire().get(f"{url}/userinfo", {"Authorization": "Bearer t"})
    assert isinstance(answer, Answer)
    assert (answer.status, answer.content, answer.headers["cache-control"]) == (401, b'{"error": "x"}', "max-age=60")
    method, path, headers, _ = heard.requests[0]
    assert (method, path, headers["Authorization"]) == ("GET", "/userinfo", "Bearer t")


def test_a_form_is_posted_as_browsers_do() -> None:
    heard = Heard()
    with listening(heard) as url:
        HttpWire().post(f"{url}/token", {"code": "a b&c"}, {"User-Agent": "formkit"})
    method, path, headers, body = heard.requests[0]
    assert (method, path, body) == ("POST", "/token", b"code=a+b%26c")
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert headers["User-Agent"] == "formkit"


def test_a_redirect_is_an_answer() -> None:
    heard = Heard(302, headers={"Location": "/elsewhere"})
    with listening(heard) as url:
        answer = HttpWire().get(f"{url}/here")
    assert isinstance(answer, Answer)
    assert (answer.status, answer.headers["location"], len(heard.requests)) == (302, "/elsewhere", 1)


def test_what_is_too_long_is_no_answer() -> None:
    with listening(Heard(body=b" " * (LARGEST + 1))) as url:
        assert HttpWire().get(url) == Failed("The answer of the service is too long.")


def test_nobody_listening_and_nobody_answering_are_failures_without_the_address() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        gone = HttpWire().get(f"http://127.0.0.1:{free.getsockname()[1]}/secret")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        late = HttpWire(answering=0.05).get(f"http://127.0.0.1:{silent.getsockname()[1]}/secret")
    assert isinstance(gone, Failed)
    assert "secret" not in gone.reason
    assert late == Failed("The service could not be asked (ReadTimeoutError).")


@pytest.mark.parametrize(
    "url", ["http://example.com/token", "ftp://localhost/", "file:///etc/passwd", "token", "", "http://["]
)
def test_nothing_is_sent_where_others_can_read_it(url: str) -> None:
    assert not is_safe(url)
    assert HttpWire().post(url, {"code": "c"}) == Failed("The address is not https.")


def test_nothing_is_logged_or_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with listening(Heard(body=b"Kenneth", headers={"Set-Cookie": "Decerqueira"})) as url:
        answer = HttpWire().get(f"{url}/userinfo?secret")
    assert not caplog.records
    assert "Kenneth" not in repr(answer)
    assert "Decerqueira" not in repr(answer)
