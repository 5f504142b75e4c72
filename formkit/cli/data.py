"""`formkit data`: the database."""

from __future__ import annotations

from datetime import datetime

import click

from formkit.cli.counts import counted
from formkit.cli.environment import Refused, settings
from formkit.cli.store import reached, stored
from formkit.clock import LONDON
from formkit.stores.engine import connect
from formkit.stores.migrations import migrate
from formkit.stores.rotation import rotate_citizens, rotate_signing


@click.group("data")
def command() -> None:
    """Look after the database."""


@command.command("migrate", short_help="Bring the tables up to date.")
def data_migrate() -> None:
    """Bring the tables of the database up to date; `formkit serve` does so too when it starts."""
    with reached():
        migrate(connect(settings().database_url))
    click.echo("The database is up to date.")


@command.command("rotate-keys", short_help="Seal kept keys again by the first of FORMKIT_KEYS.")
def data_rotate_keys() -> None:
    """Seal the keys of profiles and signatures again by the first key of FORMKIT_KEYS, while formkit runs.

    Stopped half-way it may be run again, and goes on. Answers stay under the keys that sealed them.
    """
    with reached():
        store = stored()
        rotated = [rotate(store.database, store.keyring) for rotate in (rotate_citizens, rotate_signing)]
    of_citizens, of_signing = (one.count for one in rotated)
    keys = f"{counted(of_citizens, 'key of a citizen', 'keys of citizens')}, {counted(of_signing, 'signing key')}"
    click.echo(f"Sealed again by the key “{store.keyring.first}”: {keys}.")
    stuck = [said for one in rotated for said in one.stuck]
    if stuck:
        raise Refused("\n".join([*stuck, "Put the keys that are missing back into FORMKIT_KEYS and run this again."]))


@command.command("purge-usage", short_help="Delete old rows of who used whose data.")
@click.option("--before", type=click.DateTime(["%Y-%m-%d"]), required=True, help="A day in London, such as 2020-04-06.")
def data_purge_usage(before: datetime) -> None:
    """Delete rows from before a day, of who used whose data. Nothing deletes them otherwise.

    What is left of each citizen's rows begins at a signed checkpoint, so that a row that was removed still shows.
    """
    with reached():
        gone = stored().usage.purge(before.replace(tzinfo=LONDON))
    click.echo(f"Deleted {counted(gone, 'row', 'rows')} from before {before:%Y-%m-%d}.")
