"""Client keys: formkit's own private keys at a provider. The first signs, all are published, so that one can follow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from joserfc.jwk import ECKey, RSAKey

ClientKey = RSAKey | ECKey
_PEM = re.compile(rb"-----BEGIN ([A-Z ]*PRIVATE KEY)-----.+?-----END \1-----", re.DOTALL)


@dataclass(frozen=True)
class ClientKeys:
    """The keys, at least one. Each has its thumbprint for a name (RFC 7638), which follows from the key alone."""

    keys: tuple[ClientKey, ...] = field(repr=False)

    @property
    def signing(self) -> ClientKey:
        """The key that signs."""
        return self.keys[0]

    def algorithm(self, supported: Sequence[str] = ()) -> str:
        """Choose how to sign: what every provider must know for this kind of key, unless it says that it does not."""
        own = ("RS256", "PS256") if isinstance(self.signing, RSAKey) else ("ES256",)
        return next((one for one in own if one in supported), own[0])

    def public(self) -> dict[str, Any]:
        """Give the JWK set to register with a provider, or to publish."""
        return {"keys": [one.as_dict(private=False, use="sig", kid=one.thumbprint()) for one in self.keys]}


def read_client_keys(path: Path) -> ClientKeys:
    """Read the private keys in a PEM file; raises ValueError with a sentence that says what is wrong with it."""
    try:
        found = tuple(_key(match[0]) for match in _PEM.finditer(path.read_bytes()))
    except OSError as error:
        raise ValueError(f"The file cannot be read ({type(error).__name__}).") from None
    if not found:
        raise ValueError("The file has no private key in PEM.")
    return ClientKeys(found)


def _key(pem: bytes) -> ClientKey:
    try:
        key = load_pem_private_key(pem, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError("The file has a private key that cannot be read, or is behind a password.") from None
    if isinstance(key, RSAPrivateKey) and key.key_size >= 2048:
        return RSAKey.import_key(key)
    if isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1):
        return ECKey.import_key(key)
    raise ValueError("The file has a private key that is neither RSA of at least 2048 bits nor EC on P-256.")
