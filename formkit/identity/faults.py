"""Faults: why somebody could not sign in, as a value. Its words are for the log: they hold nothing that came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "denied", "cancelled", "unavailable", "misconfigured", "forged", "expired", "insufficient", "unproven"
]  # fmt: skip
"""What pages word. Denied: the citizen or the provider said no. Cancelled: the citizen did not go through with it.
Unavailable: the provider can't be asked now. Misconfigured: whoever runs this formkit has to mend it. Forged: what came
is not what the provider made for this citizen here. Expired: it took too long, or was used before. Insufficient: signed
in, but not as surely as was asked. Unproven: signed in, but the identity could not be proved."""

_REFUSALS: dict[str, Kind] = {
    "access_denied": "denied",
    "login_required": "cancelled",
    "interaction_required": "cancelled",
    "account_selection_required": "cancelled",
    "consent_required": "cancelled",
    "unmet_authentication_requirements": "insufficient",
    "server_error": "unavailable",
    "temporarily_unavailable": "unavailable",
    "slow_down": "unavailable",
    "invalid_grant": "expired",
    "invalid_token": "expired",
    "invalid_client": "misconfigured",
    "invalid_request": "misconfigured",
    "invalid_request_object": "misconfigured",
    "invalid_request_uri": "misconfigured",
    "invalid_scope": "misconfigured",
    "request_not_supported": "misconfigured",
    "request_uri_not_supported": "misconfigured",
    "registration_not_supported": "misconfigured",
    "unauthorized_client": "misconfigured",
    "unsupported_grant_type": "misconfigured",
    "unsupported_response_type": "misconfigured",
}


@dataclass(frozen=True)
class SignInFault:
    """Why somebody could not sign in. `codes` are the provider's letters for why an identity could not be proved."""

    kind: Kind
    words: str
    codes: tuple[str, ...] = ()


def refusal(error: object) -> SignInFault:
    """Read an `error` of OAuth 2 or OpenID Connect; one that nobody knows is never repeated."""
    if isinstance(error, str) and (kind := _REFUSALS.get(error)):
        return SignInFault(kind, f"The provider answered {error}.")
    return SignInFault("misconfigured", "The provider answered with an error that is in no standard.")


def forged(what: str) -> SignInFault:
    """Say which part of what came is not the provider's."""
    return SignInFault("forged", f"{what} is not what the provider made for this.")
