"""The keys of the stand-in: what signs tokens, what signs identities, what is published of both, and their rotation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from joserfc.jwk import ECKey, RSAKey

Algorithm = Literal["ES256", "RS256"]
BITS = 2048


@cache
def rsa_key(name: str) -> RSAKey:
    """Give the RSA key of a name, made once in a process: making one takes a while."""
    return RSAKey.generate_key(BITS, {"use": "sig", "alg": "RS256", "kid": name})


def ec_key() -> ECKey:
    """Make a key that signs by ES256, named by its thumbprint."""
    return ECKey.generate_key("P-256", {"use": "sig", "alg": "ES256"}, auto_kid=True)


@dataclass(frozen=True)
class Pair:
    """The two keys of a generation: which one signs a token, the client's registration says."""

    ec: ECKey
    rsa_name: str

    def of(self, algorithm: Algorithm) -> ECKey | RSAKey:
        """The key that signs by an algorithm."""
        return self.ec if algorithm == "ES256" else rsa_key(self.rsa_name)


@dataclass
class Keys:
    """What signs now, and everything published. Rotation is `publish`, `use`, `retire`, or `rotate` at one go."""

    published: list[Pair] = field(default_factory=lambda: [Pair(ec_key(), "stand-in-0")])
    identity: ECKey = field(default_factory=ec_key)
    _signing: int = 0
    _made: int = 1

    def signing(self, algorithm: Algorithm) -> ECKey | RSAKey:
        """The key that tokens are signed with now."""
        return self.published[self._signing].of(algorithm)

    def publish(self) -> None:
        """Publish new keys beside the old, which still sign: four are there."""
        self.published = [*self.published, Pair(ec_key(), f"stand-in-{self._made}")]
        self._made += 1

    def use(self) -> None:
        """Sign with the newest keys; the old ones are still published."""
        self._signing = len(self.published) - 1

    def retire(self) -> None:
        """Publish no key any more but those that sign."""
        self.published, self._signing = [self.published[self._signing]], 0

    def rotate(self) -> None:
        """Go over to new keys at once: what was signed with the old ones is worth nothing any more."""
        self.publish()
        self.use()
        self.retire()

    def rotate_identity(self) -> None:
        """Sign identities with a new key; the DID document has the old one no more."""
        self.identity = ec_key()

    def jwks(self) -> Mapping[str, Any]:
        """What `/.well-known/jwks.json` publishes."""
        keys = [key for pair in self.published for key in (pair.of("ES256"), pair.of("RS256"))]
        return {"keys": [key.as_dict(private=False) for key in keys]}

    def did(self, controller: str) -> Mapping[str, Any]:
        """The DID document of who proves identities: https://www.w3.org/TR/did-1.0/#assertion."""
        key = {
            "type": "JsonWebKey",
            "id": f"{controller}#{self.identity.kid}",
            "controller": controller,
            "publicKeyJwk": self.identity.as_dict(private=False),
        }
        context = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"]
        return {"@context": context, "id": controller, "assertionMethod": [key]}
