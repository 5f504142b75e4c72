"""Notices of change: made once, sealed, delivered where the submission went, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update

from formkit.delivery.folder import Folder
from formkit.delivery.outbox import Outbox
from formkit.service import Destination
from formkit.stores import Store, Tampered
from formkit.stores.drafts import Draft
from formkit.stores.notices import Corrected
from formkit.stores.submissions import Receipt
from formkit.stores.tables import notices, outbox
from formkit.submission import Submission
from tests.stores.opening import CANARY, begun

FOLDERS = (Destination("folder", {}), Destination("folder", {"path": "copies"}))


def submitted(store: Store, *destinations: Destination) -> Receipt:
    session, draft = begun(store)

    def finish(_draft: Draft, reference: str) -> Submission:
        return Submission({"reference": reference}, destinations)

    receipt = store.submissions.submit(session, draft.id, finish)
    assert receipt is not None
    return receipt


def enrolled(store: Store, sub: str = "ann") -> UUID:
    return store.citizens.enrol("https://issuer.example/", "sector", sub).citizen


def written(corrected: Corrected, reference: str) -> Mapping[str, Any]:
    return {"reference": reference, "corrects": corrected.reference, "value": CANARY}


def delivered(store: Store, folder: Path) -> dict[str, Any]:
    Outbox(store, {"folder": Folder(folder)}).run_once()
    return {str(path.relative_to(folder)): json.loads(path.read_text()) for path in folder.rglob("*.json")}


def test_a_notice_goes_where_the_submission_went(store: Store, tmp_path: Path) -> None:
    receipt = submitted(store, *FOLDERS)
    delivered(store, tmp_path / "out")
    store.notices.send(enrolled(store), uuid4(), f"sent:{receipt.reference}", "contact.address", written)
    files = delivered(store, tmp_path / "out")
    (notice,) = store.notices.of(enrolled(store))
    for folder in ("apply", "copies"):
        assert files[f"{folder}/{receipt.reference}.json"] == {"reference": receipt.reference}
        document = {"reference": notice.reference, "corrects": receipt.reference, "value": CANARY}
        assert files[f"{folder}/{notice.reference}.json"] == document


def test_a_notice_says_how_far_it_is(store: Store, tmp_path: Path) -> None:
    receipt, ann = submitted(store, *FOLDERS), enrolled(store)
    store.notices.send(ann, uuid4(), f"sent:{receipt.reference}", "contact.address", written)
    (notice,) = store.notices.of(ann)
    assert (notice.form, notice.corrects, notice.attribute) == ("apply", receipt.reference, "contact.address")
    assert notice.state == "waiting"
    delivered(store, tmp_path / "out")
    assert store.notices.of(ann)[0].state == "delivered"
    with store.database.write() as connection:
        one = connection.scalars(select(outbox.c.id).where(outbox.c.notice_id == notice.id)).first()
        connection.execute(update(outbox).where(outbox.c.id == one).values(state="dead"))
    assert store.notices.of(ann)[0].state == "dead"


def test_a_notice_is_made_once(store: Store) -> None:
    receipt, ann, notice = submitted(store, *FOLDERS), enrolled(store), uuid4()
    for _ in range(2):
        assert store.notices.send(ann, notice, f"sent:{receipt.reference}", "contact.address", written) == notice
    assert len(store.notices.of(ann)) == 1


def test_the_submission_is_found_by_what_was_kept_of_it(store: Store) -> None:
    receipt, ann = submitted(store, *FOLDERS), enrolled(store)
    with store.database.read() as connection:
        row = connection.scalars(select(outbox.c.id).where(outbox.c.submission_id == receipt.id)).first()
    assert store.notices.send(ann, uuid4(), f"kept:{row}", "contact.address", written)
    assert store.notices.of(ann)[0].corrects == receipt.reference


def test_what_formkit_noted_beside_a_submission_is_no_department(store: Store) -> None:
    receipt, ann = submitted(store, Destination("profile", {})), enrolled(store)
    assert store.notices.send(ann, uuid4(), f"sent:{receipt.reference}", "contact.address", written) is None


@pytest.mark.parametrize("event", ["sent:ABCDEFGH", "kept:x", f"kept:{UUID(int=1)}", "sent:", "x"])
def test_where_there_is_no_submission_nothing_is_sent(store: Store, event: str) -> None:
    submitted(store, *FOLDERS)
    assert store.notices.send(enrolled(store), uuid4(), event, "contact.address", written) is None
    assert store.notices.of(enrolled(store)) == ()


def test_a_second_notice_goes_to_the_departments_alone(store: Store) -> None:
    receipt, ann = submitted(store, *FOLDERS), enrolled(store)
    for _ in range(2):
        store.notices.send(ann, uuid4(), f"sent:{receipt.reference}", "contact.address", written)
    with store.database.read() as connection:
        assert len(connection.execute(select(outbox)).all()) == 6


def test_a_reference_that_is_taken_is_not_taken_again(store: Store) -> None:
    receipt, ann = submitted(store, *FOLDERS), enrolled(store)
    given = iter(["AAAAAAAA", "AAAAAAAA", "BBBBBBBB"])
    vars(store)["notices"] = type(store.notices)(store.database, store.keyring, store.clock, lambda: next(given))
    for _ in range(2):
        store.notices.send(ann, uuid4(), f"sent:{receipt.reference}", "contact.address", written)
    assert {one.reference for one in store.notices.of(ann)} == {"AAAAAAAA", "BBBBBBBB"}


def test_nobody_sees_the_notices_of_another(store: Store) -> None:
    receipt = submitted(store, *FOLDERS)
    store.notices.send(enrolled(store), uuid4(), f"sent:{receipt.reference}", "contact.address", written)
    assert store.notices.of(enrolled(store, "bob")) == ()


def test_a_notice_opens_in_its_own_place_alone(store: Store) -> None:
    receipt, ann, one, other = submitted(store, *FOLDERS), enrolled(store), uuid4(), uuid4()
    for notice in (one, other):
        store.notices.send(ann, notice, f"sent:{receipt.reference}", "contact.address", written)
    with store.database.write() as connection:
        sealed = connection.scalar(select(notices.c.document).where(notices.c.id == one))
        connection.execute(update(notices).where(notices.c.id == other).values(document=sealed))
    assert CANARY.encode() not in sealed
    with pytest.raises(Tampered):
        store.notices.document(other)
