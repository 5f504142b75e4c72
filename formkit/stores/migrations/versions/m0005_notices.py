"""Notices of change, which citizens send to departments; an outbox row may be about one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; the column of the outbox has no foreign key, as those of m0004 have none."""
    op.create_table(
        "notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("citizen", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("attribute", sa.String(60), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["citizen"], ["citizens.id"], "fk_notices_citizen_citizens"),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submissions.id"], "fk_notices_submission_id_submissions", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.UniqueConstraint("reference", name="uq_notices_reference"),
    )
    op.create_index("ix_notices_citizen", "notices", ["citizen"])
    op.create_index("ix_notices_submission_id", "notices", ["submission_id"])
    op.add_column("outbox", sa.Column("notice_id", sa.Uuid()))
    op.create_index("ix_outbox_notice_id", "outbox", ["notice_id"])
