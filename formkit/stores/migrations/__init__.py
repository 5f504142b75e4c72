"""The database's shape, step by step: Alembic's migrations, run at every start, shipped in the wheel."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from formkit.stores.engine import Database


def migrate(database: Database, to: str = "head") -> None:
    """Bring the database to the newest shape, or to the step with a number.

    Of two processes at once the second waits, then finds nothing to do.
    """
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    with database.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, to)
