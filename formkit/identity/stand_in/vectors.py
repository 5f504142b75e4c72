"""Vectors of trust: what `vtr` asks for. https://docs.sign-in.service.gov.uk/before-integrating/choose-the-level-of-authentication/"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

_TRUSTS = ("Cl", "Cl.Cm")
_UNPROVED, _PROVED = ("P0",), ("P1", "P2", "P3")


@dataclass(frozen=True)
class Vector:
    """How surely somebody is who they were before (`Cl.Cm`), and who they say they are (`P2`; "P0": not asked)."""

    trust: str = "Cl.Cm"
    level: str = "P0"

    @property
    def asks_for_identity(self) -> bool:
        """Whether identity is to be proved."""
        return self.level in _PROVED


def vectors(text: str, levels: Collection[str]) -> Sequence[Vector] | None:
    """Read `vtr`: None where it cannot be what a client with these levels may ask for. Empty: the default."""
    try:
        content = json.loads(text) if text else []
    except ValueError:
        return None
    if not isinstance(content, list):
        return None
    read = [_vector(one) for one in content]
    found = [one for one in read if one is not None]
    return (found or [Vector()]) if len(found) == len(read) and _fit(found, levels) else None


def _vector(text: Any) -> Vector | None:
    """Read one vector, its parts in any order. Unknown parts, which the real one passes over, are refused."""
    parts = sorted(text.split(".")) if isinstance(text, str) else [""]
    trust = ".".join(part for part in parts if part.startswith("C"))
    proofs = [part for part in parts if not part.startswith("C")] or ["P0"]
    if trust not in _TRUSTS or len(proofs) > 1 or proofs[0] not in _UNPROVED + _PROVED:
        return None
    found = Vector(trust, proofs[0])
    return None if found.asks_for_identity and trust != "Cl.Cm" else found


def _fit(found: Sequence[Vector], levels: Collection[str]) -> bool:
    """Vectors with and without identity do not mix, and a client asks for no level that it has not."""
    identities = [one for one in found if one.asks_for_identity]
    return not identities or (len(identities) == len(found) and all(one.level in levels for one in identities))
