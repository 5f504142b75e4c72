"""What a profile costs a page in PostgreSQL: `python -m tests.bench_postgresql URL [CITIZENS]`. Fails beyond 2 ms.

It is run by hand, against an empty database and with `psycopg`, which formkit does not need yet. Of 1,000,000 citizens
one in fifty has keys and values that open, and these are asked for; the others are copies of theirs under ids of their
own, which cost a database what real ones do. What counts is the clock: PostgreSQL works in processes of its own.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import text

from formkit.clock import FixedClock
from formkit.stores import Store
from formkit.stores.engine import connect
from formkit.stores.keyring import Keyring, load_keyring
from formkit.stores.migrations import migrate
from tests.bench_profile import BATCH, NOW, filled, is_slow
from tests.stores.opening import settings_in

CITIZENS = 1_000_000
COPIES = 49
COPY = (
    "CREATE TEMPORARY TABLE copies ON COMMIT DROP AS SELECT id AS old, gen_random_uuid() AS new "
    "FROM citizens, generate_series(1, :copies) WHERE id = ANY(:ids)",
    "INSERT INTO citizens (id, key, created_at) SELECT new, key, created_at FROM copies JOIN citizens ON id = old",
    "INSERT INTO assertions (id, citizen, position, attribute, content, key, source, assurance, controller, purposes, "
    "asserted_at) SELECT gen_random_uuid(), new, position, attribute, content, key, source, assurance, controller, "
    "purposes, asserted_at FROM copies JOIN assertions ON citizen = old",
)


def crowd(store: Store, number: int) -> Iterator[UUID]:
    """Make so many citizens, and give those whose values open, who stand among all the others."""
    for _ in range(0, number, BATCH * (1 + COPIES)):
        real = filled(store, BATCH)
        with store.database.write() as connection:
            for part in COPY:
                connection.execute(text(part), {"ids": real, "copies": COPIES} if "ANY" in part else {})
        yield from real


def store_at(url: str, folder: Path) -> Store:
    settings = settings_in(folder)
    keyring, database = load_keyring(settings), connect(url)
    assert isinstance(keyring, Keyring)
    migrate(database)
    return Store(database, keyring, FixedClock(NOW), timedelta(hours=1), folder)


def gathered(store: Store, number: int) -> list[UUID]:
    """Make the crowd, and let the database see how many there are."""
    everybody = [*crowd(store, number)]
    with store.database.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("ANALYZE"))
    return everybody


def main() -> None:
    url, number = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else CITIZENS
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(is_slow(store_at(url, Path(folder)), gathered, number, by_clock=True))


if __name__ == "__main__":
    main()
