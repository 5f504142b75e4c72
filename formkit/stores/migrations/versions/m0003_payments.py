"""Attempts to pay for drafts: what is to be paid for which version of the answers, and what became of it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table and its indexes."""
    session = "fk_payments_session_id_sessions"
    op.create_table(
        "payments",
        *_bill(),
        *_course(),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], session, ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_payments"),
        sa.UniqueConstraint("reference", name="uq_payments_reference"),
        sa.UniqueConstraint("provider_id", name="uq_payments_provider_id"),
    )
    op.create_index("ix_payments_session_id", "payments", ["session_id"])
    op.create_index("ix_payments_draft_id", "payments", ["draft_id"])
    op.create_index("ix_payments_ended_at_due_at", "payments", ["ended_at", "due_at"])


def _bill() -> list[sa.Column[Any]]:
    """What is to be paid for."""
    return [
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid()),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.String(200), nullable=False),
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("today", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("return_url", sa.String(2000), nullable=False),
    ]


def _course() -> list[sa.Column[Any]]:
    """What has become of it."""
    return [
        sa.Column("provider_id", sa.String(64)),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
    ]
