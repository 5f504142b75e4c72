"""Readings: what providers tell, read with care. What can't be read is None and left out, never guessed at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from formkit.fields.line import is_printable, line
from formkit.identity.documents import Json

Part = Mapping[str, Any]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def text(json: Json) -> str | None:
    """Read a line of text, which may be empty."""
    return line(json) if isinstance(json, str) and is_printable(json) else None


def day(json: Json) -> date | None:
    """Read a date such as 1970-12-31."""
    if not isinstance(json, str) or not _DAY.fullmatch(json):
        return None
    try:
        return date.fromisoformat(json)
    except ValueError:
        return None


def parts(json: Json) -> Sequence[Part]:
    """Read a list of objects; what else is in it is left out."""
    return [one for one in json if isinstance(one, dict)] if isinstance(json, list) else []


def is_over(one: Part, today: date) -> bool:
    """Whether something has ended: without `validUntil`, or with one to come, it has not."""
    until = one.get("validUntil")
    return bool(until) and not ((end := day(until)) and end >= today)


def current(some: Iterable[Part], today: date) -> Part | None:
    """Give what holds today: of several the one that began last, else the first."""
    holding = [one for one in some if not is_over(one, today) and (day(one.get("validFrom")) or date.min) <= today]
    return max(holding, key=lambda one: day(one.get("validFrom")) or date.min, default=None)


def lasting(one: Part) -> Mapping[str, str] | None:
    """Give from when until when something holds, as it was told; None where that can't be read."""
    read = {key: text(one[key]) for key in ("validFrom", "validUntil") if one.get(key) is not None}
    return None if None in read.values() else {key: value for key, value in read.items() if value}
