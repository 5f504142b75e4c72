"""Delivery: submissions on their way to departments, at least once, each with one idempotency key."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.delivery.folder import Folder
from formkit.delivery.outbox import Outbox
from formkit.delivery.parcel import Deliver
from formkit.delivery.profile import Profile
from formkit.hub import Hub, open_hub
from formkit.settings import BadSetting, Settings
from formkit.stores import Store
from formkit.submission import PROFILE

__all__ = ["Outbox", "destinations", "open_outbox"]


def destinations(settings: Settings, store: Store, hub: Hub) -> Mapping[str, Deliver]:
    """Give what carries out each kind of `formkit.destinations.DESTINATIONS`, and what tells citizens' profiles."""
    return {"folder": Folder(settings.outbox_folder), PROFILE: Profile(store, hub)}


def open_outbox(settings: Settings, store: Store) -> Outbox | BadSetting:
    """Give the outbox of a store, ready to run."""
    hub = open_hub(settings, store, store.clock)
    return hub if isinstance(hub, BadSetting) else Outbox(store, destinations(settings, store, hub))
