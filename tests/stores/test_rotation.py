"""Rotation: afterwards the old key opens nothing of profiles and can be taken away; nothing else changes."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update

from formkit.stores import Store, Tampered
from formkit.stores.envelope import key_slot
from formkit.stores.keyring import Keyring
from formkit.stores.profile_tables import citizens, signing_keys
from formkit.stores.rotation import Rotated, Rotation, rotate_citizens, rotate_signing
from tests.stores.opening import KEY, OTHER_KEY, store_in
from tests.stores.profiles import claim, enrolled, rows, told

BOTH = f"{OTHER_KEY},{KEY}"


def filled(folder: Path) -> tuple[Store, list[UUID]]:
    store = store_in(folder)
    enrolled_ones = [enrolled(store, f"urn:sub:{number}") for number in range(5)]
    for citizen in enrolled_ones:
        told(store, citizen, claim(citizen.hex))
    store.signing.key()
    return store, enrolled_ones


def test_afterwards_the_new_key_alone_opens_everything(tmp_path: Path) -> None:
    before, everybody = filled(tmp_path)
    store = store_in(tmp_path, FORMKIT_KEYS=BOTH)
    assert rotate_citizens(store.database, store.keyring) == Rotated(5, ())
    assert rotate_signing(store.database, store.keyring) == Rotated(1, ())
    after = store_in(tmp_path, FORMKIT_KEYS=OTHER_KEY)
    assert [after.assertions.of(one)[0].value for one in everybody] == [one.hex for one in everybody]
    assert after.signing.key().as_dict() == store.signing.key().as_dict()
    with pytest.raises(Tampered):
        before.assertions.of(everybody[0])


def test_running_it_again_does_nothing_again(tmp_path: Path) -> None:
    filled(tmp_path)
    store = store_in(tmp_path, FORMKIT_KEYS=BOTH)
    rotate_citizens(store.database, store.keyring)
    kept = rows(store, citizens)
    assert rotate_citizens(store.database, store.keyring) == Rotated(0, ())
    assert rows(store, citizens) == kept


def test_the_erased_have_no_key_and_are_passed_by(tmp_path: Path) -> None:
    store, everybody = filled(tmp_path)
    store.citizens.erase(everybody[0])
    both = store_in(tmp_path, FORMKIT_KEYS=BOTH)
    assert rotate_citizens(both.database, both.keyring).count == 4
    assert [row.key is None for row in rows(store, citizens)].count(True) == 1


class Interrupted(Keyring):
    """A keyring whose process is stopped at the fourth key, or that does something else then."""

    calls = 0

    def seal(self, content: Any, slot: Any) -> bytes:
        Interrupted.calls += 1
        if Interrupted.calls == 4:
            raise KeyboardInterrupt
        return super().seal(content, slot)


def test_what_was_done_before_it_was_stopped_stays_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, everybody = filled(tmp_path)
    store = store_in(tmp_path, FORMKIT_KEYS=BOTH)
    monkeypatch.setattr(Interrupted, "calls", 0)
    with pytest.raises(KeyboardInterrupt):
        Rotation(store.database, Interrupted(store.keyring.keys), citizens, key_slot, batch=2).run()
    assert [len(store.assertions.of(one)) for one in everybody] == [1] * 5
    assert Rotation(store.database, store.keyring, citizens, key_slot, batch=2).run() == Rotated(3, ())


def test_a_key_that_is_destroyed_meanwhile_stays_destroyed(tmp_path: Path) -> None:
    store, everybody = filled(tmp_path)

    class Erasing(Keyring):
        def seal(self, content: Any, slot: Any) -> bytes:
            store.citizens.erase(everybody[0])
            return super().seal(content, slot)

    both = store_in(tmp_path, FORMKIT_KEYS=BOTH)
    assert rotate_citizens(both.database, Erasing(both.keyring.keys)).count == 4
    assert [row.id for row in rows(store, citizens) if row.key is None] == [everybody[0]]


def test_a_key_that_cannot_be_opened_is_said_and_holds_up_no_other(tmp_path: Path) -> None:
    store, everybody = filled(tmp_path)
    with store.database.write() as connection:
        connection.execute(update(citizens).where(citizens.c.id == everybody[2]).values(key=b"damaged"))
    both = store_in(tmp_path, FORMKIT_KEYS=BOTH)
    rotated = rotate_citizens(both.database, both.keyring)
    assert rotated.count == 4
    assert [str(everybody[2]) in one for one in rotated.stuck] == [True]


def test_it_seals_nothing_while_nothing_is_kept(store: Store) -> None:
    other = replace(store.keyring)
    assert rotate_citizens(store.database, other) == rotate_signing(store.database, other) == Rotated(0, ())
    assert rows(store, signing_keys) == []
