"""Provenance: where an answer of a submission came from, for the caseworker who is to rely on it.

Never an id of the profile's: two departments must not be able to tell from it that they write to the same citizen.
"""

from __future__ import annotations

from typing import Any

from formkit.clock import LONDON
from formkit.fields.field_type import Json
from formkit.page import Field
from formkit.profile.release import Known, Origin


def provenance(one: Field, answer: Json, origin: Origin | None) -> dict[str, Any]:
    """Say where an answer came from: `citizen`, `calculated`, or `profile` with the value that it is.

    One that the citizen gave though another was verified is their own, `disputed` beside it.
    """
    if one.calculation is not None:
        return {"provenance": "calculated"}
    if origin is None or origin.how == "changed":
        return {"provenance": "citizen"}
    if origin.how == "disputed":
        verified = {"verified": origin.value, "claimed": answer}
        return {"provenance": "citizen", "disputed": known_as(origin.known) | verified}
    if answer != origin.value:
        return {"provenance": "citizen"}  # law 9: nothing is called the profile's but what it is
    return {"provenance": "profile", "profile": known_as(origin.known)}


def known_as(known: Known) -> dict[str, Any]:
    """Say how a value was known: from which source, how sure (A0 to A4) and on which day it was last checked."""
    source = {key: text for key, text in vars(known.source).items() if text}
    return {
        "attribute": known.attribute,
        "source": source,
        "assurance": f"A{int(known.assurance)}",
        "confirmed": known.on.astimezone(LONDON).date().isoformat(),
    }
