"""What a hub keeps: names of citizens by sector, grants, codes and tokens, proposals."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    for make in (_make_pairwise, _make_grants, _make_hub_codes, _make_hub_tokens, _make_marks_seen, _make_proposals):
        make()


def _of(table: str, column: str, other: str) -> Any:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], f"fk_{table}_{column}_{other}")


def _make_pairwise() -> None:
    op.create_table(
        "pairwise",
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("sector", sa.String(200), nullable=False),
        sa.Column("sub", sa.String(64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of("pairwise", "citizen", "citizens"),
        sa.PrimaryKeyConstraint("citizen", "sector", name="pk_pairwise"),
        sa.UniqueConstraint("sub", name="uq_pairwise_sub"),
    )


def _make_grants() -> None:
    op.create_table(
        "grants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("client", sa.String(100), nullable=False),
        sa.Column("form", sa.String(200), nullable=False),
        sa.Column("attributes", sa.JSON(), nullable=False),
        sa.Column("whys", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("agreed_at", MOMENT, nullable=False),
        sa.Column("cut_at", MOMENT),
        _of("grants", "citizen", "citizens"),
        sa.PrimaryKeyConstraint("id", name="pk_grants"),
    )
    op.create_index("ix_grants_citizen", "grants", ["citizen"])


def _make_hub_codes() -> None:
    op.create_table(
        "hub_codes",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("client", sa.String(100), nullable=False),
        sa.Column("grant_id", sa.Uuid()),
        sa.Column("request", sa.JSON(), nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        _of("hub_codes", "citizen", "citizens"),
        _of("hub_codes", "grant_id", "grants"),
        sa.PrimaryKeyConstraint("digest", name="pk_hub_codes"),
    )
    op.create_index("ix_hub_codes_expires_at", "hub_codes", ["expires_at"])


def _make_hub_tokens() -> None:
    op.create_table(
        "hub_tokens",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("client", sa.String(100), nullable=False),
        sa.Column("grant_id", sa.Uuid()),
        sa.Column("expires_at", MOMENT, nullable=False),
        _of("hub_tokens", "citizen", "citizens"),
        _of("hub_tokens", "grant_id", "grants"),
        sa.PrimaryKeyConstraint("digest", name="pk_hub_tokens"),
    )
    op.create_index("ix_hub_tokens_code", "hub_tokens", ["code"])
    op.create_index("ix_hub_tokens_expires_at", "hub_tokens", ["expires_at"])


def _make_marks_seen() -> None:
    op.create_table(
        "marks_seen",
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("mark", name="pk_marks_seen"),
    )
    op.create_index("ix_marks_seen_until", "marks_seen", ["until"])


def _make_proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("grant_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("attribute", sa.String(60), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        _of("proposals", "citizen", "citizens"),
        _of("proposals", "grant_id", "grants"),
        sa.PrimaryKeyConstraint("id", name="pk_proposals"),
        sa.UniqueConstraint("grant_id", "key", "attribute", name="uq_proposals_grant_id_key_attribute"),
    )
    op.create_index("ix_proposals_citizen", "proposals", ["citizen"])
