"""Processes at once: one citizen, one signing key, and one chain that doesn't fork, however many there are."""

import multiprocessing
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from formkit.stores.chain import UsageEvent
from tests.stores.opening import store_in
from tests.stores.profiles import claim, enrolled, told

TIMES = 25


def take_part(folder: Path, name: str, barrier: Barrier, done: "Queue[tuple[str, str]]") -> None:
    """What each process does, as fast as it can."""
    store = store_in(folder)
    barrier.wait()
    citizen = enrolled(store)
    for number in range(TIMES):
        store.usage.note(citizen, UsageEvent(f"{name}-{number}", "seen"))
        store.usage.note(citizen, UsageEvent(f"both-{number}", "seen"))
        told(store, citizen, claim(f"{name}-{number}"))
    done.put((citizen.hex, str(store.signing.key().kid)))


def test_processes_agree_on_citizen_key_and_chain(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    barrier, done = spawn.Barrier(2), spawn.Queue()
    store = store_in(tmp_path)
    processes = [spawn.Process(target=take_part, args=(tmp_path, name, barrier, done)) for name in ("a", "b")]
    for process in processes:
        process.start()
    agreed = {done.get(timeout=60) for _ in processes}
    for process in processes:
        process.join(60)
    citizen = enrolled(store)
    assert agreed == {(citizen.hex, store.signing.key().kid)}
    assert [row.position for row in store.usage.of(citizen)[::-1]] == list(range(1, 3 * TIMES + 1))
    assert store.usage.verify(citizen) is None
    known = store.assertions.of(citizen)
    assert len(known) == 2 * TIMES
    assert [one.status.value for one in known] == ["current"] + ["superseded"] * (2 * TIMES - 1)
