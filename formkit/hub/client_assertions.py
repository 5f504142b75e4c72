"""Client assertions: how a department proves that a request is its own (private_key_jwt, RFC 7523)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError

from formkit.hub.departments import Department, Departments

ALGORITHMS = ("ES256", "RS256", "PS256")
LIFE, LEEWAY = timedelta(minutes=5), timedelta(seconds=30)
_LONGEST, _LONGEST_ID = 8_000, 200
_Claims = Mapping[str, Any]


@dataclass(frozen=True)
class Assertion:
    """An assertion that fits, of a department. The caller asks whether its `mark` comes once, `until` a moment."""

    department: Department
    mark: str
    until: datetime


def read_assertion(token: str, audience: str, departments: Departments, now: datetime) -> Assertion | None:
    """Check an assertion that is meant for an exact address; None for one that nobody is to be believed by."""
    claims = _payload(token)
    department = departments.get(claims.get("sub", "")) if _has_texts(claims) else None
    if department is None or not _is_signed(token, department) or not _fits(claims, audience, now):
        return None
    until = datetime.fromtimestamp(claims["exp"], UTC) + LEEWAY
    return Assertion(department, f"{department.client} {claims['jti']}", until)


def _payload(token: str) -> _Claims:
    """Read what a token says, before anything of it is believed."""
    try:
        content = json.loads(jws.extract_compact(token.encode()).payload or b"") if len(token) < _LONGEST else None
    except (JoseError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _has_texts(claims: _Claims) -> bool:
    texts = [claims.get(name) for name in ("iss", "sub", "jti")]
    return all(isinstance(one, str) and 0 < len(one) <= _LONGEST_ID for one in texts)


def _is_signed(token: str, department: Department) -> bool:
    """Whether one of its keys signed: joserfc holds the algorithm against the kind of the key."""
    try:
        jws.deserialize_compact(token, department.keys, algorithms=[*ALGORITHMS])
    except (JoseError, ValueError, TypeError):  # joserfc takes what `crit` lists for texts
        return False
    return True


def _fits(claims: _Claims, audience: str, now: datetime) -> bool:
    moment, most = now.timestamp(), (LIFE + LEEWAY).total_seconds()
    expires, issued = claims.get("exp"), claims.get("iat", 0)
    if type(expires) is not int or type(issued) is not int or claims.get("aud") not in (audience, [audience]):
        return False
    is_young = moment - LEEWAY.total_seconds() < expires <= moment + most
    return is_young and issued <= moment + LEEWAY.total_seconds() and claims["iss"] == claims["sub"]
