"""Sessions of citizens: signing in and out, and that nobody else comes into what is theirs."""

from uuid import UUID, uuid4

from formkit.stores import Store
from formkit.stores.sessions import Session
from tests.stores.profiles import enrolled


def signed_in(store: Store, citizen: UUID, session_id: UUID | None = None) -> tuple[str, Session]:
    session_id = session_id or store.sessions.start()[1].id
    token = store.sessions.sign_in(session_id, citizen, store.citizens.links(citizen)[0].id, id_token="sealed") or ""
    session = store.sessions.find(token)
    assert session
    return token, session


def test_a_session_is_a_guests_until_somebody_signs_in(store: Store) -> None:
    _, guest = store.sessions.start()
    assert (guest.citizen, guest.link) == (None, None)
    citizen = enrolled(store)
    _, session = signed_in(store, citizen, guest.id)
    assert (session.id, session.citizen) == (guest.id, citizen)
    assert session.link == store.citizens.links(citizen)[0].id
    assert session.notes == {"id_token": "sealed"}


def test_whoever_knew_the_token_before_is_not_signed_in_by_it(store: Store) -> None:
    """Session fixation: the old cookie may be one that somebody planted."""
    planted, session = store.sessions.start()
    token, _ = signed_in(store, enrolled(store), session.id)
    assert token != planted
    assert store.sessions.find(planted) is None


def test_visiting_keeps_whose_it_is(store: Store) -> None:
    citizen = enrolled(store)
    token, _ = signed_in(store, citizen)
    extended = store.sessions.extend(token)
    assert extended
    assert extended.citizen == citizen


def test_two_citizens_share_no_session(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    token, session = signed_in(store, citizen)
    assert store.sessions.sign_in(session.id, other, uuid4()) is None
    assert store.sessions.find(token) == session
    again, _ = signed_in(store, citizen, session.id)
    assert again != token


def test_nobody_signs_in_to_a_session_that_has_ended(store: Store) -> None:
    _, session = store.sessions.start()
    store.sessions.end(session.id)
    assert store.sessions.sign_in(session.id, enrolled(store), uuid4()) is None


def test_all_sessions_of_a_link_end_together(store: Store) -> None:
    citizen, other = enrolled(store), enrolled(store, "urn:sub:2")
    mine = [signed_in(store, citizen) for _ in range(3)]
    theirs, _ = signed_in(store, other)
    guest, _ = store.sessions.start()
    link = store.citizens.links(citizen)[0].id
    assert store.sessions.end_all(link) == 3
    assert [store.sessions.find(token) for token, _ in mine] == [None] * 3
    assert store.sessions.find(theirs)
    assert store.sessions.find(guest)
    assert store.sessions.end_all(link) == 0
