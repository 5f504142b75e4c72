"""The store of a command: opened as the settings say, or a plain word about why it can't be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from formkit.cli.environment import BadEnvironment, Refused, settings
from formkit.clock import Clock
from formkit.delivery import Outbox, open_outbox
from formkit.settings import BadSetting
from formkit.stores import StoreUnavailable, open_store


@contextmanager
def reached() -> Iterator[None]:
    """Say in words when the database can't be used; raises Refused."""
    try:
        yield
    except StoreUnavailable as error:
        raise Refused(f"{error} Check FORMKIT_DATABASE_URL, and that you may write there.") from error


def opened() -> Outbox:
    """Open the store with its outbox; raises BadEnvironment where its keys are missing or wrong."""
    found = settings()
    store = open_store(found, Clock())
    if isinstance(store, BadSetting):
        raise BadEnvironment([store])
    return open_outbox(found, store)
