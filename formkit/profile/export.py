"""Export: everything a profile knows as one JSON document, and read back from it, strictly.

Reading back says what stood in a file, not that any of it is true: `proposals` makes of it what a citizen might say.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, get_args
from uuid import UUID

from formkit.attributes import ATTRIBUTES, Assurance
from formkit.profile.assertion import Assertion, Json, Source, SourceKind, Status
from formkit.profile.core_person import CONTEXT, core_person

VERSION = 1
LARGEST = 500_000
"""Bytes of a file that is read back; somebody's whole profile is far below."""
MOST = 1_000
"""Values in one file that is read back."""
_LONGEST = 300
_KEYS = frozenset({"@context", "@type", "formkit", "made", "person", "values"})


@dataclass(frozen=True)
class Unreadable:
    """Why a file can't be read back: `number` is the value in it that is wrong, from 1; 0 is the file itself."""

    number: int = 0


def to_json(assertions: Sequence[Assertion], made: datetime) -> dict[str, Json]:
    """Write everything that is known. `person` repeats what counts in the words of SEMIC's Core Person, as JSON-LD."""
    return {
        "@context": CONTEXT,
        "formkit": VERSION,
        "made": made.isoformat(),
        "person": core_person(assertions),
        "values": [record(one) for one in assertions],
    }


def record(one: Assertion) -> dict[str, Json]:
    """Write one value with all that is known about it, but whose it is: citizens have no number outside."""
    return {
        "id": str(one.id),
        "attribute": one.attribute,
        "shape": ATTRIBUTES[one.attribute].shape,
        "value": one.value,
        "source": dict(vars(one.source)),
        "assurance": f"A{int(one.assurance)}",
        "asserted": one.asserted.isoformat(),
        "confirmed": one.confirmed.isoformat(),
        "status": one.status.value,
        "valid_from": one.valid_from and one.valid_from.isoformat(),
        "valid_until": one.valid_until and one.valid_until.isoformat(),
        "evidence": dict(one.evidence),
        "controller": one.controller,
        "purposes": list(one.purposes),
        "supersedes": one.supersedes and str(one.supersedes),
    }


def from_json(text: str, citizen: UUID) -> tuple[Assertion, ...] | Unreadable:
    """Read back what `to_json` wrote, as values of a citizen; anything else is unreadable."""
    try:
        document = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return Unreadable()
    if not isinstance(document, dict) or not document.keys() <= _KEYS or document.get("formkit") != VERSION:
        return Unreadable()
    return read_all(document.get("values"), citizen)


def read_all(records: Any, citizen: UUID) -> tuple[Assertion, ...] | Unreadable:
    """Read records, as `record` writes them."""
    if not isinstance(records, list) or len(records) > MOST:
        return Unreadable()
    found: list[Assertion] = []
    for number, one in enumerate(records, 1):
        try:
            found.append(_assertion(one, citizen))
        except (ValueError, TypeError, KeyError, AttributeError):
            return Unreadable(number)
    return tuple(found)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_number(text: str) -> None:
    raise ValueError(f"{text} is no number of JSON")


def _assertion(one: Mapping[str, Any], citizen: UUID) -> Assertion:
    attribute = ATTRIBUTES[one["attribute"]]
    read = Assertion(
        id=UUID(one["id"]),
        citizen=citizen,
        attribute=attribute.id,
        value=one["value"],
        source=_source(one["source"]),
        assurance=Assurance(int(_line(one["assurance"]).removeprefix("A"))),
        asserted=_moment(one["asserted"]),
        confirmed=_moment(one["confirmed"]),
        status=Status(one["status"]),
        valid_from=_day(one["valid_from"]),
        valid_until=_day(one["valid_until"]),
        evidence={_line(name): _line(text) for name, text in one["evidence"].items()},
        controller=_line(one["controller"]),
        purposes=tuple(_line(text) for text in one["purposes"]),
        supersedes=None if one["supersedes"] is None else UUID(one["supersedes"]),
    )
    if attribute.is_derived or record(read) != one:
        raise ValueError("not as it is written")
    return read


def _source(json: Mapping[str, Any]) -> Source:
    if json["kind"] not in get_args(SourceKind):
        raise ValueError("not a kind of source")
    return Source(**{name: _line(text) for name, text in json.items()})  # type: ignore[arg-type]


def _line(json: Any) -> str:
    if not isinstance(json, str) or len(json) > _LONGEST:
        raise ValueError("not a short text")
    return json


def _moment(json: Any) -> datetime:
    moment = datetime.fromisoformat(_line(json))
    if moment.tzinfo is None:
        raise ValueError("a time without its zone")
    return moment


def _day(json: Any) -> date | None:
    return None if json is None else date.fromisoformat(_line(json))
