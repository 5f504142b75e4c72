"""The first tables: definitions, sessions, drafts, submissions, outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make every table and index."""
    _definitions()
    _sessions()
    _session_tokens()
    _drafts()
    _submissions()
    _outbox()


def _definitions() -> None:
    op.create_table(
        "definitions",
        sa.Column("fingerprint", sa.String(128), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", name="pk_definitions"),
    )


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])


def _session_tokens() -> None:
    op.create_table(
        "session_tokens",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("retires_at", MOMENT),
        _belongs_to_session("session_tokens", "CASCADE"),
        sa.PrimaryKeyConstraint("digest", name="pk_session_tokens"),
    )
    op.create_index("ix_session_tokens_session_id", "session_tokens", ["session_id"])


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("form", sa.String(200), nullable=False),
        sa.Column("fingerprint", sa.String(128), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("posted_at", MOMENT, nullable=False),
        _belongs_to_session("drafts", "CASCADE"),
        _began_on_definition("drafts"),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
        sa.UniqueConstraint("session_id", "form", name="uq_drafts_session_id_form"),
    )
    op.create_index("ix_drafts_fingerprint", "drafts", ["fingerprint"])


def _submissions() -> None:
    op.create_table(
        "submissions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("draft_id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid()),
        sa.Column("form", sa.String(200), nullable=False),
        sa.Column("fingerprint", sa.String(128), nullable=False),
        sa.Column("reference", sa.String(16), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=False),
        _belongs_to_session("submissions", "SET NULL"),
        _began_on_definition("submissions"),
        sa.PrimaryKeyConstraint("id", name="pk_submissions"),
        sa.UniqueConstraint("draft_id", name="uq_submissions_draft_id"),
        sa.UniqueConstraint("reference", name="uq_submissions_reference"),
    )
    op.create_index("ix_submissions_fingerprint", "submissions", ["fingerprint"])
    op.create_index("ix_submissions_session_id_form", "submissions", ["session_id", "form"])


def _outbox() -> None:
    name = "fk_outbox_submission_id_submissions"
    op.create_table(
        "outbox",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("to", sa.String(40), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("lease", sa.Uuid()),
        sa.Column("reason", sa.String(300)),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name, ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("submission_id", "position", name="uq_outbox_submission_id_position"),
    )
    op.create_index("ix_outbox_state_due_at", "outbox", ["state", "due_at"])


def _belongs_to_session(table: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_session_id_sessions"
    return sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name, ondelete=ondelete)


def _began_on_definition(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_fingerprint_definitions"
    return sa.ForeignKeyConstraint(["fingerprint"], ["definitions.fingerprint"], name)
