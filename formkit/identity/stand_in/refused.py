"""What the token endpoint refuses, and what it says then. https://www.rfc-editor.org/rfc/rfc6749#section-5.2"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Refused:
    """A token request that is refused."""

    status: int
    error: str
    description: str
