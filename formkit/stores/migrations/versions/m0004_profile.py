"""Citizens, what is known of them and who used it; whose a session and a draft are."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables, and the columns that say whose a session and a draft are."""
    for make in (_make_citizens, _make_links, _make_assertions, _make_marks, _make_usage, _make_signing_keys):
        make()
    _say_whose()


def _make_signing_keys() -> None:
    op.create_table(
        "signing_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_signing_keys"),
        sa.UniqueConstraint("number", name="uq_signing_keys_number"),
    )


def _make_citizens() -> None:
    op.create_table(
        "citizens",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.LargeBinary()),
        sa.Column("joined", sa.Uuid()),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("erased_at", MOMENT),
        sa.ForeignKeyConstraint(["joined"], ["citizens.id"], "fk_citizens_joined_citizens"),
        sa.PrimaryKeyConstraint("id", name="pk_citizens"),
    )
    op.create_index("ix_citizens_joined", "citizens", ["joined"])


def _make_links() -> None:
    op.create_table(
        "links",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("issuer", sa.String(500), nullable=False),
        sa.Column("sector", sa.String(200), nullable=False),
        sa.Column("sub", sa.String(255), nullable=False),
        sa.Column("linked_at", MOMENT, nullable=False),
        sa.Column("proven_at", MOMENT, nullable=False),
        _of_citizen("links"),
        sa.PrimaryKeyConstraint("id", name="pk_links"),
        sa.UniqueConstraint("issuer", "sector", "sub", name="uq_links_issuer_sector_sub"),
    )
    op.create_index("ix_links_citizen", "links", ["citizen"])


def _make_assertions() -> None:
    own = (_of_citizen("assertions"), sa.PrimaryKeyConstraint("id", name="pk_assertions"))
    op.create_table("assertions", *_assertion(), *own)
    op.create_index("ix_assertions_citizen", "assertions", ["citizen"])
    op.create_table(
        "additions",
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("assertions", sa.JSON(), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        _of_citizen("additions"),
        sa.PrimaryKeyConstraint("citizen", "key", name="pk_additions"),
    )


def _make_marks() -> None:
    op.create_table(
        "marks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("assertion_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _of_citizen("marks"),
        sa.ForeignKeyConstraint(["assertion_id"], ["assertions.id"], "fk_marks_assertion_id_assertions"),
        sa.PrimaryKeyConstraint("id", name="pk_marks"),
    )
    op.create_index("ix_marks_citizen", "marks", ["citizen"])
    op.create_index("ix_marks_assertion_id", "marks", ["assertion_id"])


def _assertion() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("attribute", sa.String(60), nullable=False),
        sa.Column("content", sa.LargeBinary()),
        sa.Column("key", sa.LargeBinary()),
        sa.Column("source", sa.JSON()),
        sa.Column("assurance", sa.Integer(), nullable=False),
        sa.Column("controller", sa.String(200), nullable=False),
        sa.Column("purposes", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_until", sa.Date()),
        sa.Column("supersedes", sa.Uuid()),
        sa.Column("asserted_at", MOMENT, nullable=False),
        sa.Column("erased_at", MOMENT),
    ]


def _make_usage() -> None:
    op.create_table(
        "usage",
        *_usage(),
        _of_citizen("usage"),
        sa.PrimaryKeyConstraint("citizen", "position", name="pk_usage"),
        sa.UniqueConstraint("citizen", "key", name="uq_usage_citizen_key"),
    )
    op.create_index("ix_usage_at", "usage", ["at"])
    op.create_table(
        "usage_checkpoints",
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("jws", sa.Text(), nullable=False),
        _of_citizen("usage_checkpoints"),
        sa.PrimaryKeyConstraint("citizen", name="pk_usage_checkpoints"),
    )


def _usage() -> list[sa.Column[Any]]:
    return [
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("organisation", sa.String(200), nullable=False),
        sa.Column("form", sa.String(200), nullable=False),
        sa.Column("system", sa.String(200), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("attributes", sa.JSON(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    ]


def _of_citizen(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["citizen"], ["citizens.id"], f"fk_{table}_citizen_citizens")


def _say_whose() -> None:
    """Without foreign keys: SQLite could only add those by copying tables, whose rows would take others with them."""
    for table, column in (("sessions", "citizen"), ("sessions", "link"), ("drafts", "citizen")):
        op.add_column(table, sa.Column(column, sa.Uuid()))
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.add_column("drafts", sa.Column("use", sa.LargeBinary()))
