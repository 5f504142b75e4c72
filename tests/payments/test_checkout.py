"""The checkout recovers from whatever is cut short: one payment, and one submission of what is paid."""

import logging
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from formkit.payments import Checkout
from formkit.payments.checkout import UNHEARD
from formkit.payments.provider import Order, Standing, Status, Unavailable
from formkit.payments.stand_in import StandIn
from formkit.stores import StoreUnavailable, tables
from formkit.stores.payments import Payment
from tests.client import Citizen
from tests.journeys import Town
from tests.paying import badges, checked, count, paying


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def shop(tmp_path: Path, stand_in: StandIn) -> Town:
    return badges(tmp_path, stand_in)


def checkout(shop: Town) -> Checkout:
    found: Checkout = shop.app.extensions["formkit"].checkout
    return found


def attempt(shop: Town) -> Payment:
    with shop.store.database.read() as connection:
        draft_id = connection.scalar(tables.payments.select().with_only_columns(tables.payments.c.draft_id))
    found = shop.store.payments.latest(draft_id)
    assert found
    return found


def sends(citizen: Citizen) -> Citizen:
    return citizen.presses("Continue to payment", agreed="yes")


@pytest.mark.parametrize("honours_keys", [True, False])
def test_a_process_that_died_after_creating_leaves_one_payment_to_pay(
    shop: Town, stand_in: StandIn, honours_keys: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in.honours_keys = honours_keys
    citizen = checked(shop)
    with monkeypatch.context() as patch:
        patch.setattr(type(shop.store.payments), "call", _dies)
        sends(citizen)
    assert (citizen.page.response.status_code, len(stand_in.payments)) == (503, 1)
    citizen.opens("/badge/pay").presses("Continue to payment").presses("Pay").is_at("confirmation")
    assert (count(shop), count(shop, tables.payments)) == (1, 1)
    assert sum(one.outcome == "success" for one in stand_in.payments.values()) == 1


def _dies(*_: Any) -> str:
    raise StoreUnavailable("gone")


def test_a_process_that_died_after_the_submission_notes_the_end_later(
    shop: Town, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen = paying(shop)
    with monkeypatch.context() as patch:
        patch.setattr(type(shop.store.payments), "end", _dies)
        citizen.presses("Pay")
    assert (count(shop), attempt(shop).is_open) == (1, True)
    shop.clock.advance(timedelta(minutes=2))
    assert checkout(shop).run_once() == 1
    assert (count(shop), attempt(shop).status) == (1, "paid")


def test_open_payments_are_looked_after_when_nobody_returns(shop: Town, stand_in: StandIn) -> None:
    paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "success")
    assert checkout(shop).run_once() == 0
    shop.clock.advance(timedelta(hours=3))
    shop.store.sessions.purge()
    assert checkout(shop).run_once() == 1
    assert (count(shop), checkout(shop).run_once()) == (1, 0)
    assert shop.store.sessions.purge() == 1


def test_a_payment_that_expired_lets_the_answers_go(shop: Town, stand_in: StandIn) -> None:
    paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "expired")
    shop.clock.advance(timedelta(hours=3))
    assert shop.store.sessions.purge() == 0
    checkout(shop).run_once()
    assert (shop.store.sessions.purge(), count(shop, tables.drafts), count(shop)) == (1, 0, 0)


def test_one_that_the_provider_never_heard_of_ends_by_itself(shop: Town, stand_in: StandIn) -> None:
    stand_in.is_down = True
    sends(checked(shop))
    shop.clock.advance(UNHEARD - timedelta(minutes=1))
    checkout(shop).run_once()
    assert attempt(shop).is_open
    shop.clock.advance(timedelta(minutes=5))
    checkout(shop).run_once()
    assert attempt(shop).status == "broken"


def test_an_attempt_that_ended_meanwhile_is_paid_by_nobody(shop: Town, stand_in: StandIn) -> None:
    citizen = checked(shop)
    stand_in.is_down = True
    sends(citizen)
    stale = attempt(shop)
    assert checkout(shop).cancel(stale) == Standing("", Status.CANCELLED)
    stand_in.is_down = False
    assert checkout(shop).begin(stale) == Unavailable("The attempt has ended meanwhile.")
    assert [one.outcome for one in stand_in.payments.values()] == ["withdrawn"]


def test_cancelling_what_was_named_meanwhile_asks_the_provider(shop: Town, stand_in: StandIn) -> None:
    citizen = checked(shop)
    stand_in.is_down = True
    sends(citizen)
    stale = attempt(shop)
    stand_in.is_down = False
    citizen.presses("Try again")
    stand_in.choose(next(iter(stand_in.payments)), "success")
    found = checkout(shop).cancel(stale)
    assert isinstance(found, Standing)
    assert (found.status, count(shop)) == (Status.PAID, 1)


def test_money_without_answers_is_said_loudly(shop: Town, stand_in: StandIn, caplog: pytest.LogCaptureFixture) -> None:
    citizen = paying(shop)
    payment = attempt(shop)
    _renumber(shop, 9)
    citizen.presses("Pay").is_at("pay").sees("Do not pay again.", payment.reference)
    assert f"Payment {payment.id} is paid, but its answers could not be sent" in caplog.text
    citizen.opens("/badge/check-answers").is_at("pay")
    assert citizen.page.h1 == "You have paid, but your answers have not been sent"


def test_it_runs_until_it_is_stopped(shop: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    stop, looks = Event(), list[int]()

    def look(_: Checkout) -> int:
        looks.append(1)
        stop.set()
        raise StoreUnavailable("away")

    monkeypatch.setattr(Checkout, "run_once", look)
    checkout(shop).run(stop)
    assert looks == [1]


def test_nothing_of_the_answers_is_logged(shop: Town, stand_in: StandIn, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    paying(shop, "7").presses("Refuse").presses("Try again").presses("Pay").is_at("confirmation")
    ours = [one.getMessage() for one in caplog.records if one.name.startswith("formkit")]
    assert any("has ended: refused" in line for line in ours)
    assert not any("7 badges" in line or "7000" in line for line in ours)


def test_an_order_repeats_the_same_words(shop: Town, stand_in: StandIn) -> None:
    paying(shop, "3")
    found = attempt(shop)
    draft = shop.store.drafts.find(found.session_id, "badge") if found.session_id else None
    assert draft
    orders = [checkout(shop)._order(found, draft) for _ in range(2)]
    assert (
        orders[0]
        == orders[1]
        == Order(str(found.id), 3000, found.reference, "3 badges", "http://localhost/badge/pay", "en")
    )


def test_whoever_has_paid_is_never_sent_to_pay_again(shop: Town, stand_in: StandIn) -> None:
    citizen = checked(shop)
    inputs = citizen.page.inputs | {"agreed": ["yes"]}
    sends(citizen)
    _renumber(shop, 9)
    citizen.presses("Pay").is_at("pay")
    _renumber(shop, 1)
    citizen.posts("/badge/check-answers", inputs).is_at("pay")
    assert (len(stand_in.payments), count(shop, tables.payments)) == (1, 1)


def test_one_payment_that_breaks_holds_up_no_other(
    shop: Town, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        paying(shop)
    broken, whole = stand_in.payments
    stand_in.choose(whole, "success")
    settle, typed = Checkout.settle, "Zebedee Quillfeather"

    def breaks(self: Checkout, payment: Payment) -> Standing | Unavailable:
        if payment.provider_id == broken:
            raise KeyError(typed)
        return settle(self, payment)

    monkeypatch.setattr(Checkout, "settle", breaks)
    shop.clock.advance(timedelta(minutes=5))
    assert checkout(shop).run_once() == 2
    assert count(shop) == 1
    assert "broke with KeyError" in caplog.text
    assert "Zebedee" not in caplog.text


def _renumber(shop: Town, version: int) -> None:
    """Do what nothing of formkit does while somebody pays."""
    with shop.store.database.write() as connection:
        connection.execute(tables.drafts.update().values(version=version))
