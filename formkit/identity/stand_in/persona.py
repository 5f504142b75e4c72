"""A persona: an invented person whom the stand-in knows."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = Mapping[str, Any]
VOCABULARY = "https://vocab.account.gov.uk/v1/"
ADDRESS, PASSPORT = f"{VOCABULARY}address", f"{VOCABULARY}passport"
DRIVING_PERMIT, RETURN_CODE = f"{VOCABULARY}drivingPermit", f"{VOCABULARY}returnCode"
CORE_IDENTITY = f"{VOCABULARY}coreIdentityJWT"


@dataclass(frozen=True)
class Persona:
    """One invented person. `title` is how they call themselves, `about` (a msgid) what is particular about them.

    `names` and `births` are as in a coreIdentityJWT; without names, identity cannot be proved. `claims` are the plain
    ones by their name, `codes` the return codes. `error` is what every attempt to sign in ends with.
    """

    id: str
    title: str
    about: str
    email: str
    phone: str = ""
    names: Sequence[Json] = ()
    births: Sequence[str] = ()
    claims: Mapping[str, Sequence[Json]] = field(default_factory=dict)
    codes: Sequence[str] = ()
    error: str = ""

    @property
    def is_proved(self) -> bool:
        """Whether this person's identity can be proved."""
        return bool(self.names)

    def sub(self, sector: str) -> str:
        """Give the name by which the services of one sector, and no others, know this person; always the same."""
        digest = hashlib.sha256(f"{sector}\n{self.id}".encode()).digest()
        return f"urn:fdc:gov.uk:2022:{base64.urlsafe_b64encode(digest).decode()}"


def name(*parts: str, since: str = "", until: str = "") -> Json:
    """Give a name as coreIdentityJWT has it: its parts in order, the last one the family's."""
    kinds = ["GivenName"] * (len(parts) - 1) + ["FamilyName"]
    return {
        "nameParts": [{"type": kind, "value": value} for kind, value in zip(kinds, parts, strict=True)],
        **({"validFrom": since} if since else {}),
        **({"validUntil": until} if until else {}),
    }


def address(**parts: str | int) -> Json:
    """Give an address as the address claim has it."""
    return {"addressCountry": "GB", **parts}
