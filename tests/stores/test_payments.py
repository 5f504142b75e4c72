"""Attempts to pay: one at a time for a draft, which stays as it is meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from formkit.clock import FixedClock
from formkit.stores import Store, payments, tables
from formkit.stores.drafts import Draft
from formkit.stores.payments import Bill, Payment
from tests.stores.opening import begun
from tests.stores.test_submissions import finish

BILL = Bill(0, date(2026, 6, 1), 1000, "en", True, "https://forms.example/apply/pay")


def attempt(store: Store) -> tuple[UUID, Draft, Payment]:
    session_id, draft = begun(store)
    found = store.payments.start(session_id, draft.id, BILL)
    assert found
    return session_id, draft, found


def advance(store: Store, by: timedelta) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(by)


def test_an_attempt_is_kept_as_it_was_begun(store: Store) -> None:
    session_id, draft, found = attempt(store)
    assert (found.session_id, found.form, found.bill, found.is_open) == (session_id, "apply", BILL, True)
    assert store.payments.latest(draft.id) == found
    assert store.payments.all_open(session_id) == (found,)


def test_an_open_attempt_is_given_again(store: Store) -> None:
    session_id, draft, found = attempt(store)
    assert store.payments.start(session_id, draft.id, BILL) == found


def test_attempts_at_once_are_one(store: Store) -> None:
    session_id, draft = begun(store)
    barrier = Barrier(4)

    def start() -> UUID | None:
        barrier.wait()
        found = store.payments.start(session_id, draft.id, BILL)
        return found.id if found else None

    with ThreadPoolExecutor(4) as pool:
        assert len({one.result(60) for one in [pool.submit(start) for _ in range(4)]}) == 1


def test_answers_that_have_changed_or_are_anothers_are_not_paid_for(store: Store) -> None:
    session_id, draft = begun(store)
    assert store.payments.start(uuid4(), draft.id, BILL) is None
    store.drafts.post(draft.id, {"name": "x"})
    assert store.payments.start(session_id, draft.id, BILL) is None


def test_while_it_is_open_the_answers_stay(store: Store) -> None:
    _, draft, found = attempt(store)
    store.definitions.keep("f2", "apply", "{}")
    assert store.drafts.post(draft.id, {"name": "x"}) is None
    moved = store.drafts.move(draft.id, "f2")
    assert moved
    assert moved.fingerprint == "f1"
    assert store.payments.end(found, None, "cancelled")
    assert store.drafts.post(draft.id, {"name": "x"})


def test_the_first_name_counts(store: Store) -> None:
    _, _, found = attempt(store)
    assert [store.payments.call(found, name) for name in ("p1", "p2")] == ["p1", "p1"]
    named = store.payments.find("p1")
    assert named
    assert (named.id, store.payments.find("p2")) == (found.id, None)


def test_it_ends_once_under_the_name_it_has(store: Store) -> None:
    _, draft, found = attempt(store)
    store.payments.call(found, "p1")
    assert not store.payments.end(found, None, "cancelled")
    assert not store.payments.end(found, "p2", "cancelled")
    assert store.payments.end(found, "p1", "paid")
    assert not store.payments.end(found, "p1", "refused")
    latest = store.payments.latest(draft.id)
    assert latest
    assert latest.status == "paid"


def test_what_has_ended_is_named_no_more(store: Store) -> None:
    _, _, found = attempt(store)
    store.payments.end(found, None, "cancelled")
    assert store.payments.call(found, "p1") is None


def test_another_attempt_follows_one_that_ended(store: Store) -> None:
    session_id, draft, first = attempt(store)
    store.payments.end(first, None, "refused")
    second = store.payments.start(session_id, draft.id, BILL)
    assert second
    assert second.id != first.id
    assert store.payments.latest(draft.id) == second


def test_an_attempt_is_due_after_a_minute_and_then_at_its_pace(store: Store) -> None:
    _, _, found = attempt(store)
    assert store.payments.claim(5, timedelta(minutes=2)) == ()
    advance(store, timedelta(minutes=1))
    assert store.payments.claim(5, timedelta(minutes=2)) == (found,)
    assert store.payments.claim(5, timedelta(minutes=2)) == ()
    advance(store, timedelta(minutes=2))
    assert store.payments.claim(5, timedelta(minutes=2)) == (found,)


def test_a_session_that_is_paying_outlives_its_end(store: Store) -> None:
    _, _, found = attempt(store)
    begun(store)
    advance(store, timedelta(days=1))
    assert store.sessions.purge() == 1
    store.payments.end(found, None, "expired")
    assert store.sessions.purge() == 1


def test_its_reference_is_kept_for_its_submission(store: Store) -> None:
    session_id, draft, found = attempt(store)
    receipt = store.submissions.submit(session_id, draft.id, finish, found.reference)
    assert receipt
    assert receipt.reference == found.reference
    assert store.submissions.of_draft(draft.id) is not None


def test_a_promised_reference_that_is_taken_makes_way_for_another(store: Store) -> None:
    session_id, draft, found = attempt(store)
    other_session, other = begun(store, "other")
    store.submissions.submit(other_session, other.id, finish, found.reference)
    receipt = store.submissions.submit(session_id, draft.id, finish, found.reference)
    assert receipt
    assert receipt.reference != found.reference


def test_a_reference_of_a_submission_is_not_promised_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    session_id, draft = begun(store)
    store.submissions.submit(session_id, draft.id, finish, "AAAAAAAA")
    references = iter(["AAAAAAAA", "BBBBBBBB"])
    monkeypatch.setattr(payments, "fresh_reference", lambda: next(references))
    _, _, found = attempt(store)
    assert found.reference == "BBBBBBBB"


def test_a_deleted_session_leaves_the_attempt_without_its_citizen(store: Store) -> None:
    session_id, _, found = attempt(store)
    store.sessions.end(session_id)
    with store.database.read() as connection:
        assert connection.scalar(select(tables.payments.c.session_id).where(tables.payments.c.id == found.id)) is None
