"""References: eight characters that a citizen reads out over the phone, without look-alikes and without words."""

from __future__ import annotations

import secrets

# No vowels, so no words; none of 0 O Q, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V, which are taken for each other.
# 18 characters to the power of 8 make 11 thousand million references.
ALPHABET = "3479CDFHJKMNPRTWXY"
LENGTH = 8


def fresh_reference() -> str:
    """Make a reference at random. It is a name, not a secret, but nobody can guess the next one."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
