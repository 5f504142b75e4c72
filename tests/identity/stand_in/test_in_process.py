"""The wire to the stand-in: only its own addresses answer, and it fails as networks do."""

import pytest

from formkit.http import Failed
from formkit.identity.stand_in import Fault, InProcess, StandIn
from formkit.identity.wire import Answer
from tests.one_login import stand_in


@pytest.fixture
def known() -> StandIn:
    return stand_in("http://localhost")


@pytest.mark.parametrize(
    "url", ["http://localhost/", "http://localhost/stand-in/one-login-2/token", "https://x.example"]
)
def test_nobody_else_answers(known: StandIn, url: str) -> None:
    assert isinstance(InProcess(known).get(url), Failed)


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.SLOW])
def test_a_wire_that_fails_says_so(known: StandIn, fault: Fault) -> None:
    known.faults.add(fault)
    assert isinstance(InProcess(known).get(known.did_url), Failed)
    assert isinstance(InProcess(known).post(f"{known.url}/token", {}), Failed)


@pytest.mark.parametrize(
    ("fault", "path", "status"),
    [
        (Fault.BROKEN, "/token", 500),
        (Fault.JWKS_DOWN, "/.well-known/jwks.json", 503),
        (Fault.DID_DOWN, "/.well-known/did.json", 503),
        (Fault.USERINFO_DOWN, "/userinfo", 503),
    ],
)
def test_an_endpoint_that_is_down_says_so(known: StandIn, fault: Fault, path: str, status: int) -> None:
    known.faults.add(fault)
    answer = InProcess(known).get(f"{known.url}{path}")
    assert isinstance(answer, Answer)
    assert answer.status == status


def test_the_token_endpoint_may_be_down_alone(known: StandIn) -> None:
    known.faults.add(Fault.TOKEN_DOWN)
    answer = InProcess(known).post(f"{known.url}/token", {})
    assert isinstance(answer, Answer)
    assert answer.status == 503


def test_what_is_garbled_is_no_json(known: StandIn) -> None:
    known.faults.add(Fault.GARBLED)
    answer = InProcess(known).get(known.did_url)
    assert isinstance(answer, Answer)
    assert (answer.status, answer.content[:1]) == (200, b"<")


def test_a_path_takes_the_method_that_it_is_for(known: StandIn) -> None:
    wire = InProcess(known)
    answers = [wire.get(f"{known.url}/token"), wire.post(f"{known.url}/userinfo", {}), wire.get(f"{known.url}/nowhere")]
    assert [getattr(one, "status", None) for one in answers] == [405, 405, 404]
