"""Sealing: tokens as they ought to be signed, and the ways in which forgers sign them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey

from formkit.identity.stand_in.keys import ec_key

Claims = Mapping[str, Any]
Key = ECKey | RSAKey
Seal = Callable[[str, Claims, Key], str]


def sealed(name: str, claims: Claims, key: Key) -> str:
    """Sign claims; `name` is what the header calls the key."""
    algorithm = str(key.alg)
    return jwt.encode({"alg": algorithm, "kid": name}, dict(claims), key, algorithms=[algorithm], default_type=None)


def by_another(name: str, claims: Claims, key: Key) -> str:
    """Sign with a key that nobody knows, under the name of the right one."""
    return _headed(sealed(name, claims, ec_key()), alg=key.alg)


def by_unknown(name: str, claims: Claims, key: Key) -> str:
    """Sign with a key that nobody knows, under its own name, beside the right one's."""
    unknown = ec_key()
    return sealed(f"{name.rpartition('#')[0]}#{unknown.kid}" if "#" in name else str(unknown.kid), claims, unknown)


def misnamed(name: str, claims: Claims, key: Key) -> str:
    """Sign rightly, and say another algorithm."""
    return _headed(sealed(name, claims, key), alg="ES384" if key.alg == "ES256" else "RS384")


def unsigned(name: str, claims: Claims, key: Key) -> str:
    """Do not sign at all, and say so."""
    header, content, _ = _headed(sealed(name, claims, key), alg="none").split(".")
    return f"{header}.{content}."


def confused(name: str, claims: Claims, key: Key) -> str:
    """Sign by HS256 with the public key as the secret: who trusts the header's algorithm takes it for right."""
    header, content, _ = _headed(sealed(name, claims, key), alg="HS256").split(".")
    signature = hmac.digest(key.as_pem(private=False), f"{header}.{content}".encode(), hashlib.sha256)
    return f"{header}.{content}.{_base64(signature)}"


def _headed(token: str, **changes: Any) -> str:
    """Change the header of a token and leave its signature as it is."""
    header, content, signature = token.split(".")
    read = json.loads(base64.urlsafe_b64decode(header + "=" * (-len(header) % 4)))
    return f"{_base64(json.dumps(read | changes).encode())}.{content}.{signature}"


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()
