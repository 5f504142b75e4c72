"""The API for departments: each proves who it is with every message, and acts under one grant of one citizen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from flask import jsonify, request
from flask.wrappers import Response

from formkit.hub.scope import Forbidden, Scope, Unfit, open_scope
from formkit.profile.assertion import Json
from formkit.web.hub.clients import proven
from formkit.web.hub.doors import departments, provider, refusal
from formkit.web.site import site

PATH = "/profile-api"
_MOST = 200
_LONGEST_REFERENCE = 100
Message = Mapping[str, Any]


class _Unreadable(Exception):
    """A message that is not what it must be."""


@provider.post(f"{PATH}/changed")
def changed() -> Response:
    """Say which released values do not count any more."""
    return _under_grant(lambda scope, message: {"changed": sorted(map(str, scope.changed(_ids(message))))})


@provider.post(f"{PATH}/sent")
def sent() -> Response:
    """Note that values were sent to the department."""
    return _under_grant(lambda scope, message: {"head": scope.sent(_ids(message), _reference(message))})


@provider.post(f"{PATH}/keep")
def keep() -> Response:
    """Propose values to the citizen."""

    def propose(scope: Scope, message: Message) -> Message:
        values = _values(message)
        scope.keep(_id(message.get("key")), values)
        return {"proposed": [*values]}

    return _under_grant(propose)


@provider.post(f"{PATH}/dispute")
def dispute() -> Response:
    """Propose to the citizen that a value is wrong."""

    def propose(scope: Scope, message: Message) -> Message:
        claim = message.get("claim")
        scope.dispute(_id(message.get("assertion")), None if claim is None else _claim(claim))
        return {}

    return _under_grant(propose)


def _under_grant(act: Callable[[Scope, Message], Message]) -> Response:
    """Let a department do what it asks for, if it is one and the grant is its own; its word is never believed first."""
    departments()
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        return refusal(401, "invalid_token")
    department = proven(token.strip(), request.path)
    if department is None:
        return refusal(401, "invalid_client")
    try:
        message = _message()
        scope = open_scope(site().store, department, _id(message.get("grant")))
        return jsonify(act(scope, message)) if scope else refusal(403, "access_denied")
    except Forbidden:
        return refusal(403, "access_denied")
    except (_Unreadable, Unfit):
        return refusal(400, "invalid_request")


def _message() -> Message:
    try:
        content = request.get_json(force=True, silent=True)
    except RecursionError:
        content = None
    if not isinstance(content, dict):
        raise _Unreadable
    return content


def _id(json: Json) -> UUID:
    try:
        return UUID(json if isinstance(json, str) else "")
    except ValueError:
        raise _Unreadable from None


def _ids(message: Message) -> frozenset[UUID]:
    found = message.get("known")
    if not isinstance(found, list) or len(found) > _MOST:
        raise _Unreadable
    return frozenset(map(_id, found))


def _reference(message: Message) -> str:
    found = message.get("reference")
    if not isinstance(found, str) or not found.isprintable() or not 0 < len(found) <= _LONGEST_REFERENCE:
        raise _Unreadable
    return found


def _values(message: Message) -> dict[str, Json]:
    """Read claims; each attribute once."""
    found = message.get("claims")
    if not isinstance(found, list) or not 0 < len(found) <= _MOST:
        raise _Unreadable
    claims = [_claim(one) for one in found]
    if len(dict(claims)) != len(claims):
        raise _Unreadable
    return dict(claims)


def _claim(json: Json) -> tuple[str, Json]:
    match json:
        case {"attribute": str(name), "value": value, **rest} if not rest:
            return name, value
    raise _Unreadable
