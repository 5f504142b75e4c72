"""The exchange: a code becomes tokens, and an access token becomes what the provider tells about somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode

from authlib.oauth2 import OAuth2Error
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.client import OAuth2Client
from authlib.oauth2.rfc7523 import PrivateKeyJWT

from formkit.http import Failed
from formkit.identity.departure import Departure
from formkit.identity.documents import read_json
from formkit.identity.faults import Kind, SignInFault, refusal
from formkit.identity.provider import Endpoints, Provider
from formkit.identity.wire import Answer, Wire

AGENT = "formkit"
"""GOV.UK One Login answers nobody who does not say what they are."""
ASSERTED = timedelta(minutes=5)
_REFUSED: dict[int, Kind] = {401: "expired", 403: "misconfigured"}


@dataclass(frozen=True)
class Tokens:
    """What a code was worth. The ID token is not checked yet."""

    access: str = field(repr=False)
    id: str = field(repr=False)


class _Unanswered(Exception):
    """The token endpoint gave nothing that can be read; the words are ours."""


@dataclass(frozen=True)
class _Response:
    """An Answer as Authlib reads responses."""

    answer: Answer

    @property
    def status_code(self) -> int:
        return self.answer.status

    def raise_for_status(self) -> None:
        raise _Unanswered(f"The token endpoint answered with status {self.answer.status}.")

    def json(self) -> Any:
        """Give the JSON; of an error its code alone, for Authlib refuses descriptions with unusual letters."""
        content = read_json(self.answer.content)
        return {"error": content["error"]} if isinstance(content, dict) and "error" in content else content


@dataclass(frozen=True)
class _Session:
    """A Wire as Authlib uses sessions."""

    wire: Wire

    def post(self, url: str, data: Mapping[str, str], headers: Mapping[str, str], auth: ClientAuth) -> _Response:
        url, headers, body = auth.prepare("POST", url, dict(headers), urlencode(data))
        answer = self.wire.post(url, dict(parse_qsl(body)), headers)
        if isinstance(answer, Failed):
            raise _Unanswered(answer.reason)
        return _Response(answer)


def exchange(provider: Provider, endpoints: Endpoints, departure: Departure, code: str) -> Tokens | SignInFault:
    """Exchange a code, once, proving who we are (private_key_jwt) and that we began this (PKCE)."""
    client = OAuth2Client(
        _Session(provider.wire), provider.agreement.client, provider.agreement.keys.signing, PrivateKeyJWT.name,
        redirect_uri=departure.return_url,
    )  # fmt: skip
    client.register_client_auth_method(_assertion(provider, endpoints))
    headers = {"Accept": "application/json", "User-Agent": AGENT}
    try:
        token = client.fetch_token(endpoints.token, headers=headers, code=code, code_verifier=departure.verifier)
    except OAuth2Error as error:
        return refusal(error.error)
    except _Unanswered as error:
        return SignInFault("unavailable", str(error))
    except (ValueError, TypeError):
        return SignInFault("unavailable", "The token endpoint answered with something that is no token.")
    return _tokens(token)


def _tokens(token: Mapping[str, Any]) -> Tokens | SignInFault:
    match token:
        case {"access_token": str() as access, "id_token": str() as id, "token_type": str() as kind} if access and id:
            if kind.lower() == "bearer":
                return Tokens(access, id)
    return SignInFault("unavailable", "The token endpoint answered without the tokens that were asked for.")


def _assertion(provider: Provider, endpoints: Endpoints) -> PrivateKeyJWT:
    """Say who we are, for a few minutes and this one endpoint; Authlib adds a `jti` that nobody has used before."""
    keys, now = provider.agreement.keys, provider.clock.now()
    claims = {"iat": _seconds(now), "exp": _seconds(now + ASSERTED)}
    named = {"kid": keys.signing.thumbprint()}
    return PrivateKeyJWT(endpoints.token, claims, named, keys.algorithm(endpoints.algorithms))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def user_info(provider: Provider, endpoints: Endpoints, access_token: str) -> Mapping[str, Any] | SignInFault:
    """Ask what the provider tells about whoever has signed in."""
    headers = {"Authorization": f"Bearer {access_token}", "Accept": "application/json", "User-Agent": AGENT}
    answer = provider.wire.get(endpoints.userinfo, headers)
    if isinstance(answer, Failed):
        return SignInFault("unavailable", answer.reason)
    content = read_json(answer.content)
    if answer.status == 200 and isinstance(content, dict):
        return content
    words = f"The userinfo endpoint answered with status {answer.status}."
    return SignInFault(_REFUSED.get(answer.status, "unavailable"), words)
