"""The stand-in keeps to what GOV.UK Pay publishes: its API reference, its OpenAPI file and its own tests."""

import json
from typing import Any

import pytest

from formkit.payments.stand_in import KEY, OUTCOMES, StandIn

ORDER = {"amount": 1000, "reference": "R", "description": "D", "return_url": "https://forms.example/f/pay"}
HEADERS = {"Authorization": f"Bearer {KEY}"}


def asked(stand_in: StandIn, method: str, path: str, content: Any = None, **headers: str) -> tuple[int, Any]:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    reply = stand_in.answer(
        method, path, HEADERS | {name.replace("_", "-"): one for name, one in headers.items()}, body
    )
    return reply.status, reply.content


def created(stand_in: StandIn, **changes: Any) -> tuple[int, Any]:
    return asked(stand_in, "POST", "/v1/payments", ORDER | changes)


def test_a_payment_is_created_with_an_address_for_the_citizen() -> None:
    status, content = created(StandIn())
    assert (status, content["state"]) == (201, {"status": "created", "finished": False})
    assert content["_links"]["next_url"]["href"].startswith("https://forms.example/pay-stand-in/")
    assert content["amount"] == 1000
    assert content["_links"]["cancel"]["method"] == "POST"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer another", KEY])
def test_without_the_key_nothing_is_answered(header: str) -> None:
    reply = StandIn().answer("GET", "/v1/payments/x", {"Authorization": header}, b"")
    assert reply.status == 401


@pytest.mark.parametrize("name", ["amount", "reference", "description", "return_url"])
@pytest.mark.parametrize("value", [None, ""])
def test_what_is_missing_is_said(name: str, value: object) -> None:
    words = f"Missing mandatory attribute: {name}"
    assert created(StandIn(), **{name: value}) == (400, {"field": name, "code": "P0101", "description": words})


@pytest.mark.parametrize(
    ("changes", "status", "words"),
    [
        ({"amount": 10_000_001}, 422, "Invalid attribute value: amount. Must be less than or equal to 10000000"),
        ({"amount": 0}, 422, "Invalid attribute value: amount. Must be greater than or equal to 1"),
        ({"amount": "10"}, 400, "Invalid attribute value: amount. Must be a valid numeric format"),
        ({"amount": True}, 400, "Invalid attribute value: amount. Must be a valid numeric format"),
        ({"reference": 5}, 400, "Invalid attribute value: reference. Must be a valid string format"),
        (
            {"description": "d" * 256},
            422,
            "Invalid attribute value: description. Must be less than or equal to 255 characters length",
        ),
        ({"return_url": "/pay"}, 422, "Invalid attribute value: return_url. Must be a valid URL format"),
        ({"language": "fr"}, 400, 'Invalid attribute value: language. Must be "en" or "cy"'),
    ],
)
def test_what_is_invalid_is_said(changes: dict[str, Any], status: int, words: str) -> None:
    found, content = created(StandIn(), **changes)
    assert (found, content["code"], content["description"]) == (status, "P0102", words)


def test_its_firewall_blocks_some_signs() -> None:
    status, content = created(StandIn(), description="a<b")
    assert (status, content["code"]) == (400, "P0920")


def test_a_body_that_is_no_json_is_refused() -> None:
    status, content = asked(StandIn(), "POST", "/v1/payments", b"{")
    assert (status, content["code"]) == (400, "P0197")


def test_a_key_gives_its_payment_again() -> None:
    stand_in = StandIn()
    first = asked(stand_in, "POST", "/v1/payments", ORDER, Idempotency_Key="k-1")
    again = asked(stand_in, "POST", "/v1/payments", ORDER, Idempotency_Key="k-1")
    other = asked(stand_in, "POST", "/v1/payments", ORDER, Idempotency_Key="k-2")
    assert (first[0], again[0], other[0]) == (201, 200, 201)
    assert first[1]["payment_id"] == again[1]["payment_id"] != other[1]["payment_id"]


def test_a_key_takes_one_order_only() -> None:
    stand_in = StandIn()
    asked(stand_in, "POST", "/v1/payments", ORDER, Idempotency_Key="k-1")
    status, content = asked(stand_in, "POST", "/v1/payments", ORDER | {"amount": 5}, Idempotency_Key="k-1")
    assert (status, content["code"]) == (409, "P0191")


def test_a_key_has_no_other_signs_than_the_published_ones() -> None:
    status, content = asked(StandIn(), "POST", "/v1/payments", ORDER, Idempotency_Key="k_1")
    assert (status, content["code"]) == (422, "P0102")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_payment_is_found_as_it_stands(outcome: str) -> None:
    stand_in = StandIn()
    _, made = created(stand_in)
    stand_in.choose(made["payment_id"], outcome)
    status, content = asked(stand_in, "GET", f"/v1/payments/{made['payment_id']}")
    assert (status, content["state"]) == (200, OUTCOMES[outcome])
    assert (content["_links"]["next_url"] is None) is content["state"]["finished"]


def test_what_is_not_there_is_not_found() -> None:
    assert asked(StandIn(), "GET", "/v1/payments/none")[1]["code"] == "P0200"
    assert asked(StandIn(), "POST", "/v1/payments/none/cancel")[1]["code"] == "P0500"
    assert asked(StandIn(), "GET", "/v1/refunds") == (404, None)


def test_an_open_payment_can_be_cancelled_once() -> None:
    stand_in = StandIn()
    _, made = created(stand_in)
    path = f"/v1/payments/{made['payment_id']}"
    assert asked(stand_in, "POST", f"{path}/cancel") == (204, None)
    assert asked(stand_in, "GET", path)[1]["state"]["code"] == "P0040"
    assert asked(stand_in, "POST", f"{path}/cancel")[1]["code"] == "P0501"


def test_what_has_ended_stays_as_it_is() -> None:
    stand_in = StandIn()
    _, made = created(stand_in)
    stand_in.choose(made["payment_id"], "success")
    stand_in.choose(made["payment_id"], "refused")
    assert stand_in.payments[made["payment_id"]].outcome == "success"
