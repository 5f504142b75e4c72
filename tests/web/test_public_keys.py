"""The public keys: enough to check what formkit has signed, and nothing to sign with."""

from pathlib import Path

from joserfc import jws
from joserfc.jwk import KeySet

from tests.journeys import Town, town
from tests.signing import site_of, village

URL = "/.well-known/jwks.json"


def published(served: Town) -> KeySet:
    answer = served.app.test_client().get(URL)
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
    return KeySet.import_key_set(answer.json)


def test_what_a_receipt_is_signed_with_can_be_checked(tmp_path: Path) -> None:
    served = town(tmp_path)
    key = served.store.signing.key()
    token = jws.serialize_compact({"alg": "ES256", "kid": key.kid}, b"sent", key)
    assert jws.deserialize_compact(token, published(served)).payload == b"sent"
    served.store.database.engine.dispose()


def test_the_keys_that_the_provider_knows_us_by_are_there_too(tmp_path: Path) -> None:
    served = village(tmp_path)
    with served.app.test_request_context("/"):
        party = site_of(served).relying_party
    assert party is not None
    kids = {one.kid for one in published(served).keys}
    assert {one["kid"] for one in party.public_keys["keys"]} < kids
    served.store.database.engine.dispose()


def test_no_private_half_is_published(tmp_path: Path) -> None:
    served = village(tmp_path)
    keys = served.app.test_client().get(URL).json["keys"]  # type: ignore[index]
    assert len(keys) == 2
    assert not any({"d", "p", "q", "k"} & set(key) for key in keys)
    served.store.database.engine.dispose()
