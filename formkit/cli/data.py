"""`formkit data`: the database."""

from __future__ import annotations

import click

from formkit.cli.environment import settings
from formkit.cli.store import reached
from formkit.stores.engine import connect
from formkit.stores.migrations import migrate


@click.group("data")
def command() -> None:
    """Look after the database."""


@command.command("migrate", short_help="Bring the tables up to date.")
def data_migrate() -> None:
    """Bring the tables of the database up to date; `formkit serve` does so too when it starts."""
    with reached():
        migrate(connect(settings().database_url))
    click.echo("The database is up to date.")
