"""The server: Authlib's, with codes and tokens of the store, for what `formkit.hub.requests` has read before."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import OAuth2Request
from authlib.oauth2.rfc6749.grants import AuthorizationCodeGrant
from authlib.oauth2.rfc6749.requests import BasicOAuth2Payload
from authlib.oauth2.rfc6750 import BearerTokenGenerator
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oauth2.rfc9207 import IssuerParameter
from authlib.oidc.core.grants import OpenIDCode
from flask import request
from joserfc.jwk import ECKey

from formkit.stores.codes import TOKEN_LIFE, Bearer
from formkit.stores.signing import ALGORITHM
from formkit.web.hub.clients import METHOD, Client, authenticate, client_of
from formkit.web.hub.doors import departments, issuer
from formkit.web.site import site

ID_LIFE = 120
"""Seconds for which an ID token holds."""

# Authlib writes whole access tokens down where everything is logged.
logging.getLogger("authlib").setLevel(logging.WARNING)


class Received(OAuth2Request):
    """A request as Authlib reads it, with parameters that are known to stand there once."""

    def __init__(self, path: str, parameters: Mapping[str, str]) -> None:
        super().__init__(request.method, f"{issuer()}{path}", headers=request.headers)
        self.payload = BasicOAuth2Payload(parameters)
        self._parameters = parameters

    @property
    def form(self) -> Mapping[str, str]:
        """The parameters of a post."""
        return self._parameters


@dataclass(frozen=True)
class Code:
    """A code that was taken, as Authlib reads it."""

    bearer: Bearer

    def get_redirect_uri(self) -> str:
        """Where the citizen came back to."""
        return str(self.bearer.request["redirect_uri"])

    def get_scope(self) -> str:
        """What was asked for."""
        return str(self.bearer.request["scope"])

    def get_nonce(self) -> str:
        """What ties the ID token to the request."""
        return str(self.bearer.request["nonce"])

    def get_auth_time(self) -> int | None:
        """When the citizen last proved who they are, in seconds."""
        found: int | None = self.bearer.request["auth_time"]
        return found

    def get_acr(self) -> None:
        """Nothing is said of how they did."""

    get_amr = get_acr

    @property
    def code_challenge(self) -> str:
        """What the verifier must come to."""
        return str(self.bearer.request["code_challenge"])

    code_challenge_method = "S256"


class CodeGrant(AuthorizationCodeGrant):
    """Codes of the store, each counts once."""

    TOKEN_ENDPOINT_AUTH_METHODS = (METHOD,)

    def generate_authorization_code(self) -> str:
        """Make a code; whoever agreed is a Bearer."""
        return site().store.codes.issue(self.request.user)

    def save_authorization_code(self, code: str, request: Received) -> None:
        """Do nothing more: it is kept since it was made."""

    def query_authorization_code(self, code: str, client: Client) -> Code | None:
        """Take a code, right or wrong what follows; one whose grant was cut meanwhile is worth nothing."""
        bearer = site().store.codes.redeem(code, client.get_client_id())
        is_cut = bearer is not None and bearer.grant and site().store.grants.find(bearer.grant) is None
        return None if bearer is None or is_cut else Code(bearer)

    def delete_authorization_code(self, authorization_code: Code) -> None:
        """Do nothing more: that it was used is remembered, in case it is used again."""

    def authenticate_user(self, authorization_code: Code) -> Bearer:
        """Give whom a code is about."""
        return authorization_code.bearer


class IDToken(OpenIDCode):
    """ID tokens, signed with the newest key of the store."""

    def exists_nonce(self, nonce: str, request: Received) -> bool:
        """Let the department care for its nonces: the code, which counts once, is what must not come again."""
        return False

    def resolve_client_private_key(self, client: Client) -> ECKey:
        """Give the key that signs."""
        return site().store.signing.key()

    def get_client_algorithm(self, client: Client) -> str:
        """Name its algorithm."""
        return ALGORITHM

    def get_encode_header(self, client: Client) -> dict[str, Any]:
        """Name the key."""
        return {"alg": ALGORITHM, "kid": site().store.signing.key().kid}

    def get_compatible_claims(self, request: Received) -> dict[str, Any]:
        """Say who tells whom, and for how long; when somebody signed in comes with the code, or is not known."""
        now = int(site().clock.now().timestamp())
        return {"iss": issuer(), "aud": request.client.get_client_id(), "iat": now, "exp": now + ID_LIFE}

    def generate_user_info(self, user: Bearer, scope: str) -> dict[str, str]:
        """Say who has signed in, by the name that this sector knows."""
        return {"sub": sub(user)}


class Issuer(IssuerParameter):
    """Who sends a citizen back, so that no other provider can pass for us (RFC 9207)."""

    def get_issuer(self) -> str:
        """Name this provider."""
        return issuer()


class Server(AuthorizationServer):
    """Authlib's server on messages that were read before."""

    def create_oauth2_request(self, request: Received) -> Received:
        """Take a message as it is."""
        return request


def sub(bearer: Bearer) -> str:
    """Name a citizen as the sector of a department knows them."""
    return site().store.grants.sub(bearer.citizen, departments()[bearer.client].sector)


def server() -> Server:
    """Make the server; it keeps nothing."""
    made = Server(query_client=client_of, save_token=lambda token, request: None)
    tokens = BearerTokenGenerator(_access_token, expires_generator=int(TOKEN_LIFE.total_seconds()))
    made.register_token_generator("default", tokens)
    made.register_client_auth_method(METHOD, authenticate)
    made.register_grant(CodeGrant, [CodeChallenge(required=True), IDToken(require_nonce=True)])
    made.register_extension(Issuer())
    return made


def _access_token(client: Client, grant_type: str, user: Bearer, scope: str) -> str:
    return site().store.codes.give(user)
