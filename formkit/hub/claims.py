"""Claims: the attributes that a request asks for, each with why; of ages only those that are registered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from formkit.attributes import ATTRIBUTES
from formkit.hub.departments import RegisteredForm
from formkit.language import LANGUAGES
from formkit.profile.release import Wanted

FIRST = "en"
_LONGEST, _LONGEST_WHY = 20_000, 1_000


class Wrong(Exception):
    """What is wrong with a request: its error code and a description, ASCII without quotes (RFC 6749, 4.1.2.1)."""

    def __init__(self, description: str, error: str = "invalid_request") -> None:
        """Keep both apart, for whoever tells the department."""
        super().__init__(description)
        self.description, self.error = description, error


def read_claims(claims: str, form: RegisteredForm | None) -> Iterator[Wanted]:
    """Read what is asked for, each with its why; raises Wrong. https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter"""
    for name, one in _claims(claims).items():
        if form is None or name not in ATTRIBUTES:
            raise Wrong("claims asks for something that is not registered.")
        for years in _years(one, ATTRIBUTES[name].is_derived):
            wanted = Wanted(name, years, _why(one))
            if not form.may_read(wanted):
                raise Wrong(f"{name} is not registered for the form.")
            yield wanted


def _claims(text: str) -> Mapping[str, Any]:
    try:
        content = json.loads(text or "{}", object_pairs_hook=_pairs) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        content = None
    match content:
        case {"userinfo": dict() as asked, **rest} if not rest:
            return asked
        case dict() if not content:
            return {}
    raise Wrong("claims must be JSON with userinfo alone.")


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _years(one: Any, is_derived: bool) -> Sequence[int | None]:
    """The ages that are asked about; an attribute that is none has [None]."""
    match one:
        case {"purpose": _, "values": [_, *_] as ages, **rest} if is_derived and not rest:
            if all(type(age) is int for age in ages) and len(set(ages)) == len(ages):
                return list(ages)
        case {"purpose": _, **rest} if not is_derived and not rest:
            return (None,)
    raise Wrong("Each of claims must have its purpose, and values where it is about an age.")


def _why(one: Mapping[str, Any]) -> Mapping[str, str]:
    why = one["purpose"]
    is_read = isinstance(why, dict) and FIRST in why and why.keys() <= LANGUAGES.keys()
    if not is_read or not all(isinstance(text, str) and 0 < len(text) <= _LONGEST_WHY for text in why.values()):
        raise Wrong("purpose must say in en why, and may say it in cy.")
    return dict(why)
