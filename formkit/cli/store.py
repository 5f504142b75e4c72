"""The store of a command: opened as the settings say, or a plain word about why it can't be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from formkit.cli.environment import BadEnvironment, Refused, settings
from formkit.clock import Clock
from formkit.delivery import Outbox, open_outbox
from formkit.settings import BadSetting
from formkit.stores import Store, StoreUnavailable, open_store


@contextmanager
def reached() -> Iterator[None]:
    """Say in words when the database can't be used; raises Refused."""
    try:
        yield
    except StoreUnavailable as error:
        raise Refused(f"{error} Check FORMKIT_DATABASE_URL, and that you may write there.") from error


def stored() -> Store:
    """Open the store; raises BadEnvironment where its keys are missing or wrong."""
    store = open_store(settings(), Clock())
    if isinstance(store, BadSetting):
        raise BadEnvironment([store])
    return store


def opened() -> Outbox:
    """Open the store with its outbox; raises BadEnvironment."""
    outbox = open_outbox(settings(), stored())
    if isinstance(outbox, BadSetting):
        raise BadEnvironment([outbox])
    return outbox
