"""Faults that tests put into the stand-in: `stand_in.faults.add(Fault.ID_TOKEN_EXPIRED)`. None are there by themselves.

What a relying party must make of each: it refuses the token, or goes on without what it could not ask for.
"""

from __future__ import annotations

from enum import Enum


class Fault(Enum):
    """One thing that goes wrong; the first part says where. Several may be there at once."""

    # The ID token. The first eight are those of the public simulator (ID_TOKEN_ERRORS).
    ID_TOKEN_ISSUER = "id token has another issuer"
    ID_TOKEN_AUDIENCE = "id token is for another client"
    ID_TOKEN_ALGORITHM = "id token says another algorithm than its key has"
    ID_TOKEN_SIGNATURE = "id token has a false signature"
    ID_TOKEN_EXPIRED = "id token has expired"
    ID_TOKEN_FROM_TOMORROW = "id token was issued in the future"
    ID_TOKEN_NONCE = "id token has another nonce"
    ID_TOKEN_TRUST = "id token has a lower vot than was asked for"
    ID_TOKEN_UNSIGNED = "id token has the algorithm none"
    ID_TOKEN_CONFUSED = "id token is signed by HS256, with the public key as the secret"
    ID_TOKEN_KEY = "id token names a key that is not published"
    ID_TOKEN_HASH = "id token has the at_hash of another access token"
    ID_TOKEN_AUTH_TIME = "id token says that the citizen signed in a day ago"
    ID_TOKEN_SUBJECT = "id token has another sub than userinfo"

    # coreIdentityJWT. The first six are those of the public simulator (CORE_IDENTITY_ERRORS).
    IDENTITY_ALGORITHM = "core identity does not say ES256"
    IDENTITY_SIGNATURE = "core identity has a false signature"
    IDENTITY_ISSUER = "core identity has another issuer"
    IDENTITY_AUDIENCE = "core identity is for another client"
    IDENTITY_SUBJECT = "core identity has another sub"
    IDENTITY_EXPIRED = "core identity has expired"
    IDENTITY_NOT_YET = "core identity is not valid yet"
    IDENTITY_TRUST = "core identity has a lower vot than was asked for"
    IDENTITY_CONTROLLER = "core identity is signed by the right key, named as another controller's"
    IDENTITY_KEY = "core identity names a key that the DID document does not have"
    DID_CONTROLLER = "the DID document is another controller's"

    # Logout tokens.
    LOGOUT_ISSUER = "logout token has another issuer"
    LOGOUT_AUDIENCE = "logout token is for another client"
    LOGOUT_SIGNATURE = "logout token has a false signature"
    LOGOUT_UNSIGNED = "logout token has the algorithm none"
    LOGOUT_EXPIRED = "logout token has expired"
    LOGOUT_EVENTS = "logout token is about another event"
    LOGOUT_NONCE = "logout token has a nonce, as ID tokens have"
    LOGOUT_REPEATED = "logout token has the jti of the one before"

    # The provider itself.
    DOWN = "no connection: the wire gives Failed"
    SLOW = "no answer in time: the wire gives Failed"
    BROKEN = "every endpoint answers 500"
    GARBLED = "every endpoint answers 200 with something that is no JSON"
    DISCOVERY_ISSUER = "discovery says another issuer"
    JWKS_DOWN = "jwks.json answers 503"
    DID_DOWN = "did.json answers 503"
    TOKEN_DOWN = "token answers 503"
    USERINFO_DOWN = "userinfo answers 503"
    USERINFO_SUBJECT = "userinfo is about another sub"
    CODE_REPLAYED = "the code that the browser brings was used before"
    ACCESS_DENIED = "authorize answers access_denied"
    TEMPORARILY_UNAVAILABLE = "authorize answers temporarily_unavailable, without a description"
    SERVER_ERROR = "authorize answers server_error"
    CLIENT_DEACTIVATED = "authorize answers unauthorized_client"
    STATE_LOST = "an answer of authorize comes back without its state"
    STATE_CHANGED = "an answer of authorize comes back with another state"
