"""Identity keys: those in the DID document of whoever proves identities, at an address agreed beforehand.

A key is never looked up where a token says: https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/prove-users-identity/
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from formkit.identity.documents import Json
from formkit.identity.keys import PublicKey, read_key


def controller_at(url: str) -> str:
    """Name the DID whose document stands at an address: https://w3c-ccg.github.io/did-method-web/."""
    parts = urlsplit(url)
    path = parts.path.removesuffix("/did.json").removesuffix("/.well-known")
    return ":".join(["did:web", quote(parts.netloc, safe=""), *(one for one in path.split("/") if one)])


def read_identity_keys(json: Json, controller: str) -> Mapping[str, PublicKey] | None:
    """Read the keys that a DID document has for assertions, by id; None where it is not this controller's."""
    if not isinstance(json, dict) or json.get("id") != controller or not isinstance(json.get("assertionMethod"), list):
        return None
    return dict(_methods(json["assertionMethod"], controller))


def _methods(methods: list[Json], controller: str) -> Iterator[tuple[str, PublicKey]]:
    for method in methods:
        match method:
            case {"id": str() as kid, "publicKeyJwk": dict() as jwk} if kid.startswith(f"{controller}#"):
                key = read_key(_plain(jwk))
                if key and method.get("controller", controller) == controller:
                    yield kid, key


def _plain(jwk: Mapping[str, Any]) -> Mapping[str, Any]:
    """The document names a key by its own id, so a `kid` inside says nothing."""
    return {key: value for key, value in jwk.items() if key != "kid"}
