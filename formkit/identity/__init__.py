"""Identity: signing in with GOV.UK One Login, or any other OpenID provider."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from joserfc.jwk import RSAKey

from formkit.clock import Clock
from formkit.identity.arrival import Arrival
from formkit.identity.client_keys import ClientKeys, read_client_keys
from formkit.identity.departure import Departure, Request
from formkit.identity.faults import SignInFault
from formkit.identity.logout import Notice
from formkit.identity.provider import ONE_LOGIN, Agreement, Provider
from formkit.identity.relying_party import RelyingParty
from formkit.identity.stand_in import InProcess, StandIn
from formkit.identity.wire import HttpWire, Wire
from formkit.settings import BadSetting, Settings

__all__ = [
    "ONE_LOGIN", "Arrival", "Departure", "Notice", "RelyingParty", "Request", "SignInFault", "open_relying_party",
]  # fmt: skip

_WHOLE = "Signing in needs it: set it, or unset FORMKIT_SIGN_IN."
_ALONE = ("sign_in_client", "sign_in_key", "sign_in_sector", "identity_issuer", "identity_did")


def open_relying_party(
    settings: Settings, stand_in: StandIn | None = None, clock: Clock | None = None, wire: Wire | None = None
) -> RelyingParty | BadSetting | None:
    """Give the relying party of the provider in the settings; without one, of the stand-in; None for neither.

    `wire` reaches the provider in the settings, where it is not the network.
    """
    clock = clock or Clock()
    if settings.sign_in:
        agreement = _agreement(settings)
        return agreement if isinstance(agreement, BadSetting) else _party(agreement, wire or HttpWire(), clock)
    if idle := next((name for name in _ALONE if getattr(settings, name)), None):
        return BadSetting(_variable(idle), "Nobody can sign in without FORMKIT_SIGN_IN.", "Set both, or unset it.")
    return _party(_invented(stand_in), InProcess(stand_in), clock) if stand_in else None


def _party(agreement: Agreement, wire: Wire, clock: Clock) -> RelyingParty:
    return RelyingParty(Provider(agreement, wire, clock))


def _variable(attribute: str) -> str:
    return f"FORMKIT_{attribute.upper()}"


def _agreement(settings: Settings) -> Agreement | BadSetting:
    fault = _missing(settings)
    keys = fault or _keys(settings)
    if isinstance(keys, BadSetting):
        return keys
    sector = settings.sign_in_sector or str(urlsplit(settings.url).hostname)
    proofs = settings.identity_issuer, settings.identity_did
    return Agreement(settings.sign_in, settings.sign_in_client, keys, sector, *proofs)


def _missing(settings: Settings) -> BadSetting | None:
    """Find what is half set. The provider knows this formkit's address, so it can't be whatever it listens on."""
    proofs = ("identity_issuer", "identity_did")
    needed = [
        "sign_in_client",
        "sign_in_key",
        "url",
        *(proofs if any(getattr(settings, one) for one in proofs) else ()),
    ]
    lacking = next((name for name in needed if not getattr(settings, name)), None)
    return BadSetting(_variable(lacking), "It is not set, and FORMKIT_SIGN_IN is.", _WHOLE) if lacking else None


def _keys(settings: Settings) -> ClientKeys | BadSetting:
    try:
        keys = read_client_keys(Path(settings.sign_in_key))
    except ValueError as error:
        remedy = "It must be the path of a PEM file with a private key, such as `openssl genrsa 2048` makes."
        return BadSetting("FORMKIT_SIGN_IN_KEY", str(error), remedy)
    if settings.identity_did and not isinstance(keys.signing, RSAKey):
        return BadSetting("FORMKIT_SIGN_IN_KEY", "GOV.UK One Login takes no EC keys.", "Make an RSA key.")
    return keys


def _invented(stand_in: StandIn) -> Agreement:
    """Give what the stand-in and this formkit have agreed: the stand-in makes both sides of it."""
    client = next(iter(stand_in.clients.values()))
    keys = ClientKeys((client.key,))
    return Agreement(stand_in.issuer, client.id, keys, client.sector, stand_in.identity_issuer, stand_in.did_url)
