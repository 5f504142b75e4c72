"""Submissions: exactly one for a draft, with its outbox rows, or nothing at all (law 8)."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select, update

from formkit.clock import FixedClock
from formkit.service import Destination
from formkit.stores import Store, StoreUnavailable, Tampered
from formkit.stores.drafts import Draft
from formkit.stores.submissions import Receipt
from formkit.stores.tables import outbox, submissions
from tests.stores.opening import CANARY, NOON, begun


@dataclass(frozen=True)
class Finished:
    document: dict[str, Any]
    destinations: tuple[Destination, ...] = (Destination("folder", {}), Destination("folder", {"path": "copies"}))


def finish(draft: Draft, reference: str) -> Finished:
    return Finished({"reference": reference, "answers": dict(draft.answers)})


def submitted(store: Store, form: str = "apply") -> tuple[UUID, Receipt]:
    session_id, draft = begun(store, form)
    store.drafts.post(draft.id, {"name": CANARY})
    receipt = store.submissions.submit(session_id, draft.id, finish)
    assert receipt
    return session_id, receipt


def count(store: Store, table: Any) -> int:
    with store.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_a_submission_has_its_document_and_a_row_for_each_destination(store: Store) -> None:
    _, receipt = submitted(store)
    assert store.submissions.document(receipt.id) == {"reference": receipt.reference, "answers": {"name": CANARY}}
    assert (receipt.form, receipt.fingerprint, receipt.submitted, receipt.again) == ("apply", "f1", NOON, False)
    with store.database.read() as connection:
        rows = connection.execute(select(outbox).order_by(outbox.c.position)).all()
    assert [(row.submission_id, row.to, row.settings) for row in rows] == [
        (receipt.id, "folder", {}),
        (receipt.id, "folder", {"path": "copies"}),
    ]


def test_the_draft_is_gone_with_its_answers(store: Store) -> None:
    session_id, receipt = submitted(store)
    assert store.drafts.find(session_id, "apply") is None
    assert store.drafts.post(receipt.draft_id, {"name": "late"}) is None


def test_submitting_again_gives_the_first_receipt(store: Store) -> None:
    session_id, receipt = submitted(store)
    assert store.submissions.submit(session_id, receipt.draft_id, finish) == replace(receipt, again=True)
    assert (count(store, submissions), count(store, outbox)) == (1, 2)


def test_twenty_clicks_at_once_make_one_submission(store: Store) -> None:
    session_id, draft = begun(store)
    at_once = Barrier(20)

    def click(_: int) -> Receipt | None:
        at_once.wait()
        return store.submissions.submit(session_id, draft.id, finish)

    with ThreadPoolExecutor(20) as pool:
        receipts = [receipt for receipt in pool.map(click, range(20)) if receipt]
    assert len(receipts) == 20
    assert len({receipt.reference for receipt in receipts}) == 1
    assert [receipt.again for receipt in receipts].count(False) == 1
    assert (count(store, submissions), count(store, outbox)) == (1, 2)


def test_answers_that_are_not_complete_are_not_submitted_and_stay(store: Store) -> None:
    session_id, draft = begun(store)
    store.drafts.post(draft.id, {"name": CANARY})
    assert store.submissions.submit(session_id, draft.id, lambda draft, reference: None) is None
    found = store.drafts.find(session_id, "apply")
    assert found
    assert found.answers == {"name": CANARY}
    assert count(store, submissions) == 0


def test_what_is_submitted_is_what_is_there_when_it_is_submitted(store: Store) -> None:
    """Another tab may have posted since the page was asked for."""
    session_id, draft = begun(store)
    store.drafts.post(draft.id, {"name": "newer"})
    receipt = store.submissions.submit(session_id, draft.id, finish)
    assert receipt
    document = store.submissions.document(receipt.id)
    assert document
    assert document["answers"] == {"name": "newer"}


def test_nobody_submits_or_sees_the_draft_of_another_session(store: Store) -> None:
    session_id, draft = begun(store)
    _, stranger = store.sessions.start()
    assert store.submissions.submit(stranger.id, draft.id, finish) is None
    receipt = store.submissions.submit(session_id, draft.id, finish)
    assert receipt
    assert store.submissions.submit(stranger.id, draft.id, finish) is None
    assert store.submissions.latest(stranger.id, "apply") is None
    assert store.submissions.submit(session_id, uuid4(), finish) is None


def test_what_breaks_on_the_way_leaves_nothing_behind(store: Store) -> None:
    session_id, draft = begun(store)
    store.drafts.post(draft.id, {"name": CANARY})

    def unsendable(draft: Draft, reference: str) -> Finished:
        return Finished({"reference": reference}, (Destination("folder", {}), Destination("folder", {"no": object()})))

    with pytest.raises(Exception, match="not JSON serializable"):
        store.submissions.submit(session_id, draft.id, unsendable)
    assert (count(store, submissions), count(store, outbox)) == (0, 0)
    assert store.drafts.find(session_id, "apply")


def drawing(references: Iterable[str]) -> Callable[[], str]:
    return iter(references).__next__


def test_a_reference_that_is_taken_is_drawn_again(store: Store) -> None:
    rooms = replace(store.submissions, reference=drawing(["AAAA3333", "AAAA3333", "CCCC4444"]))
    receipts = []
    for _ in range(2):
        session_id, draft = begun(store)
        receipts.append(rooms.submit(session_id, draft.id, finish))
    assert [receipt and receipt.reference for receipt in receipts] == ["AAAA3333", "CCCC4444"]


def test_it_does_not_draw_for_ever(store: Store) -> None:
    rooms = replace(store.submissions, reference=lambda: "AAAA3333")
    first, second = begun(store), begun(store)
    assert rooms.submit(first[0], first[1].id, finish)
    with pytest.raises(StoreUnavailable):
        rooms.submit(second[0], second[1].id, finish)
    assert store.drafts.find(second[0], "apply")


def test_the_latest_receipt_of_a_form_is_found_for_the_confirmation_page(store: Store) -> None:
    session_id, first = submitted(store)
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(timedelta(minutes=1))
    draft = store.drafts.start(session_id, "apply", "f1")
    second = store.submissions.submit(session_id, draft.id, finish)
    assert second
    assert second.reference != first.reference
    assert store.submissions.latest(session_id, "apply") == replace(second, again=True)
    assert store.submissions.latest(session_id, "renew") is None


def test_what_was_sent_stays_when_the_session_ends(store: Store) -> None:
    session_id, receipt = submitted(store)
    store.sessions.end(session_id)
    assert store.submissions.document(receipt.id)
    assert store.submissions.latest(session_id, "apply") is None
    assert count(store, outbox) == 2


def test_a_document_moved_to_another_submission_does_not_open(store: Store) -> None:
    (_, mine), (_, theirs) = submitted(store), submitted(store)
    with store.database.write() as connection:
        sealed = connection.scalar(select(submissions.c.document).where(submissions.c.id == theirs.id))
        connection.execute(update(submissions).where(submissions.c.id == mine.id).values(document=sealed))
    with pytest.raises(Tampered):
        store.submissions.document(mine.id)


def test_nothing_sent_can_be_read_in_the_database(store: Store, tmp_path: Path) -> None:
    submitted(store)
    assert not any(CANARY.encode() in file.read_bytes() for file in tmp_path.iterdir())


def test_no_such_submission_is_none(store: Store) -> None:
    assert store.submissions.document(uuid4()) is None


def test_what_is_to_be_kept_in_a_profile_goes_the_same_way_with_the_submission_or_not_at_all(store: Store) -> None:
    settings = {"citizen": str(uuid4()), "fields": ["email"]}
    destinations = (Destination("folder", {}), Destination("profile", settings))
    session_id, draft = begun(store)
    receipt = store.submissions.submit(session_id, draft.id, lambda draft, _: Finished({"answers": {}}, destinations))
    assert receipt
    deliveries = store.deliveries.claim(10, timedelta(minutes=1))
    assert [(one.to, one.settings) for one in deliveries] == [("folder", {}), ("profile", settings)]
    assert {one.submission_id for one in deliveries} == {receipt.id}
