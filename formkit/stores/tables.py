"""The tables. Keys are UUIDs, times are UTC, what citizens typed is ciphertext. Migrations make them all."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from formkit.stores.columns import Moment, metadata

definitions = Table(
    "definitions",
    metadata,
    Column("fingerprint", String(128), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("kept_at", Moment, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    Column("payload", LargeBinary, nullable=False),
    Column("citizen", Uuid, index=True),
    Column("link", Uuid, index=True),
)

# Cookies hold the token, this table only its digest: who reads the database can't take over a session.
session_tokens = Table(
    "session_tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("retires_at", Moment),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("form", String(200), nullable=False),
    Column("fingerprint", String(128), ForeignKey("definitions.fingerprint"), nullable=False, index=True),
    Column("answers", LargeBinary, nullable=False),
    Column("version", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("posted_at", Moment, nullable=False),
    Column("citizen", Uuid, index=True),
    Column("use", LargeBinary),
    UniqueConstraint("session_id", "form"),
)

# A submitted draft is gone, so `draft_id` refers to no row; being unique, it makes a second submission impossible.
submissions = Table(
    "submissions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("draft_id", Uuid, nullable=False, unique=True),
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="SET NULL")),
    Column("form", String(200), nullable=False),
    Column("fingerprint", String(128), ForeignKey("definitions.fingerprint"), nullable=False, index=True),
    Column("reference", String(16), nullable=False, unique=True),
    Column("document", LargeBinary, nullable=False),
    Column("submitted_at", Moment, nullable=False),
    Index(None, "session_id", "form"),
)

# The file itself stands in FORMKIT_UPLOADS, sealed. A row that belongs to nothing any more waits to be deleted with it.
uploads = Table(
    "uploads",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("draft_id", Uuid, ForeignKey("drafts.id", ondelete="SET NULL"), index=True),
    Column("submission_id", Uuid, ForeignKey("submissions.id", ondelete="SET NULL"), index=True),
    Column("details", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
)

# The states of a delivery. A leased one is waiting too: its due time is when the lease ends.
WAITING, DELIVERED, DEAD = "waiting", "delivered", "dead"

outbox = Table(
    "outbox",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("submission_id", Uuid, ForeignKey("submissions.id", ondelete="CASCADE"), nullable=False),
    Column("notice_id", Uuid, index=True),
    Column("position", Integer, nullable=False),
    Column("to", String(40), nullable=False),
    Column("settings", JSON, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("lease", Uuid),
    Column("reason", String(300)),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    UniqueConstraint("submission_id", "position"),
    Index(None, "state", "due_at"),
)

# What a citizen wants whoever got a submission to know: one value that has changed since.
notices = Table(
    "notices",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("submission_id", Uuid, ForeignKey("submissions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("reference", String(16), nullable=False, unique=True),
    Column("attribute", String(60), nullable=False),
    Column("document", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
)

# An attempt to pay for a draft. Like a submission's, its `draft_id` refers to no row once the draft has been sent.
payments = Table(
    "payments",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id", ondelete="SET NULL"), index=True),
    Column("draft_id", Uuid, nullable=False, index=True),
    Column("form", String(200), nullable=False),
    Column("reference", String(16), nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("today", Date, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("language", String(8), nullable=False),
    Column("agreed", Boolean, nullable=False),
    Column("return_url", String(2000), nullable=False),
    Column("provider_id", String(64), unique=True),
    Column("status", String(16), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Index(None, "ended_at", "due_at"),
)
