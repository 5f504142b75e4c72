"""Codes and tokens of the hub: each counts once or for a short time, for the department that it was given to."""

from datetime import timedelta

from formkit.clock import FixedClock
from formkit.stores import Store
from formkit.stores.codes import CODE_LIFE, TOKEN_LIFE, Bearer
from formkit.stores.hub_tables import hub_codes, hub_tokens, marks_seen
from tests.stores.profiles import enrolled, rows


def bearer(store: Store) -> Bearer:
    return Bearer(enrolled(store), "dvla", None, {"nonce": "n", "redirect_uri": "https://dvla.example/sign-in/return"})


def advance(store: Store, life: timedelta) -> None:
    assert isinstance(store.clock, FixedClock)
    store.clock.advance(life)


def test_a_code_gives_what_it_stands_for_once(store: Store) -> None:
    given = bearer(store)
    code = store.codes.issue(given)
    taken = store.codes.redeem(code, "dvla")
    assert taken is not None
    assert (taken.citizen, taken.request) == (given.citizen, given.request)
    assert store.codes.redeem(code, "dvla") is None


def test_using_a_code_again_ends_the_token_that_it_gave(store: Store) -> None:
    code = store.codes.issue(bearer(store))
    taken = store.codes.redeem(code, "dvla")
    assert taken is not None
    token = store.codes.give(taken)
    assert store.codes.bearer(token) == Bearer(taken.citizen, "dvla", None)
    store.codes.redeem(code, "dvla")
    assert store.codes.bearer(token) is None


def test_another_department_cannot_use_a_code_nor_spoil_it(store: Store) -> None:
    code = store.codes.issue(bearer(store))
    assert store.codes.redeem(code, "hmrc") is None
    assert store.codes.redeem(code, "dvla") is not None


def test_codes_and_tokens_are_soon_over(store: Store) -> None:
    late, code = store.codes.issue(bearer(store)), store.codes.issue(bearer(store))
    taken = store.codes.redeem(code, "dvla")
    assert taken is not None
    token = store.codes.give(taken)
    advance(store, CODE_LIFE)
    assert store.codes.redeem(late, "dvla") is None
    advance(store, TOKEN_LIFE - CODE_LIFE)
    assert store.codes.bearer(token) is None


def test_the_database_holds_neither_code_nor_token(store: Store) -> None:
    code = store.codes.issue(bearer(store))
    taken = store.codes.redeem(code, "dvla")
    assert taken is not None
    token = store.codes.give(taken)
    kept = repr([rows(store, table) for table in (hub_codes, hub_tokens)])
    assert "dvla" in kept
    assert code not in kept
    assert token not in kept


def test_a_mark_is_new_once(store: Store) -> None:
    until = store.clock.now() + timedelta(minutes=5)
    assert store.codes.once("dvla jti-1", until)
    assert not store.codes.once("dvla jti-1", until)
    assert store.codes.once("hmrc jti-1", until)


def test_what_is_over_is_deleted_and_nothing_else(store: Store) -> None:
    store.codes.issue(bearer(store))
    store.codes.give(bearer(store))
    store.codes.once("mark", store.clock.now() + CODE_LIFE)
    store.codes.purge()
    assert [len(rows(store, table)) for table in (hub_codes, hub_tokens, marks_seen)] == [1, 1, 1]
    advance(store, CODE_LIFE + TOKEN_LIFE)
    store.codes.purge()
    assert [len(rows(store, table)) for table in (hub_codes, hub_tokens, marks_seen)] == [0, 0, 0]
