"""Definitions: kept once under their fingerprint, and never changed there."""

from concurrent.futures import ThreadPoolExecutor

from formkit.stores import Store


def test_a_text_is_found_by_its_fingerprint(store: Store) -> None:
    store.definitions.keep("f1", "apply", '{"title": "Gŵr"}')
    assert store.definitions.text("f1") == '{"title": "Gŵr"}'
    assert store.definitions.text("f2") is None


def test_keeping_again_changes_nothing(store: Store) -> None:
    store.definitions.keep("f1", "apply", "first")
    store.definitions.keep("f1", "apply", "second")
    assert store.definitions.text("f1") == "first"


def test_many_may_keep_the_same_text_at_once(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: store.definitions.keep("f1", "apply", "text"), range(8)))
    assert store.definitions.text("f1") == "text"
