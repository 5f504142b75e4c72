"""Tokens: a code becomes tokens, and an access token what its citizen agreed to give; each use is noted first."""

from __future__ import annotations

from authlib.oauth2 import OAuth2Error, ResourceProtector
from authlib.oauth2.rfc6749 import OAuth2Request
from authlib.oauth2.rfc6750 import BearerTokenValidator
from flask import jsonify, request
from werkzeug.wrappers import Response

from formkit.hub.scope import open_scope
from formkit.profile.release import known_to_json
from formkit.stores.codes import Bearer
from formkit.web.hub.doors import departments, provider, refusal
from formkit.web.hub.server import Received, server, sub
from formkit.web.site import site

_UNKNOWN = "invalid_token"


@provider.post("/token")
def token() -> Response:
    """Exchange a code, once, for an ID token and an access token."""
    departments()
    if request.args or any(len(request.form.getlist(name)) != 1 for name in request.form):
        return refusal(400, "invalid_request")
    if request.form.get("grant_type") != "authorization_code":
        return refusal(400, "unsupported_grant_type" if "grant_type" in request.form else "invalid_request")
    answer: Response = server().create_token_response(Received("/token", request.form.to_dict()))
    return answer


class _Tokens(BearerTokenValidator):
    """Access tokens of the store, which knows none that are over or were revoked."""

    def authenticate_token(self, token_string: str) -> Bearer | None:
        """Find whom a token is about."""
        return site().store.codes.bearer(token_string)

    def validate_token(self, token: Bearer | None, scopes: None, request: OAuth2Request) -> None:
        """Refuse one that is not known, or of a department that is not registered any more."""
        super().validate_token(_Live() if token and token.client in departments() else None, scopes, request)


class _Live:
    """What Authlib asks of a token that is known."""

    def is_expired(self) -> bool:
        """Whether it is over: then it would not be known."""
        return False

    is_revoked = is_expired

    def get_scope(self) -> str:
        """What it is good for."""
        return "openid"


@provider.get("/userinfo")
@provider.post("/userinfo")
def userinfo() -> Response:
    """Tell what was agreed; of who only signed in, no more than the name that this sector knows."""
    protector = ResourceProtector()
    protector.register_token_validator(_Tokens())
    try:
        bearer: Bearer = protector.validate_request(None, request)
    except OAuth2Error as error:
        return refusal(401, error.error if error.error == _UNKNOWN else "invalid_request")
    if bearer.grant is None:
        return jsonify(sub=sub(bearer))
    scope = open_scope(site().store, departments()[bearer.client], bearer.grant)
    if scope is None:
        return refusal(401, _UNKNOWN)
    release = scope.release()
    profile = [known_to_json(one) for one in release.known]
    return jsonify(sub=sub(bearer), grant=str(bearer.grant), head=release.head, profile=profile)
