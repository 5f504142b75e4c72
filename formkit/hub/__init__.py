"""The hub: reads and writes citizens' profiles for forms, in this formkit or across the network."""

from __future__ import annotations

from formkit.clock import Clock
from formkit.http import Service
from formkit.hub.embedded import Embedded
from formkit.hub.port import Hub
from formkit.hub.remote import Remote
from formkit.identity import open_relying_party
from formkit.settings import BadSetting, Settings
from formkit.stores import Store

__all__ = ["Hub", "open_hub"]

_REMEDY = "People sign in at the hub that keeps their details: set FORMKIT_SIGN_IN to the same address."


def open_hub(settings: Settings, store: Store, clock: Clock) -> Hub | BadSetting:
    """Give the hub at FORMKIT_PROFILE_URL, which must be the one that people sign in at; without one, our own."""
    if not settings.profile_url:
        return Embedded(store, clock)
    if settings.role == "hub":
        return BadSetting("FORMKIT_PROFILE_URL", "A hub keeps people’s details itself.", "Unset it.")
    if settings.sign_in != settings.profile_url:
        return BadSetting("FORMKIT_PROFILE_URL", "It is not the address in FORMKIT_SIGN_IN.", _REMEDY)
    if settings.identity_issuer or settings.identity_did:
        remedy = "The hub proves identities: unset it here."
        return BadSetting("FORMKIT_IDENTITY_DID", "It cannot be used with FORMKIT_PROFILE_URL.", remedy)
    party = open_relying_party(settings, clock=clock)
    assert party is not None  # FORMKIT_SIGN_IN is set
    if isinstance(party, BadSetting):
        return party
    agreed = party.provider.agreement
    return Remote(Service(settings.profile_url), agreed.client, agreed.keys, clock)
