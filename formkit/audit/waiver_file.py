"""Files of waivers: what they say, or why they can't be used, with the line."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from formkit.audit.errors import CouldNotRun
from formkit.audit.selector import BadSelector, check
from formkit.audit.waivers import EXPIRED, UNUSED, Waiver
from formkit.definition.document import Places
from formkit.problems import Place

SHIPPED = Path(__file__).parent / "waivers.json"
_KEYS = ("rule", "selector", "reason", "owner", "expires")
_MAYBE = ("form",)
_AXE = "axe:"


def read(file: Path, rules: Collection[str], is_shipped: bool = False) -> tuple[Waiver, ...]:
    """Read a file; raises CouldNotRun with the line and how to mend it. `rules` are the ids that there are."""
    try:
        text = file.read_text(encoding="utf-8")
        rows = json.loads(text)
    except OSError as error:
        raise CouldNotRun(f"The waivers in {file} can’t be read: {error.strerror}.") from error
    except ValueError as error:
        raise CouldNotRun(f"The waivers in {file} are no JSON: {error}.") from error
    places = Places(str(file), text)
    if not isinstance(rows, list):
        raise _refused(places.find(()), "Write a list of waivers, in square brackets.")
    return tuple(_waiver(row, places.find((at,)), rules, is_shipped) for at, row in enumerate(rows))


def _waiver(row: Any, place: Place, rules: Collection[str], is_shipped: bool) -> Waiver:
    if not isinstance(row, dict):
        raise _refused(place, f"A waiver is an object with {', '.join(_KEYS)}.")
    if wrong := _wrong(row, rules):
        raise _refused(place, wrong)
    texts = {key: row[key].strip() for key in (*_KEYS, *_MAYBE) if key in row and key != "expires"}
    return Waiver(**texts, expires=date.fromisoformat(row["expires"]), place=place, is_shipped=is_shipped)


def _wrong(row: Mapping[str, Any], rules: Collection[str]) -> str:
    """Say what is wrong with a waiver; "" where nothing is."""
    missing = [key for key in _KEYS if key not in row]
    unknown = [key for key in row if key not in (*_KEYS, *_MAYBE)]
    if missing or unknown:
        words = [f"It has no {', '.join(missing)}."] if missing else []
        return " ".join([*words, *(f"Nothing is called “{key}”; take it away." for key in unknown)])
    if any(not isinstance(value, str) for value in row.values()):
        return "Write every value as text, in quotation marks."
    empty = [key for key in ("reason", "owner") if not row[key].strip()]
    return f"Its {' and '.join(empty)} must say something." if empty else _mistaken(row, rules)


def _mistaken(row: Mapping[str, str], rules: Collection[str]) -> str:
    if row["rule"] in (UNUSED.id, EXPIRED.id):
        return "A waiver can’t be waived."
    if row["rule"] not in rules and not row["rule"].startswith(_AXE):
        return f"There is no rule “{row['rule']}”."
    try:
        check(row["selector"])
        date.fromisoformat(row["expires"])
    except BadSelector as error:
        return str(error)
    except ValueError:
        return f"“{row['expires']}” is no day. Write one as 2027-01-31."
    return ""


def _refused(place: Place, why: str) -> CouldNotRun:
    return CouldNotRun(f"{place}: this waiver can’t be used. {why}")
