"""The tokens that the stand-in gives out, and what is wrong with them while it has faults."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from formkit.identity.stand_in.client import Client
from formkit.identity.stand_in.codes import ACCESS_LIFE, Grant
from formkit.identity.stand_in.faults import Fault
from formkit.identity.stand_in.keys import Keys
from formkit.identity.stand_in.sealing import (
    Claims,
    Key,
    Seal,
    by_another,
    by_unknown,
    confused,
    misnamed,
    sealed,
    unsigned,
)

ID_LIFE, IDENTITY_LIFE, NOTICE_LIFE = timedelta(seconds=120), timedelta(hours=24), timedelta(seconds=120)
ELSEWHERE = "https://elsewhere.example/"
STRANGER = "urn:fdc:gov.uk:2022:c3RyYW5nZXI="
LOGGED_OUT = "http://schemas.openid.net/event/backchannel-logout"
_DAY = 86_400

Change = Callable[[Claims], Claims]
_CHANGES: Mapping[Fault, Change] = {
    Fault.ID_TOKEN_ISSUER: lambda _: {"iss": ELSEWHERE},
    Fault.ID_TOKEN_AUDIENCE: lambda _: {"aud": "another-client"},
    Fault.ID_TOKEN_EXPIRED: lambda claims: {"exp": claims["iat"] - _DAY},
    Fault.ID_TOKEN_FROM_TOMORROW: lambda claims: {"iat": claims["iat"] + _DAY, "exp": claims["exp"] + _DAY},
    Fault.ID_TOKEN_NONCE: lambda _: {"nonce": secrets.token_urlsafe()},
    Fault.ID_TOKEN_TRUST: lambda _: {"vot": "Cl"},
    Fault.ID_TOKEN_HASH: lambda _: {"at_hash": half_hash("another token")},
    Fault.ID_TOKEN_AUTH_TIME: lambda claims: {"auth_time": claims["auth_time"] - _DAY},
    Fault.ID_TOKEN_SUBJECT: lambda _: {"sub": STRANGER},
    Fault.IDENTITY_ISSUER: lambda _: {"iss": ELSEWHERE},
    Fault.IDENTITY_AUDIENCE: lambda _: {"aud": "another-client"},
    Fault.IDENTITY_SUBJECT: lambda _: {"sub": STRANGER},
    Fault.IDENTITY_EXPIRED: lambda claims: {"exp": claims["iat"] - _DAY},
    Fault.IDENTITY_NOT_YET: lambda claims: {"nbf": claims["nbf"] + _DAY, "exp": claims["exp"] + _DAY},
    Fault.IDENTITY_TRUST: lambda _: {"vot": "P0"},
    Fault.LOGOUT_ISSUER: lambda _: {"iss": ELSEWHERE},
    Fault.LOGOUT_AUDIENCE: lambda _: {"aud": "another-client"},
    Fault.LOGOUT_EXPIRED: lambda claims: {"iat": claims["iat"] - _DAY, "exp": claims["exp"] - _DAY},
    Fault.LOGOUT_EVENTS: lambda _: {"events": {"http://schemas.openid.net/event/another": {}}},
    Fault.LOGOUT_NONCE: lambda _: {"nonce": secrets.token_urlsafe()},
    Fault.LOGOUT_REPEATED: lambda _: {"jti": "repeated"},
}
_SEALS: Mapping[Fault, Seal] = {
    Fault.ID_TOKEN_ALGORITHM: misnamed,
    Fault.ID_TOKEN_SIGNATURE: by_another,
    Fault.ID_TOKEN_UNSIGNED: unsigned,
    Fault.ID_TOKEN_CONFUSED: confused,
    Fault.ID_TOKEN_KEY: by_unknown,
    Fault.IDENTITY_ALGORITHM: misnamed,
    Fault.IDENTITY_SIGNATURE: by_another,
    Fault.IDENTITY_KEY: by_unknown,
    Fault.LOGOUT_SIGNATURE: by_another,
    Fault.LOGOUT_UNSIGNED: unsigned,
}


@dataclass(frozen=True)
class Tokens:
    """Makes tokens as an issuer, and as who proves identities: another issuer, with a DID for its controller."""

    url: str
    controller: str
    keys: Keys
    faults: Collection[Fault]

    @property
    def issuer(self) -> str:
        """Who says that somebody signed in."""
        return f"{self.url}/"

    @property
    def identity_issuer(self) -> str:
        """Who says that somebody proved who they are."""
        return f"{self.url}/identity/"

    def access(self, grant: Grant, now: datetime) -> str:
        """Make an access token: a JWT, though services need not know."""
        claims = {
            "iss": self.issuer, "sub": grant.sub, "sid": grant.sid, "client_id": grant.asked.client.id,
            "scope": list(grant.asked.scopes), "jti": secrets.token_hex(16), **_times(now, ACCESS_LIFE),
        }  # fmt: skip
        key = self.keys.signing("ES256")
        return sealed(str(key.kid), claims, key)

    def id_token(self, grant: Grant, access_token: str, now: datetime) -> str:
        """Make an ID token. Its `vot` has the trust alone, never the level of confidence."""
        claims = {
            "iss": self.issuer, "sub": grant.sub, "aud": grant.asked.client.id, "sid": grant.sid,
            "nonce": grant.asked.nonce, "at_hash": half_hash(access_token), "vot": grant.asked.vector.trust,
            "vtm": f"{self.url}/trustmark", "auth_time": int(grant.signed_in.timestamp()), **_times(now, ID_LIFE),
        }  # fmt: skip
        key = self.keys.signing(grant.asked.client.algorithm)
        return self._signed("ID_TOKEN_", str(key.kid), claims, key)

    def identity(self, grant: Grant, now: datetime) -> str:
        """Make a coreIdentityJWT of somebody who proved who they are."""
        births = [{"value": birth} for birth in grant.persona.births]
        claims = {
            "iss": self.identity_issuer, "sub": grant.sub, "aud": grant.asked.client.id,
            "nbf": int(now.timestamp()), "vot": grant.asked.vector.level, "vtm": f"{self.url}/trustmark",
            "vc": {
                "type": ["VerifiableCredential", "VerifiableIdentityCredential"],
                "credentialSubject": {"name": list(grant.persona.names), "birthDate": births},
            },
            **_times(now, IDENTITY_LIFE),
        }  # fmt: skip
        controller = "did:web:elsewhere.example" if Fault.IDENTITY_CONTROLLER in self.faults else self.controller
        key = self.keys.identity
        return self._signed("IDENTITY_", f"{controller}#{key.kid}", claims, key)

    def notice(self, client: Client, sub: str, now: datetime) -> str:
        """Make a logout token: https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken."""
        claims = {
            "iss": self.issuer, "sub": sub, "aud": client.id, "jti": secrets.token_hex(16),
            "events": {LOGGED_OUT: {}}, **_times(now, NOTICE_LIFE),
        }  # fmt: skip
        key = self.keys.signing("ES256")
        return self._signed("LOGOUT_", str(key.kid), claims, key)

    def _signed(self, kind: str, name: str, claims: Claims, key: Key) -> str:
        """Sign claims, with the faults that there are in this kind of token."""
        seal: Seal = sealed
        for fault in sorted(self.faults, key=lambda one: one.name):
            if fault.name.startswith(kind):
                claims = {**claims, **_CHANGES[fault](claims)} if fault in _CHANGES else claims
                seal = _SEALS.get(fault, seal)
        return seal(name, claims, key)


def half_hash(token: str) -> str:
    """The `at_hash` of an access token: https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken."""
    half = hashlib.sha256(token.encode()).digest()[:16]
    return base64.urlsafe_b64encode(half).rstrip(b"=").decode()


def _times(now: datetime, life: timedelta) -> dict[str, int]:
    return {"iat": int(now.timestamp()), "exp": int((now + life).timestamp())}
