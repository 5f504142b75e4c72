"""The DID document of whoever proves identities: only its own keys for assertions count."""

from typing import Any

import pytest

from formkit.identity.identity_keys import controller_at, read_identity_keys
from formkit.identity.stand_in.keys import Keys, ec_key

CONTROLLER = "did:web:identity.account.gov.uk"


@pytest.mark.parametrize(
    ("url", "controller"),
    [
        ("https://identity.account.gov.uk/.well-known/did.json", CONTROLLER),
        ("http://localhost:3000/.well-known/did.json", "did:web:localhost%3A3000"),
        ("https://example.com/users/alex/did.json", "did:web:example.com:users:alex"),
        (
            "http://127.0.0.1:8000/stand-in/one-login/.well-known/did.json",
            "did:web:127.0.0.1%3A8000:stand-in:one-login",
        ),
    ],
)
def test_the_controller_follows_from_where_its_document_is(url: str, controller: str) -> None:
    assert controller_at(url) == controller


def document(**changes: Any) -> dict[str, Any]:
    return {**Keys().did(CONTROLLER), **changes}


def method(**changes: Any) -> dict[str, Any]:
    return {**document()["assertionMethod"][0], **changes}


def test_the_keys_are_found_by_their_whole_names() -> None:
    keys = Keys()
    found = read_identity_keys(keys.did(CONTROLLER), CONTROLLER)
    assert found is not None
    assert list(found) == [f"{CONTROLLER}#{keys.identity.kid}"]


@pytest.mark.parametrize(
    "json",
    [None, [], {}, document(id="did:web:elsewhere.example"), document(assertionMethod=None), document(id=None)],
)
def test_a_document_of_another_or_of_none_is_none(json: Any) -> None:
    assert read_identity_keys(json, CONTROLLER) is None


@pytest.mark.parametrize(
    "method",
    [
        "did:web:identity.account.gov.uk#reference",
        method(id="did:web:elsewhere.example#key"),
        method(id=f"{CONTROLLER}.elsewhere.example#key"),
        method(id=5),
        method(controller="did:web:elsewhere.example"),
        method(publicKeyJwk=None),
        method(publicKeyJwk={"kty": "EC"}),
        method(publicKeyJwk=ec_key().as_dict(private=True)),
    ],
)
def test_a_key_that_is_not_for_its_assertions_is_left_out(method: Any) -> None:
    assert read_identity_keys(document(assertionMethod=[method]), CONTROLLER) == {}


def test_keys_for_anything_else_do_not_count() -> None:
    elsewhere = {"authentication": document()["assertionMethod"], "verificationMethod": document()["assertionMethod"]}
    assert read_identity_keys(document(assertionMethod=[], **elsewhere), CONTROLLER) == {}
