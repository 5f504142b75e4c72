"""Messages of GOV.UK Pay: a genuine one sends the answers of a citizen who never returns; no other does anything."""

import json
from pathlib import Path
from threading import Barrier, Thread

import pytest

from formkit.payments.signature import LARGEST, sign
from formkit.payments.stand_in import StandIn
from tests.journeys import Town
from tests.paying import SECRET, badges, count, paying


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def shop(tmp_path: Path, stand_in: StandIn) -> Town:
    return badges(tmp_path, stand_in)


def message(stand_in: StandIn, name: str = "") -> bytes:
    name = name or next(iter(stand_in.payments))
    return json.dumps(
        {
            "webhook_message_id": "m1",
            "event_type": "card_payment_succeeded",
            "resource_id": name,
            "resource_type": "payment",
        }
    ).encode()


def post(shop: Town, body: bytes, signature: str | None = None) -> int:
    signed = {"Pay-Signature": sign(body, SECRET) if signature is None else signature}
    return (
        shop.app.test_client().post("/payments/pay", data=body, headers=signed, base_url="http://localhost").status_code
    )


def test_a_message_sends_what_is_paid_though_nobody_returns(shop: Town, stand_in: StandIn) -> None:
    paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "success")
    assert post(shop, message(stand_in)) == 204
    assert count(shop) == 1


def test_replays_and_a_late_return_change_nothing(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "success")
    assert [post(shop, message(stand_in)) for _ in range(3)] == [204, 204, 204]
    citizen.opens("/badge/pay").is_at("confirmation").sees("Amount paid £10")
    assert count(shop) == 1


def test_a_message_after_the_return_changes_nothing(shop: Town, stand_in: StandIn) -> None:
    paying(shop).presses("Pay").is_at("confirmation")
    assert post(shop, message(stand_in)) == 204
    assert count(shop) == 1


def test_a_message_and_a_return_at_once_send_once(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "success")
    barrier, statuses = Barrier(3), list[int]()

    def hear() -> None:
        barrier.wait()
        statuses.append(post(shop, message(stand_in)))

    threads = [Thread(target=hear) for _ in range(2)]
    for thread in threads:
        thread.start()
    barrier.wait()
    citizen.opens("/badge/pay").is_at("confirmation")
    for thread in threads:
        thread.join(60)
    assert (statuses, count(shop)) == ([204, 204], 1)


def test_a_message_does_not_say_what_is_true(shop: Town, stand_in: StandIn) -> None:
    """Only the API does: one that says "succeeded" of a payment that was not, sends nothing."""
    paying(shop)
    assert post(shop, message(stand_in)) == 204
    assert count(shop) == 0


@pytest.mark.parametrize("signature", ["", "0" * 64, sign(b"another body", SECRET)])
def test_without_the_signature_nothing_happens(shop: Town, stand_in: StandIn, signature: str) -> None:
    paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "success")
    assert post(shop, message(stand_in), signature) == 403
    assert count(shop) == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"resource_type": "refund", "resource_id": "r"}'])
def test_what_is_about_none_of_our_payments_is_taken_and_left(shop: Town, stand_in: StandIn, body: bytes) -> None:
    assert post(shop, body) == 204
    assert post(shop, message(stand_in, "of-another-service")) == 204


def test_a_message_that_is_too_long_is_not_read(shop: Town) -> None:
    assert post(shop, b" " * (LARGEST + 1)) == 413


def test_while_the_provider_is_down_it_is_asked_to_send_again(shop: Town, stand_in: StandIn) -> None:
    paying(shop)
    stand_in.is_down = True
    assert post(shop, message(stand_in)) == 503


def test_without_a_secret_there_is_no_such_address(tmp_path: Path, stand_in: StandIn) -> None:
    shop = badges(tmp_path, stand_in, FORMKIT_PAY_WEBHOOK_SECRET="")
    assert post(shop, message(stand_in, "x")) == 404
