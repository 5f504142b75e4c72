"""Deliveries: each is held by one worker at a time, and comes back when that worker dies."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from sqlalchemy import select

from formkit.clock import FixedClock
from formkit.stores import Store
from formkit.stores.deliveries import Delivery
from formkit.stores.tables import outbox
from tests.stores.test_submissions import submitted

LEASE = timedelta(minutes=10)


def go_on(store: Store, by: timedelta) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(by)


def claim(store: Store, most: int = 10) -> tuple[Delivery, ...]:
    return store.deliveries.claim(most, LEASE)


def states(store: Store) -> list[tuple[str, str | None]]:
    with store.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(outbox.c.state, outbox.c.reason).order_by("position"))]


def test_a_delivery_says_what_goes_where(store: Store) -> None:
    _, receipt = submitted(store)
    first, second = claim(store)
    assert (first.submission_id, first.form, first.reference) == (receipt.id, "apply", receipt.reference)
    assert (first.to, first.settings, second.settings) == ("folder", {}, {"path": "copies"})
    assert first.attempts == 1
    assert first.id != second.id


def test_what_is_claimed_is_nobody_elses_until_the_lease_ends(store: Store) -> None:
    submitted(store)
    first = claim(store)
    go_on(store, LEASE - timedelta(seconds=1))
    assert claim(store) == ()
    go_on(store, timedelta(seconds=1))
    again = claim(store)
    assert [one.id for one in again] == [one.id for one in first]
    assert [one.attempts for one in again] == [2, 2]


def test_no_more_is_claimed_than_was_asked_for(store: Store) -> None:
    submitted(store)
    assert [len(claim(store, 1)) for _ in range(3)] == [1, 1, 0]


def test_many_workers_share_the_work_without_overlap(store: Store) -> None:
    for _ in range(10):
        submitted(store)
    at_once = Barrier(8)

    def work(_: int) -> list[object]:
        at_once.wait()
        return [one.id for _ in range(5) for one in claim(store, 1)]

    with ThreadPoolExecutor(8) as pool:
        claimed = [one for some in pool.map(work, range(8)) for one in some]
    assert len(claimed) == len(set(claimed)) == 20


def test_what_has_arrived_is_not_claimed_again(store: Store) -> None:
    submitted(store)
    assert all(store.deliveries.delivered(one) for one in claim(store))
    go_on(store, timedelta(days=30))
    assert claim(store) == ()
    assert states(store) == [("delivered", None), ("delivered", None)]


def test_what_failed_comes_back_after_its_wait(store: Store) -> None:
    submitted(store)
    first, _ = claim(store)
    assert store.deliveries.retry(first, timedelta(minutes=1), "The receiver was busy.")
    go_on(store, timedelta(minutes=1))
    (again,) = claim(store)
    assert (again.id, again.attempts) == (first.id, 2)
    assert states(store)[0] == ("waiting", "The receiver was busy.")


def test_what_is_dead_stays_dead_and_says_why(store: Store) -> None:
    submitted(store)
    assert all(store.deliveries.bury(one, "Given up.") for one in claim(store))
    go_on(store, timedelta(days=30))
    assert claim(store) == ()
    assert states(store) == [("dead", "Given up."), ("dead", "Given up.")]


def test_a_worker_that_lost_its_lease_changes_nothing(store: Store) -> None:
    submitted(store)
    slow, _ = claim(store)
    go_on(store, LEASE)
    quick, _ = claim(store)
    assert not store.deliveries.bury(slow, "Too late.")
    assert not store.deliveries.retry(slow, LEASE, "Too late.")
    assert not store.deliveries.delivered(slow)
    assert store.deliveries.delivered(quick)
    assert states(store)[0] == ("delivered", None)


def test_an_empty_outbox_is_looked_at_without_the_writers_lock(store: Store) -> None:
    with store.database.write():
        assert claim(store) == ()
