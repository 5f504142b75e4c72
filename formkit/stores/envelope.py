"""Envelopes: each value has a key of its own, wrapped by its subject’s key, and that is sealed by the keyring.

To destroy a key is to destroy what it opens, wherever copies of the ciphertext are.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from formkit.stores.keyring import Keyring, Slot, tampered

_FORMAT = b"\x01"
_NONCE = 12
_KEY = 32


@dataclass(frozen=True)
class Sealed:
    """One value as it is kept: its own key, wrapped, and its ciphertext. Each begins with format and nonce."""

    key: bytes
    content: bytes


@dataclass(frozen=True)
class SubjectKey:
    """The key of one citizen, which wraps the keys of their values."""

    citizen: UUID
    secret: bytes = field(repr=False)

    def seal(self, content: Any, slot: Slot, facts: bytes) -> Sealed:
        """Encrypt JSON with a fresh key, bound to this citizen, to its slot and to `facts` that are kept beside it."""
        fresh = AESGCM.generate_key(_KEY * 8)
        bound = self._bound(slot, facts)
        plain = json.dumps(content, separators=(",", ":")).encode("ascii")
        return Sealed(_encrypt(self.secret, fresh, b"key" + bound), _encrypt(fresh, plain, b"content" + bound))

    def open(self, sealed: Sealed, slot: Slot, facts: bytes) -> Any:
        """Decrypt what was sealed for this citizen, slot and facts; raises Tampered."""
        bound = self._bound(slot, facts)
        try:
            key = _decrypt(self.secret, sealed.key, b"key" + bound)
            return json.loads(_decrypt(key, sealed.content, b"content" + bound))
        except (InvalidTag, ValueError):
            raise tampered(slot) from None

    def _bound(self, slot: Slot, facts: bytes) -> bytes:
        return slot.bound(_FORMAT + self.citizen.bytes) + b"\0" + facts


def fresh_key(citizen: UUID, keyring: Keyring) -> bytes:
    """Make a citizen's key, sealed by the first key of the keyring, as the table of citizens keeps it."""
    return keyring.seal(secrets.token_hex(_KEY), key_slot(citizen))


def opened_key(citizen: UUID, sealed: bytes, keyring: Keyring) -> SubjectKey:
    """Open a citizen's key; raises Tampered."""
    return SubjectKey(citizen, bytes.fromhex(keyring.open(sealed, key_slot(citizen))))


def key_slot(citizen: UUID) -> Slot:
    """Where a citizen's key is kept."""
    return Slot("citizens", citizen, "key")


def _encrypt(key: bytes, plain: bytes, bound: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, bound)


def _decrypt(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    if sealed[:1] != _FORMAT:
        raise InvalidTag
    return AESGCM(key).decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], bound)
