"""Answers: a citizen goes back to the department that sent them, with a code or without."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from authlib.common.urls import add_params_to_uri
from flask import redirect, request
from werkzeug.wrappers import Response

from formkit.hub.requests import Asked, Refused
from formkit.stores.codes import Bearer
from formkit.web.callers import PROVEN, Caller
from formkit.web.headers import lead_to
from formkit.web.hub.doors import issuer
from formkit.web.hub.server import Received, server


def refuse(refused: Refused) -> Response:
    """Tell the department that it gets nothing, and why."""
    told = {"error": refused.error, "error_description": refused.description, "state": refused.state, "iss": issuer()}
    return redirect(add_params_to_uri(refused.redirect, [(key, text) for key, text in told.items() if text]), _status())


def give(caller: Caller, asked: Asked, grant: UUID | None) -> Response:
    """Send the citizen back with a code; without a grant it is worth no more than to know them again."""
    assert caller.citizen is not None
    message, made = Received("/authorize", _parameters(asked)), server()
    bearer = Bearer(caller.citizen, asked.department.client, grant, _request(caller, asked))
    grants = made.get_authorization_grant(message)
    response: Response = made.create_authorization_response(message, grant_user=bearer, grant=grants)
    response.status_code = _status()
    return response


def may_lead_back(asked: Asked) -> None:
    """Let the form of the page at hand lead back to the department."""
    lead_to("{0.scheme}://{0.netloc}".format(urlsplit(asked.redirect)))


def _status() -> int:
    return 303 if request.method == "POST" else 302


def _parameters(asked: Asked) -> dict[str, str]:
    return {
        "response_type": "code",
        "client_id": asked.department.client,
        "redirect_uri": asked.redirect,
        "scope": asked.scope,
        "state": asked.state,
        "nonce": asked.nonce,
        "code_challenge": asked.challenge,
        "code_challenge_method": "S256",
    }


def _request(caller: Caller, asked: Asked) -> dict[str, object]:
    """What the code must fit, and its tokens say."""
    proven = caller.session.notes.get(PROVEN) if caller.session else None
    parameters = _parameters(asked)
    kept = {name: parameters[name] for name in ("redirect_uri", "scope", "nonce", "code_challenge")}
    return {**kept, "auth_time": int(datetime.fromisoformat(proven).timestamp()) if proven else None}
