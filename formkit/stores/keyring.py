"""The keyring: AES-256-GCM over what citizens typed. Ciphertext names its key, and opens only in its own place."""

from __future__ import annotations

import base64
import binascii
import json
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from formkit.settings import BadSetting, Settings

_FORMAT = 1
_NONCE = 12
_ENTRY = re.compile(r"([a-z0-9-]{1,32}):([A-Za-z0-9+/_-]{43}=?)")
_URL_SAFE = str.maketrans("-_", "+/")
_HOW = 'Give it a name and 32 random bytes in base64, such as the output of: echo "first:$(openssl rand -base64 32)"'


class Tampered(Exception):
    """What is kept was altered, moved to another record, or sealed by a key that this keyring doesn't have."""


@dataclass(frozen=True)
class Slot:
    """Where a ciphertext belongs: table, record and purpose. It opens nowhere else."""

    table: str
    record: UUID
    purpose: str

    def bound(self, header: bytes) -> bytes:
        """The associated data of its encryption: the slot, and the ciphertext's own header."""
        return header + "\0".join((self.table, self.record.hex, self.purpose)).encode()


@dataclass(frozen=True)
class Keyring:
    """Keys by name. The first seals; every one of them opens, so that keys can be changed while formkit runs."""

    keys: Mapping[str, bytes] = field(repr=False)

    def seal(self, content: Any, slot: Slot) -> bytes:
        """Encrypt JSON for one slot: format, length of the key's name, the name, nonce, ciphertext with tag."""
        name, key = next(iter(self.keys.items()))
        header = bytes((_FORMAT, len(name))) + name.encode("ascii")
        nonce = secrets.token_bytes(_NONCE)
        # ASCII escapes, so that half a surrogate pair that a browser sends is kept as any other character.
        plain = json.dumps(content, separators=(",", ":")).encode("ascii")
        return header + nonce + AESGCM(key).encrypt(nonce, plain, slot.bound(header))

    def open(self, sealed: bytes, slot: Slot) -> Any:
        """Decrypt what was sealed for this slot; raises Tampered, which says where but not what."""
        header, rest = _split(sealed, slot)
        key = self.keys.get(header[2:].decode("ascii", "replace"))
        if key is None:
            raise Tampered(f"FORMKIT_KEYS lacks the key that sealed the {slot.purpose} of {slot.table} {slot.record}.")
        try:
            return json.loads(AESGCM(key).decrypt(rest[:_NONCE], rest[_NONCE:], slot.bound(header)))
        except InvalidTag:
            raise tampered(slot) from None

    def is_under_first(self, sealed: bytes) -> bool:
        """Whether the key that seals now is the one that sealed this; raises nothing, whatever it is given."""
        return sealed[: 2 + len(self.first)] == bytes((_FORMAT, len(self.first))) + self.first.encode("ascii")

    @property
    def first(self) -> str:
        """The name of the key that seals."""
        return next(iter(self.keys))

    def key_of(self, name: str, salt: bytes, slot: Slot) -> bytes:
        """Make the key of one file alone from a key by name and a salt of the file's own; raises Tampered."""
        if name not in self.keys:
            raise Tampered(f"FORMKIT_KEYS lacks the key that sealed the {slot.purpose} of {slot.table} {slot.record}.")
        return HKDF(SHA256(), 32, salt, slot.bound(b"formkit file")).derive(self.keys[name])


def _split(sealed: bytes, slot: Slot) -> tuple[bytes, bytes]:
    end = 2 + sealed[1] if len(sealed) > 1 else 0
    if not end or sealed[0] != _FORMAT or len(sealed) < end + _NONCE + 16:
        raise tampered(slot)
    return sealed[:end], sealed[end:]


def tampered(slot: Slot) -> Tampered:
    """Say of what is kept in a slot that it can't be opened."""
    where = f"The {slot.purpose} of {slot.table} {slot.record}"
    return Tampered(f"{where} can’t be opened: altered, moved, or sealed by another key.")


def load_keyring(settings: Settings) -> Keyring | BadSetting:
    """Read the keys in FORMKIT_KEYS or the file that it names; with `--debug` and none set, make one under instance."""
    if settings.keys:
        return _read(settings.keys)
    if settings.debug:
        return _development(settings.instance / "development.key")
    return BadSetting("FORMKIT_KEYS", "formkit needs a key to encrypt answers, and none is set.", _HOW)


def _read(text: str) -> Keyring | BadSetting:
    return parse_keyring(text) or _from_file(Path(text))


def _from_file(path: Path) -> Keyring | BadSetting:
    # The text is never repeated: what looks like a path here may be a key without its name.
    try:
        found = parse_keyring(path.read_text("ascii"))
    except (OSError, ValueError):
        return BadSetting("FORMKIT_KEYS", "It is neither a list of keys nor the path of a file that can be read.", _HOW)
    return found or BadSetting("FORMKIT_KEYS", "The file that it names holds no list of keys.", _HOW)


def parse_keyring(text: str) -> Keyring | None:
    """Read `NAME:BASE64` entries, commas or line ends between; None unless each is 32 bytes under a name of its own."""
    keys: dict[str, bytes] = {}
    for entry in re.split(r"[,\s]+", text.strip()):
        match = _ENTRY.fullmatch(entry)
        key = _decode(match[2]) if match else None
        if match is None or key is None or match[1] in keys:
            return None
        keys[match[1]] = key
    return Keyring(keys)


def _decode(text: str) -> bytes | None:
    """Read base64 in either alphabet, padded or not."""
    try:
        key = base64.b64decode(text.translate(_URL_SAFE).rstrip("=") + "=", validate=True)
    except binascii.Error:
        return None
    return key if len(key) == 32 else None


def _development(path: Path) -> Keyring | BadSetting:
    try:
        if not path.exists():
            _make(path)
    except OSError as error:
        return BadSetting(
            "FORMKIT_KEYS", f"It is not set, and no key can be made in {path.parent}: {error.strerror}.", _HOW
        )
    return _from_file(path)


def _make(path: Path) -> None:
    """Make a key readable by its owner alone; of two processes at once the first wins, and both read a whole file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(f"development:{base64.b64encode(secrets.token_bytes(32)).decode()}\n")
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    finally:
        fresh.unlink()
