"""The outbox: what is submitted arrives, at least once, under one key, whatever the receiver or the process does."""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from formkit.clock import FixedClock
from formkit.delivery import open_outbox
from formkit.delivery.outbox import ATTEMPTS, LEASE, LONGEST_WAIT, Outbox
from formkit.delivery.parcel import Parcel, Undelivered
from formkit.service import Destination
from formkit.stores import Store, StoreUnavailable
from formkit.stores.deliveries import Deliveries
from tests.stores.opening import CANARY, begun, settings_in, store_in
from tests.stores.test_submissions import Finished


class Crash(BaseException):
    """The process ends here."""


@dataclass
class Receiver:
    """A destination that fails as told, then takes what it is given."""

    failures: list[BaseException | Undelivered] = field(default_factory=list)
    arrived: list[Parcel] = field(default_factory=list)
    tried: list[Parcel] = field(default_factory=list)

    def __call__(self, parcel: Parcel) -> Undelivered | None:
        self.tried.append(parcel)
        failure = self.failures.pop(0) if self.failures else None
        if isinstance(failure, BaseException):
            raise failure
        if failure is None:
            self.arrived.append(parcel)
        return failure


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = store_in(tmp_path)
    yield store
    store.database.engine.dispose()


def submit(store: Store) -> str:
    session_id, draft = begun(store)
    document = {"answers": {"name": CANARY}}
    receipt = store.submissions.submit(
        session_id, draft.id, lambda draft, reference: Finished(document, (Destination("folder", {}),))
    )
    assert receipt
    return receipt.reference


def outbox(store: Store, receiver: Receiver) -> Outbox:
    return Outbox(store, {"folder": receiver}, Random(1))


def go_on(store: Store, by: timedelta) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(by)


def test_a_submission_becomes_a_file(store: Store, tmp_path: Path) -> None:
    reference = submit(store)
    assert open_outbox(settings_in(tmp_path), store).run_once() == 1
    (file,) = (tmp_path / "outbox").rglob("*.json")
    assert file.name == f"{reference}.json"
    assert json.loads(file.read_text()) == {"answers": {"name": CANARY}}


def test_what_has_arrived_is_not_sent_again(store: Store) -> None:
    submit(store)
    receiver = Receiver()
    assert [outbox(store, receiver).run_once() for _ in range(2)] == [1, 0]
    go_on(store, timedelta(days=30))
    assert outbox(store, receiver).run_once() == 0
    assert len(receiver.arrived) == 1


def test_a_failure_is_tried_again_later_under_the_same_key(store: Store) -> None:
    reference = submit(store)
    receiver = Receiver([Undelivered("Busy."), Undelivered("Busy.")])
    tries = 0
    while not receiver.arrived:
        tries += outbox(store, receiver).run_once()
        go_on(store, timedelta(minutes=2))
    assert tries == 3
    assert len({parcel.key for parcel in receiver.tried}) == 1
    assert receiver.arrived[0].reference == reference


def test_a_process_that_dies_after_arrival_delivers_again_when_its_lease_ends(store: Store) -> None:
    submit(store)
    receiver = Receiver([Crash()])
    with pytest.raises(Crash):
        outbox(store, receiver).run_once()
    assert outbox(store, receiver).run_once() == 0
    go_on(store, LEASE)
    assert outbox(store, receiver).run_once() == 1
    assert [parcel.key for parcel in receiver.tried] == [receiver.arrived[0].key] * 2


def deaths(caplog: pytest.LogCaptureFixture) -> list[str]:
    messages = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    return [message.rpartition("was given up: ")[2] for message in messages]


def test_after_its_last_attempt_it_is_dead_and_an_error_says_so(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    submit(store)
    receiver = Receiver([Undelivered("Closed.")] * 100)
    for _ in range(ATTEMPTS + 5):
        outbox(store, receiver).run_once()
        go_on(store, LONGEST_WAIT)
    assert len(receiver.tried) == ATTEMPTS
    assert deaths(caplog) == ["Closed."]


def test_what_will_never_arrive_is_dead_at_once(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    submit(store)
    receiver = Receiver([Undelivered("The grant is cut.", is_final=True)])
    outbox(store, receiver).run_once()
    go_on(store, LONGEST_WAIT)
    assert outbox(store, receiver).run_once() == 0
    assert deaths(caplog) == ["The grant is cut."]


def test_a_parcel_that_kills_every_process_is_given_up_too(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    submit(store)
    receiver = Receiver([Crash()] * ATTEMPTS)
    for _ in range(ATTEMPTS):
        with pytest.raises(Crash):
            outbox(store, receiver).run_once()
        go_on(store, LEASE)
    outbox(store, receiver).run_once()
    assert len(receiver.tried) == ATTEMPTS
    assert deaths(caplog) == ["Its last attempt was cut short."]


def test_a_parcel_that_breaks_its_destination_holds_up_no_other(store: Store) -> None:
    references = {submit(store) for _ in range(3)}
    receiver = Receiver([ValueError(f"cannot send {CANARY}")])
    assert outbox(store, receiver).run_once() == 3
    assert len(receiver.arrived) == 2
    go_on(store, LEASE)
    outbox(store, receiver).run_once()
    assert {parcel.reference for parcel in receiver.arrived} == references


def test_a_destination_that_is_not_known_here_waits_for_a_formkit_that_knows_it(store: Store) -> None:
    submit(store)
    assert Outbox(store, {}).run_once() == 1
    go_on(store, LEASE)
    receiver = Receiver()
    outbox(store, receiver).run_once()
    assert len(receiver.arrived) == 1


def test_no_answer_is_logged_whatever_fails(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    submit(store)
    receiver = Receiver([ValueError(f"cannot send {CANARY}"), Undelivered("Busy.")])
    for _ in range(3):
        outbox(store, receiver).run_once()
        go_on(store, LEASE)
    assert len(receiver.arrived) == 1
    assert "broke with ValueError" in caplog.text
    assert "test_outbox.py" in caplog.text
    assert CANARY not in caplog.text


def test_waits_double_to_a_limit_and_are_spread(store: Store) -> None:
    box = outbox(store, Receiver())
    for attempts in range(1, ATTEMPTS + 1):
        longest = min(LONGEST_WAIT, timedelta(seconds=30) * 2 ** (attempts - 1))
        waits = {box.wait(attempts) for _ in range(50)}
        assert len(waits) > 40
        assert longest / 2 <= min(waits) <= max(waits) <= longest


class StopWhenIdle(Event):
    """An event that is set as soon as anyone would wait for it."""

    def wait(self, timeout: float | None = None) -> bool:
        self.set()
        return True


def test_it_runs_until_it_is_stopped(store: Store) -> None:
    references = [submit(store) for _ in range(25)]
    receiver = Receiver()
    outbox(store, receiver).run(StopWhenIdle())
    assert [parcel.reference for parcel in receiver.arrived] == references


def test_a_stop_wakes_it_from_its_pause(store: Store) -> None:
    stop = Event()
    thread = Thread(target=outbox(store, Receiver()).run, args=(stop,))
    thread.start()
    stop.set()
    thread.join(60)
    assert not thread.is_alive()


def test_a_store_that_is_away_for_a_while_does_not_end_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    submit(store)
    receiver, stop = Receiver(), Event()
    claim, times = Deliveries.claim, iter(range(10))

    def claim_later(self: Deliveries, most: int, lease: timedelta) -> object:
        if next(times) == 0:
            raise StoreUnavailable("away")
        return claim(self, most, lease)

    def wait(timeout: float) -> None:
        if receiver.arrived:
            stop.set()

    monkeypatch.setattr(Deliveries, "claim", claim_later)
    monkeypatch.setattr(stop, "wait", wait)
    outbox(store, receiver).run(stop)
    assert len(receiver.arrived) == 1
