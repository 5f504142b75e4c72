"""Consent: what a citizen agreed to on a page, in one digest: when any of it changes, they are asked again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from formkit.profile.release import Known, Wanted
from formkit.stores.grants import Grant, Granted


def digest_of(client: str, form: str, wanted: Sequence[Wanted]) -> str:
    """Give the SHA-256, in hex, of who asks at which form for which attributes and why. Their order says nothing."""
    asked = sorted([one.attribute, one.years or 0, sorted(one.why.items())] for one in wanted)
    return sha256(json.dumps([client, form, asked], ensure_ascii=False).encode()).hexdigest()


def granted(one: Wanted) -> Granted:
    """Give an attribute as grants have it."""
    return one.attribute, one.years


def again(standing: Grant | None, digest: str, known: Sequence[Known]) -> Grant | None:
    """Give the grant that can simply be given again: for the same attributes and whys, something of which is known."""
    if standing is None or standing.digest != digest:
        return None
    return standing if any((one.attribute, one.years) in standing.attributes for one in known) else None
