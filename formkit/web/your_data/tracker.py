"""The tracker: the usage log as JSON in the shape of Estonia's Data Tracker, version 2 of its interface.

https://github.com/e-gov/AJ/blob/master/doc/spetsifikatsioonid/dumonitor-openapi-v2.yaml (MIT). There X-Road says who
asks; here it is whoever has signed in, who sees their own log alone. `purpose` and `attributes` are in addition.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from flask import Response, jsonify, request

from formkit.clock import LONDON
from formkit.stores.usage import UsageRow
from formkit.web.headers import keep_private
from formkit.web.health import is_ready
from formkit.web.site import site
from formkit.web.your_data.door import API, blueprint, citizen
from formkit.web.your_data.usage import Use, uses

Answer = Response | tuple[Response, int]
USUAL, MOST = 1_000, 10_000
"""How many rows one answer has where nobody says, and at most."""


class _Unfit(ValueError):
    """A parameter that can't be used; the message says which, and what it must be."""


@blueprint.get(f"{API}/findUsage")
def find_usage() -> Answer:
    """Give the rows of the log that fit, newest first. 400 for what can't be understood."""
    try:
        start, end = _moment("periodStart"), _moment("periodEnd")
        offset, limit = _number("offset", 0, 0), _number("limit", USUAL, 1)
        _refuse("userCode")
    except _Unfit as error:
        return jsonify(error=str(error)), 400
    found = [row for row in _log() if (not start or row.at >= start) and (not end or row.at <= end)]
    chosen = found[offset : offset + min(limit, MOST)]
    return jsonify(totalUsages=len(found), usages=[_usage(one) for one in uses(chosen)])


@blueprint.get(f"{API}/usagePeriod")
def usage_period() -> Answer:
    """Say from when on there are rows; up to now, so no end is named."""
    log = _log()
    return jsonify(periodStart=_written(log[-1].at if log else site().clock.now()))


@blueprint.get(f"{API}/heartbeat")
def heartbeat() -> Answer:
    """Say whether the log can be asked; to anybody, for nothing of anybody is in it."""
    keep_private()
    if is_ready():
        return jsonify(status="OK", message="The usage log can be asked.")
    return jsonify(status="FAIL", message="The database can’t be reached.")


def _log() -> tuple[UsageRow, ...]:
    return site().store.usage.of(citizen())


def _usage(one: Use) -> dict[str, Any]:
    row = one.row
    return {
        "logtime": _written(row.at),
        "action": one.what,
        "receiverCode": row.organisation,
        "receiverName": one.who,
        "receiverSystem": one.where or row.system,
        "purpose": row.purpose,
        "attributes": list(row.attributes),
    }


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _moment(name: str) -> datetime | None:
    """Read a time; one without a zone is London's."""
    text = request.args.get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise _Unfit(f"{name} must be a time such as 2026-01-31T10:20:30Z.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _number(name: str, usual: int, least: int) -> int:
    text = request.args.get(name, str(usual))
    if not (text.isascii() and text.isdecimal() and len(text) <= 9 and int(text) >= least):
        raise _Unfit(f"{name} must be a whole number from {least} on.")
    return int(text)


def _refuse(name: str) -> None:
    if name in request.args:
        raise _Unfit(f"{name} cannot be said: you see who used your own data alone.")
