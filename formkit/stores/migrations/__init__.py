"""The database's shape, step by step: Alembic's migrations, run at every start, shipped in the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from formkit.stores.engine import Database


def migrate(database: Database, to: str = "head") -> None:
    """Bring the database to the newest shape, or to the step with a number.

    Of two processes at once the second waits, then finds nothing to do.
    """
    with database.write() as connection:
        if to != "head" or not _is_newest(connection):
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, to)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def _is_newest(connection: Connection) -> bool:
    return MigrationContext.configure(connection).get_current_revision() == _newest()


@cache
def _newest() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()
