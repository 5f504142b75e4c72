"""Paying: every way back from the provider leads somewhere, and what is paid is what was checked, sent once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest

from formkit.payments.stand_in import StandIn
from formkit.stores import tables
from formkit.web import pay
from formkit.web.visits import Visit, open_visit
from tests.client import Citizen
from tests.journeys import Town, town
from tests.paying import BADGE, badges, checked, count, paying


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn()


@pytest.fixture
def shop(tmp_path: Path, stand_in: StandIn) -> Town:
    return badges(tmp_path, stand_in)


def document(town: Town) -> dict[str, object]:
    with town.store.database.read() as connection:
        (row,) = connection.execute(tables.submissions.select()).all()
    return dict(town.store.submissions.document(row.id) or {})


def test_check_answers_says_what_there_is_to_pay(shop: Town) -> None:
    citizen = checked(shop, "2").sees("Total to pay £20")
    assert citizen.page.h1 == "Check your answers before you pay"
    assert citizen.page.button("Continue to payment").get("data-prevent-double-click") == "true"


def test_the_order_has_the_amount_and_words_of_the_answers(shop: Town, stand_in: StandIn) -> None:
    paying(shop, "2")
    (order,) = [one.content for one in stand_in.payments.values()]
    assert (order["amount"], order["description"], order["language"]) == (2000, "2 badges", "en")
    assert order["return_url"] == "http://localhost/badge/pay"


def test_what_is_paid_is_sent_with_its_payment(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop, "2").presses("Pay").is_at("confirmation")
    sent = document(shop)
    (name, order) = next((one.id, one.content) for one in stand_in.payments.values())
    assert sent["payment"] == {
        "provider_id": name,
        "reference": order["reference"],
        "amount": "20.00",
        "status": "success",
    }
    assert sent["reference"] == order["reference"]
    citizen.sees("Amount paid £20", f"Payment reference {order['reference']}")
    citizen.follows("See or print what you sent").sees("You paid £20.")


def test_the_declaration_comes_first(shop: Town) -> None:
    citizen = checked(shop).presses("Continue to payment").is_at("check-answers")
    assert citizen.page.errors
    assert count(shop, tables.payments) == 0


def test_where_nothing_is_due_answers_are_sent_at_once(shop: Town) -> None:
    checked(shop, "0").presses("Send your answers", agreed="yes").is_at("confirmation")
    assert "payment" not in document(shop)
    assert count(shop, tables.payments) == 0


def test_an_amount_that_nobody_can_pay_online_never_reaches_the_provider(shop: Town, stand_in: StandIn) -> None:
    citizen = checked(shop, "10001").sees("You cannot pay this amount online", "a@council.example")
    assert "Continue to payment" not in citizen.page.text
    citizen.posts("/badge/check-answers", citizen.page.inputs | {"agreed": ["yes"]}).is_at("check-answers")
    assert citizen.page.response.status_code == 422
    assert not stand_in.payments
    assert count(shop) == 0


@pytest.mark.parametrize(
    ("button", "heading"),
    [
        ("Refuse", "Your payment was declined"),
        ("Cancel", "Your payment was cancelled"),
        ("Let it expire", "Your payment has timed out"),
        ("Fail with an error", "There was a problem with your payment"),
    ],
)
def test_a_payment_that_failed_says_so_and_can_be_tried_again(shop: Town, button: str, heading: str) -> None:
    citizen = paying(shop).presses(button).is_at("pay").sees("No money has been taken from your account.")
    assert citizen.page.h1 == heading
    assert count(shop) == 0
    citizen.presses("Try again").presses("Pay").is_at("confirmation")
    assert (count(shop), count(shop, tables.payments)) == (1, 2)


def test_after_a_failed_payment_answers_can_change_and_cost_anew(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop).presses("Refuse").presses("Go back to your answers").is_at("check-answers")
    citizen.opens("/badge/copies").answers("copies", copies="3").opens("/badge/check-answers").sees("Total to pay £30")
    citizen.presses("Continue to payment", agreed="yes").presses("Pay").is_at("confirmation")
    assert [one.content["amount"] for one in stand_in.payments.values()] == [1000, 3000]


def test_an_old_try_again_button_does_not_pay_for_changed_answers(shop: Town) -> None:
    citizen = paying(shop).presses("Refuse")
    inputs = citizen.page.inputs | {"go": ["again"]}
    citizen.opens("/badge/copies").answers("copies", copies="3")
    assert citizen.posts("/badge/pay", inputs).is_at("check-answers").sees("Total to pay £30")


def test_who_returns_without_paying_can_go_on(shop: Town) -> None:
    citizen = paying(shop).presses("Leave without paying").is_at("pay")
    assert citizen.page.h1 == "You have not paid yet"
    citizen.presses("Check again").is_at("pay")
    citizen.presses("Continue to payment").presses("Pay").is_at("confirmation")
    assert count(shop, tables.payments) == 1


def test_what_takes_a_while_is_looked_at_again(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop).presses("Take a while").is_at("pay").sees("Do not pay again.")
    assert citizen.page.h1 == "We are checking your payment"
    stand_in.choose(next(iter(stand_in.payments)), "success")
    citizen.presses("Check again").is_at("confirmation")


def test_while_paying_no_answer_changes(shop: Town) -> None:
    citizen = checked(shop)
    other = Citizen(shop.app)
    other.browser = citizen.browser
    other.opens("/badge/copies")
    citizen.presses("Continue to payment", agreed="yes")
    other.answers("copies", copies="5").is_at("pay")
    for path in ("/badge/copies", "/badge/check-answers"):
        other.opens(path).is_at("pay")
    with shop.store.database.read() as connection:
        (row,) = connection.execute(tables.drafts.select()).all()
    assert row.version == 1


def test_a_citizen_who_goes_back_to_the_answers_cancels_the_payment(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop).presses("Leave without paying").presses("Go back to your answers").is_at("check-answers")
    assert [one.outcome for one in stand_in.payments.values()] == ["withdrawn"]
    citizen.opens("/badge/copies").answers("copies", copies="2")
    citizen.opens("/badge/check-answers").presses("Continue to payment", agreed="yes").presses("Pay").is_at(
        "confirmation"
    )
    assert document(shop)["answers"] == {"copies": 2}


def test_who_has_paid_meanwhile_sends_what_was_checked(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop).presses("Leave without paying")
    stand_in.choose(next(iter(stand_in.payments)), "success")
    citizen.presses("Go back to your answers").is_at("confirmation")
    assert document(shop)["answers"] == {"copies": 1}


def test_the_button_pressed_twice_makes_one_payment(shop: Town, stand_in: StandIn) -> None:
    citizen = checked(shop)
    inputs = citizen.page.inputs | {"agreed": ["yes"]}
    for _ in range(2):
        citizen.posts("/badge/check-answers", inputs)
        assert citizen.page.h1 == "Try out a payment"
    assert len(stand_in.payments) == count(shop, tables.payments) == 1


@pytest.mark.parametrize("honours_keys", [True, False])
def test_posts_at_once_lead_to_one_payment(tmp_path: Path, honours_keys: bool) -> None:
    stand_in = StandIn(honours_keys=honours_keys)
    shop = badges(tmp_path, stand_in)
    citizen = checked(shop)
    inputs, cookie = citizen.page.inputs | {"agreed": ["yes"]}, citizen.browser.get_cookie("formkit-80")
    assert cookie
    barrier = Barrier(4)

    def post() -> str:
        browser = shop.app.test_client()
        browser.set_cookie("formkit-80", cookie.value)
        barrier.wait()
        return browser.post("/badge/check-answers", data=inputs, base_url="http://localhost").location

    with ThreadPoolExecutor(4) as pool:
        addresses = {one.result(60) for one in [pool.submit(post) for _ in range(4)]}
    assert len(addresses) == 1
    assert count(shop, tables.payments) == 1


def test_returns_at_once_send_once(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop)
    stand_in.choose(next(iter(stand_in.payments)), "success")
    cookie = citizen.browser.get_cookie("formkit-80")
    assert cookie
    barrier = Barrier(4)

    def back() -> int:
        browser = shop.app.test_client()
        browser.set_cookie("formkit-80", cookie.value)
        barrier.wait()
        return browser.get("/badge/pay", base_url="http://localhost").status_code

    with ThreadPoolExecutor(4) as pool:
        assert {one.result(60) for one in [pool.submit(back) for _ in range(4)]} <= {302, 303}
    assert count(shop) == 1


def test_without_a_provider_nobody_can_pay_and_answers_are_kept(tmp_path: Path) -> None:
    shop = badges(tmp_path)
    citizen = checked(shop).presses("Continue to payment", agreed="yes").sees("We have kept your answers.")
    assert (citizen.page.response.status_code, citizen.page.h1) == (503, "You cannot pay at the moment")
    citizen.presses("Go back to your answers").is_at("check-answers").sees("1")


def test_a_provider_that_is_down_is_tried_again(shop: Town, stand_in: StandIn) -> None:
    stand_in.is_down = True
    citizen = checked(shop).presses("Continue to payment", agreed="yes")
    assert citizen.page.h1 == "You cannot pay at the moment"
    stand_in.is_down = False
    citizen.presses("Try again").presses("Pay").is_at("confirmation")
    assert count(shop, tables.payments) == 1


def test_a_return_that_cannot_be_checked_says_not_to_pay_again(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop)
    stand_in.is_down = True
    citizen.presses("Pay").is_at("pay").sees("Do not pay again.")
    assert (citizen.page.response.status_code, citizen.page.h1) == (503, "We cannot check your payment at the moment")
    stand_in.is_down = False
    citizen.presses("Check again").is_at("confirmation")


def test_who_returns_after_the_session_ended_learns_what_happens(shop: Town) -> None:
    citizen = paying(shop)
    shop.clock.advance(timedelta(minutes=61))
    shop.store.sessions.purge()
    citizen.presses("Pay").is_at("pay").sees("If you paid, we have kept your answers and will send them.")
    assert citizen.page.h1 == "You have been timed out"


def test_who_never_paid_has_no_page_to_pay_on(shop: Town) -> None:
    citizen = checked(shop).opens("/badge/pay")
    citizen.is_at("check-answers")
    assert Citizen(shop.app).opens("/badge/pay").page.h1 == "You have been timed out"


def test_answers_that_are_being_paid_for_are_deleted_only_with_the_payment(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop).opens("/badge/delete-answers")
    stand_in.is_down = True
    citizen.presses("Yes, delete my answers").sees("You have begun to pay")
    stand_in.is_down = False
    citizen.presses("Yes, delete my answers").is_at("delete-answers")
    assert [one.outcome for one in stand_in.payments.values()] == ["withdrawn"]
    assert count(shop, tables.drafts) == 0


def test_deleting_after_paying_still_sends(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop).opens("/badge/delete-answers")
    stand_in.choose(next(iter(stand_in.payments)), "success")
    citizen.presses("Yes, delete my answers")
    assert count(shop) == 1


def test_a_button_of_another_session_does_nothing(shop: Town) -> None:
    citizen = paying(shop).presses("Leave without paying")
    citizen.posts("/badge/pay", {"csrf-token": ["x"], "go": ["answers"]}).is_at("pay")
    assert citizen.page.h1 == "You have not paid yet"


def test_in_welsh_the_provider_speaks_welsh_too(shop: Town, stand_in: StandIn) -> None:
    citizen = paying(shop, language="/cy")
    (order,) = [one.content for one in stand_in.payments.values()]
    assert (order["language"], order["return_url"]) == ("cy", "http://localhost/cy/badge/pay")
    citizen.presses("Talu").is_at("confirmation").sees("Rydych wedi talu ac mae eich atebion wedi’u hanfon")
    assert document(shop)["language"] == "cy"


def _policy(citizen: Citizen) -> str:
    policy = citizen.page.response.headers["Content-Security-Policy"]
    return next(part for part in policy.split("; ") if part.startswith("form-action"))


def test_only_pages_that_lead_to_the_provider_may(tmp_path: Path) -> None:
    shop = badges(tmp_path, FORMKIT_PAY_KEY="key", FORMKIT_PAY_URL="http://127.0.0.1:9")
    citizen = checked(shop)
    assert _policy(citizen) == "form-action 'self' http://127.0.0.1:9"
    assert _policy(citizen.presses("Continue to payment", agreed="yes")) == "form-action 'self' http://127.0.0.1:9"
    assert _policy(citizen.opens("/badge")) == "form-action 'self'"


def test_a_payment_with_a_condition_and_a_reference_of_its_own(tmp_path: Path, stand_in: StandIn) -> None:
    payment = {
        "when": {"field": "copies", "more_than": 1},
        "amount": [{"when": {"field": "copies", "is": 2}, "value": {"product": ["2.345", 1]}}, {"value": "7.50"}],
        "description": "Badges",
        "reference": "BADGE-{reference}",
    }
    shop = badges(tmp_path, stand_in, BADGE | {"payment": payment})
    checked(shop, "1").presses("Send your answers", agreed="yes").is_at("confirmation")
    paying(shop, "2").presses("Pay").is_at("confirmation")
    (order,) = [one.content for one in stand_in.payments.values()]
    assert order["amount"] == 235
    assert order["reference"].startswith("BADGE-")


def test_an_amount_that_depends_on_the_day_is_that_of_the_day_it_was_checked(tmp_path: Path, stand_in: StandIn) -> None:
    amount = {"product": ["1.00", {"age": "born", "at": "today"}]}
    born = {"name": "born", "fields": [{"name": "born", "type": "date", "label": "When?", "max": "today"}]}
    definition = BADGE | {"pages": [born], "payment": {"amount": amount, "description": "Years"}}
    shop = badges(tmp_path, stand_in, definition)
    citizen = shop.citizen().start("badge").answers("born", {"born-day": "2", "born-month": "6", "born-year": "2000"})
    citizen.sees("Total to pay £25").presses("Continue to payment", agreed="yes")
    shop.clock.advance(timedelta(hours=13))
    stand_in.choose(next(iter(stand_in.payments)), "success")
    shop.app.extensions["formkit"].checkout.run_once()
    sent = document(shop)
    assert (sent["today"], sent["payment"]["amount"]) == ("2026-06-01", "25.00")  # type: ignore[index]


def test_who_returns_just_as_a_message_settles_the_payment_is_told_that_all_is_well(
    shop: Town, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    citizen = paying(shop)
    (name,) = stand_in.payments
    stand_in.choose(name, "success")

    def meanwhile() -> Visit:
        visit = open_visit()
        shop.app.extensions["formkit"].checkout.heard(name)
        return visit

    monkeypatch.setattr(pay, "open_visit", meanwhile)
    citizen.opens("/badge/pay").is_at("confirmation")
    assert count(shop) == 1


def test_a_form_that_costs_nothing_sends_no_answers_of_one_that_does(tmp_path: Path) -> None:
    """Both ask the same, and a post may name any draft of its session."""
    free = {key: one for key, one in BADGE.items() if key != "payment"} | {"name": "free"}
    running = town(tmp_path, BADGE, free)
    citizen = checked(running)
    costs = citizen.page.inputs
    citizen.posts("/free/check-answers", {**costs, "agreed": ["yes"]})
    assert count(running) == 0
    citizen.start("free").answers("copies", copies="1").is_at("check-answers")
    citizen.posts("/free/check-answers", {**costs, "agreed": ["yes"]})
    assert count(running) == 0
    running.store.database.engine.dispose()
