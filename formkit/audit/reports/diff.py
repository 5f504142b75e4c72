"""The difference between two runs: what is new, what is gone, what is still there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]


def diff(findings: Sequence[Json], before: Json | None) -> Json | None:
    """Compare findings with the JSON of the last run, by their keys; None where there was none."""
    if before is None:
        return None
    now = {one["key"]: one for one in findings}
    then = {one["key"]: one for one in before["findings"]}
    return {
        "since": before["when"],
        "new": [key for key in now if key not in then],
        "still": [key for key in now if key in then],
        "gone": [_short(one) for key, one in then.items() if key not in now],
    }


def _short(one: Json) -> Json:
    return {name: one[name] for name in ("key", "rule", "confidence", "message")}
