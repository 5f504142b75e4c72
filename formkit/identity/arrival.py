"""An arrival: somebody has signed in, everything the provider said is checked, and what it tells are claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from formkit.identity.collected import collected_claims
from formkit.identity.core_identity import CoreIdentity, return_codes
from formkit.identity.documents import Json
from formkit.identity.proven import proven_claims
from formkit.identity.provider import Agreement
from formkit.identity.standard import reachable_claims, read_email, standard_claims
from formkit.profile.assertion import Claim, Source


@dataclass(frozen=True)
class Arrival:
    """Who has signed in: (issuer, sub), a name that says nothing in another sector.

    `auth_time` is when they last proved who they are to the provider, `vot` how surely; `identity` is "P2" where their
    identity is proven, else "". `id_token` is for signing out. `codes` are letters that may go with a proven identity.
    `told` is all that userinfo told, as it came.
    """

    issuer: str
    sub: str = field(repr=False)
    id_token: str = field(repr=False)
    auth_time: datetime | None = None
    vot: str = ""
    sid: str = field(default="", repr=False)
    identity: str = ""
    email: str = field(default="", repr=False)
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    codes: tuple[str, ...] = ()
    told: Mapping[str, Json] = field(default_factory=dict, repr=False)


def arrive(
    agreement: Agreement, id_token: str, token: Mapping[str, Any], told: Mapping[str, Json],
    identity: CoreIdentity | None, today: date,
) -> Arrival:  # fmt: skip
    """Put together what is known once everything is checked."""
    return Arrival(
        token["iss"],
        token["sub"],
        id_token,
        _moment(token.get("auth_time")),
        _text(token.get("vot")),
        _text(token.get("sid")),
        identity.vot if identity else "",
        read_email(told),
        tuple(_claims(agreement, token["iss"], told, identity, today)),
        return_codes(told),
        told,
    )


def _claims(
    agreement: Agreement, issuer: str, told: Mapping[str, Json], identity: CoreIdentity | None, today: date
) -> Iterator[Claim]:
    source, evidence = Source("idp", agreement.source), {"type": "userinfo", "iss": issuer}
    if identity:
        yield from proven_claims(identity, source, today)
    if agreement.is_one_login:
        yield from collected_claims(told, source, evidence, today)
    else:
        yield from standard_claims(told, source, evidence, today)
    yield from reachable_claims(told, source, evidence)


def _moment(json: Json) -> datetime | None:
    try:
        return datetime.fromtimestamp(json, UTC) if isinstance(json, int | float) else None
    except (ValueError, OverflowError, OSError):
        return None


def _text(json: Json) -> str:
    return json if isinstance(json, str) else ""
