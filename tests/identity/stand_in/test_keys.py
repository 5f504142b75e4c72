"""Keys: they are published before they sign and after they have signed, or change all at once."""

from joserfc import jws

from formkit.identity.stand_in.keys import Keys
from tests.one_login import asking, stand_in


def published(keys: Keys) -> list[str]:
    return [one["kid"] for one in keys.jwks()["keys"]]


def signing(keys: Keys) -> str:
    return str(keys.signing("ES256").kid)


def test_while_they_rotate_four_keys_are_published() -> None:
    keys = Keys()
    old, first = published(keys), signing(keys)
    keys.publish()
    assert (len(published(keys)), signing(keys)) == (4, first)
    keys.use()
    assert signing(keys) in set(published(keys)) - set(old)
    keys.retire()
    assert len(published(keys)) == 2
    assert not set(published(keys)) & set(old)


def test_a_token_is_signed_by_a_key_that_is_published_then() -> None:
    known = stand_in("http://localhost")
    provider = asking(known)
    for _ in range(2):
        kid = jws.extract_compact(provider.tokens()["id_token"].encode()).headers()["kid"]
        assert kid in published(known.keys)
        known.keys.rotate()
        assert kid not in published(known.keys)


def test_who_proves_identities_has_a_new_key_in_the_same_document() -> None:
    keys = Keys()
    before = keys.did("did:web:here.example")
    keys.rotate_identity()
    after = keys.did("did:web:here.example")
    assert before["id"] == after["id"]
    assert before["assertionMethod"][0]["id"] != after["assertionMethod"][0]["id"]
