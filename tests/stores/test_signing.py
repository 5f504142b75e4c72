"""Signing: one key, made once, that nobody reads in the database and everybody can check by."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from formkit.stores import Store, Tampered
from formkit.stores.profile_tables import signing_keys
from tests.stores.opening import OTHER_KEY, store_in
from tests.stores.profiles import rows


def test_what_is_signed_can_be_checked_by_what_is_public(store: Store) -> None:
    key = store.signing.key()
    token = jws.serialize_compact({"alg": "ES256", "kid": key.kid}, "a receipt", key)
    public = KeySet.import_key_set(store.signing.public())
    assert jws.deserialize_compact(token, public, algorithms=["ES256"]).payload == b"a receipt"


def test_it_is_the_same_key_after_a_restart(tmp_path: Path) -> None:
    first, second = (store_in(tmp_path).signing.key() for _ in range(2))
    assert first.as_dict() == second.as_dict()


def test_what_is_public_holds_no_secret(store: Store) -> None:
    (public,) = store.signing.public()["keys"]
    assert set(public) == {"kty", "crv", "x", "y", "use", "alg", "kid"}
    assert (public["kty"], public["crv"], public["alg"]) == ("EC", "P-256", "ES256")


def test_the_database_holds_the_key_only_sealed(store: Store, tmp_path: Path) -> None:
    secret = store.signing.key().as_dict(private=True)["d"]
    assert isinstance(secret, str)
    assert not any(secret.encode() in file.read_bytes() for file in tmp_path.iterdir())
    with pytest.raises(Tampered):
        store_in(tmp_path, FORMKIT_KEYS=OTHER_KEY).signing.key()


def test_who_makes_it_at_once_agrees_on_one(store: Store) -> None:
    at_once = Barrier(8)

    def make(_: int) -> str:
        at_once.wait()
        return json.dumps(store.signing.key().as_dict())

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(make, range(8)))) == 1
    assert len(rows(store, signing_keys)) == 1


def test_another_formkits_signature_does_not_count(store: Store, tmp_path: Path) -> None:
    key = store_in(tmp_path / "other").signing.key()
    token = jws.serialize_compact({"alg": "ES256", "kid": key.kid}, "forged", key)
    with pytest.raises(JoseError):
        jws.deserialize_compact(token, store.signing.known(), algorithms=["ES256"])
