"""The store: everything formkit keeps, through one facade, answers encrypted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path

from formkit.clock import Clock
from formkit.settings import BadSetting, Settings
from formkit.stores.assertions import Assertions
from formkit.stores.citizens import Citizens
from formkit.stores.codes import Codes
from formkit.stores.definitions import Definitions
from formkit.stores.deliveries import Deliveries
from formkit.stores.drafts import Drafts
from formkit.stores.engine import Database, StoreUnavailable, connect
from formkit.stores.grants import Grants
from formkit.stores.keyring import Keyring, Tampered, load_keyring
from formkit.stores.migrations import migrate
from formkit.stores.notices import Notices
from formkit.stores.payments import Payments
from formkit.stores.proposals import Proposals
from formkit.stores.sessions import Sessions
from formkit.stores.signing import Signing
from formkit.stores.submissions import Submissions
from formkit.stores.uploads import Uploads
from formkit.stores.usage import Usage

__all__ = ["Store", "StoreUnavailable", "Tampered", "open_store"]


@dataclass(frozen=True)
class Store:
    """One database with its keyring; each of its rooms is a cheap object that any thread may use.

    Every call may raise StoreUnavailable (nothing was kept), and those that decrypt Tampered.
    """

    database: Database
    keyring: Keyring
    clock: Clock
    session_life: timedelta
    uploads_folder: Path

    @cached_property
    def definitions(self) -> Definitions:
        """The definitions that journeys began on."""
        return Definitions(self.database, self.clock)

    @cached_property
    def sessions(self) -> Sessions:
        """The open sessions."""
        return Sessions(self.database, self.keyring, self.clock, self.session_life)

    @cached_property
    def drafts(self) -> Drafts:
        """The open drafts."""
        return Drafts(self.database, self.keyring, self.clock)

    @cached_property
    def submissions(self) -> Submissions:
        """What was sent."""
        return Submissions(self.database, self.keyring, self.clock, self.drafts)

    @cached_property
    def uploads(self) -> Uploads:
        """The files of drafts and submissions."""
        return Uploads(self.database, self.keyring, self.clock, self.uploads_folder)

    @cached_property
    def payments(self) -> Payments:
        """The attempts to pay."""
        return Payments(self.database, self.clock)

    @cached_property
    def deliveries(self) -> Deliveries:
        """What is on its way to departments."""
        return Deliveries(self.database, self.clock)

    @cached_property
    def notices(self) -> Notices:
        """What departments are told of changes."""
        return Notices(self.database, self.keyring, self.clock)

    @cached_property
    def citizens(self) -> Citizens:
        """Who has signed in."""
        return Citizens(self.database, self.keyring, self.clock)

    @cached_property
    def assertions(self) -> Assertions:
        """What is known of citizens."""
        return Assertions(self.database, self.keyring, self.clock)

    @cached_property
    def usage(self) -> Usage:
        """Who used it."""
        return Usage(self.database, self.signing, self.clock)

    @cached_property
    def signing(self) -> Signing:
        """The key that receipts and checkpoints are signed with."""
        return Signing(self.database, self.keyring, self.clock)

    @cached_property
    def grants(self) -> Grants:
        """What departments may read of citizens, where this is a hub."""
        return Grants(self.database, self.clock)

    @cached_property
    def codes(self) -> Codes:
        """The codes and access tokens that a hub gave."""
        return Codes(self.database, self.clock)

    @cached_property
    def proposals(self) -> Proposals:
        """What departments want profiles to keep."""
        return Proposals(self.database, self.keyring, self.clock)


def open_store(settings: Settings, clock: Clock) -> Store | BadSetting:
    """Open the store that the settings describe, its tables brought up to date; say what is wrong with its keys."""
    keyring = load_keyring(settings)
    if isinstance(keyring, BadSetting):
        return keyring
    database = connect(settings.database_url)
    migrate(database)
    return Store(database, keyring, clock, timedelta(minutes=settings.session_minutes), settings.uploads)
