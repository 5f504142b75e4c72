"""What a destination is handed, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO
from uuid import UUID


@dataclass(frozen=True)
class Enclosed:
    """A file of a submission; `open` gives its content, decrypted as it is read. Raises OSError, and Tampered."""

    id: UUID
    name: str
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class Parcel:
    """One submission for one destination. `key` is the same at every attempt, so that a receiver knows it again."""

    key: UUID
    form: str
    reference: str
    settings: Mapping[str, Any]
    document: Mapping[str, Any]
    files: tuple[Enclosed, ...] = ()


@dataclass(frozen=True)
class Undelivered:
    """Why a parcel did not arrive, in words without anything of the answers. `is_final`: it never will."""

    reason: str
    is_final: bool = False


Deliver = Callable[[Parcel], Undelivered | None]
"""A destination: delivers a parcel, once or again with the same outcome, or says why it could not."""
