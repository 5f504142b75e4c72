"""Drafts of citizens: whose they are, and what they have to do with the profile."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from formkit.attributes import Assurance
from formkit.profile.release import Known, Origin, Release, Use
from formkit.stores import Store, Tampered
from formkit.stores.drafts import Draft
from formkit.stores.tables import drafts
from tests.stores.opening import CANARY, NOON, begun
from tests.stores.profiles import CITIZEN, enrolled
from tests.stores.test_payments import BILL

KNOWN = Known(uuid4(), "contact.email", CANARY, CITIZEN, Assurance.SELF_ASSERTED, NOON)
ORIGIN = Origin(KNOWN, "confirmed", CANARY)
USE = Use(True, Release(NOON, (KNOWN,), "1-00", ("register",)), {}, ("email",))


def found(store: Store, draft: Draft) -> Draft:
    again = store.drafts.find(draft.session_id, draft.form)
    assert again
    return again


def test_a_draft_is_a_guests_or_the_citizens_who_began_it(store: Store) -> None:
    session_id, guests = begun(store)
    citizen = enrolled(store)
    theirs = store.drafts.start(session_id, "renew", "f1", citizen)
    assert (guests.citizen, guests.use, theirs.citizen) == (None, Use(), citizen)
    assert found(store, theirs) == theirs


def test_only_a_guests_drafts_are_attached_and_only_of_this_session(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    session_id, guests = begun(store)
    others = store.drafts.start(session_id, "renew", "f1", other)
    _, elsewhere = begun(store)
    store.drafts.attach(session_id, citizen)
    assert [found(store, one).citizen for one in (guests, others, elsewhere)] == [citizen, other, None]


def test_what_was_released_is_kept_with_the_draft_and_its_answers_stay(store: Store) -> None:
    _, draft = begun(store)
    posted = store.drafts.post(draft.id, {"a": 1})
    assert posted
    assert store.drafts.using(draft.id, USE) == replace(posted, use=USE)
    assert found(store, draft) == replace(posted, use=USE)
    store.drafts.using(draft.id, lambda use: replace(use, keep=()))
    assert found(store, draft).use == replace(USE, keep=())


def test_an_answer_is_kept_with_its_origin_or_neither_is(store: Store) -> None:
    _, draft = begun(store)
    store.drafts.using(draft.id, USE)
    posted = store.drafts.post(draft.id, {"email": CANARY}, origins={"email": ORIGIN})
    assert posted == found(store, draft)
    assert posted.use == replace(USE, origins={"email": ORIGIN})
    with pytest.raises(TypeError):
        store.drafts.post(draft.id, {"email": object()}, origins={"email": None})
    assert found(store, draft) == posted


def test_origins_of_other_fields_stay_and_none_takes_one_out(store: Store) -> None:
    _, draft = begun(store)
    store.drafts.post(draft.id, {}, origins={"email": ORIGIN, "name": ORIGIN})
    store.drafts.post(draft.id, {"other": 1})
    kept = store.drafts.post(draft.id, {"email": "mine"}, origins={"email": None, "never": None})
    assert kept
    assert kept.use.origins == {"name": ORIGIN}
    assert found(store, draft).use.origins == {"name": ORIGIN}


def test_a_draft_that_is_being_paid_for_or_is_gone_stays_as_it_is(store: Store) -> None:
    session_id, draft = begun(store)
    store.payments.start(session_id, draft.id, BILL)
    assert store.drafts.using(draft.id, USE) is None
    assert store.drafts.post(draft.id, {"a": 1}, origins={"a": ORIGIN}) is None
    assert found(store, draft) == draft
    assert store.drafts.using(uuid4(), USE) is None


def test_what_was_released_cannot_be_read_or_moved_in_the_database(store: Store, tmp_path: Path) -> None:
    (_, mine), (_, theirs) = begun(store), begun(store)
    store.drafts.using(mine.id, USE)
    assert not any(CANARY.encode() in file.read_bytes() for file in tmp_path.iterdir())
    with store.database.write() as connection:
        sealed = connection.scalar(select(drafts.c.use).where(drafts.c.id == mine.id))
        connection.execute(update(drafts).where(drafts.c.id == theirs.id).values(use=sealed))
    with pytest.raises(Tampered):
        found(store, theirs)
