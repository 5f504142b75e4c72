"""Messages between a department's formkit and a hub across the network: what is asked for, and what is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from formkit.profile.assertion import Claim, Json
from formkit.profile.release import Known, Release, Wanted, known_from_json

FORM_SCOPE = "form:"
"""What stands before the name of a form among the scopes of a request."""


def scope_of(form: str) -> str:
    """Give the scope by which somebody signs in to give details to a form."""
    return f"openid {FORM_SCOPE}{form}"


def claims_of(wanted: Sequence[Wanted]) -> dict[str, Any]:
    """Give the `claims` of a request: https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter.

    An attribute has its whys, by language, as its `purpose`; the ages that are asked about are its `values`.
    """
    names = dict.fromkeys(one.attribute for one in wanted)
    return {"userinfo": {name: _asked([one for one in wanted if one.attribute == name]) for name in names}}


def _asked(same: Sequence[Wanted]) -> dict[str, Any]:
    codes = dict.fromkeys(code for one in same for code in one.why)
    purpose = {code: "; ".join(dict.fromkeys(one.why[code] for one in same if code in one.why)) for code in codes}
    years = [one.years for one in same if one.years is not None]
    return {"purpose": purpose, **({"values": years} if years else {})}


def release_told(told: Mapping[str, Json], wanted: Sequence[Wanted], at: datetime) -> Release | None:
    """Read the release in what `userinfo` told; None where it cannot be read. What nobody asked is left out."""
    asked = {(one.attribute, one.years) for one in wanted}
    try:
        known = [_known(one) for one in told["profile"]]
        grant, head = UUID(told["grant"]), _text(told["head"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return Release(at, tuple(one for one in known if (one.attribute, one.years) in asked), head, grant=grant)


def _known(json: Json) -> Known:
    known = known_from_json(json)
    for text in (known.attribute, *vars(known.source).values()):
        _text(text)
    if known.on.tzinfo is None or type(known.years) not in (int, type(None)):
        raise ValueError("a time without its zone, or years that are none")
    return known


def _text(json: Json) -> str:
    if not isinstance(json, str):
        raise TypeError("not a text")
    return json


def claim_to_json(claim: Claim) -> dict[str, Json]:
    """Write what a citizen wants kept; who says so, and how sure it is, the hub knows for itself."""
    return {"attribute": claim.attribute, "value": claim.value}
