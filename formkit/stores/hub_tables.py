"""The tables of a hub: by which name departments know a citizen, what they were granted, and what they propose."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, LargeBinary, String, Table, UniqueConstraint, Uuid

from formkit.stores.columns import Moment, metadata

# Each sector knows a citizen by another `sub`, so that departments can't compare notes.
pairwise = Table(
    "pairwise",
    metadata,
    Column("citizen", Uuid, ForeignKey("citizens.id"), primary_key=True),
    Column("sector", String(200), primary_key=True),
    Column("sub", String(64), nullable=False, unique=True),
    Column("made_at", Moment, nullable=False),
)

# What a citizen agreed to give one form of one department. `digest` is over the attributes and whys that they saw.
grants = Table(
    "grants",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("client", String(100), nullable=False),
    Column("form", String(200), nullable=False),
    Column("attributes", JSON, nullable=False),
    Column("whys", JSON, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("agreed_at", Moment, nullable=False),
    Column("cut_at", Moment),
)

# Digests alone, as of session tokens. A code that is used twice takes its access token with it.
hub_codes = Table(
    "hub_codes",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False),
    Column("client", String(100), nullable=False),
    Column("grant_id", Uuid, ForeignKey("grants.id")),
    Column("request", JSON, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    Column("used_at", Moment),
)

hub_tokens = Table(
    "hub_tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("code", String(64), nullable=False, index=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False),
    Column("client", String(100), nullable=False),
    Column("grant_id", Uuid, ForeignKey("grants.id")),
    Column("expires_at", Moment, nullable=False, index=True),
)

# Marks that may be seen once only, such as the `jti` of an assertion, until it would be refused anyway.
marks_seen = Table(
    "marks_seen",
    metadata,
    Column("mark", String(64), primary_key=True),
    Column("until", Moment, nullable=False, index=True),
)

# What a department wants to be kept; nothing of it is known to anybody until the citizen has seen and accepted it.
proposals = Table(
    "proposals",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("grant_id", Uuid, ForeignKey("grants.id"), nullable=False),
    Column("key", Uuid, nullable=False),
    Column("attribute", String(60), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    UniqueConstraint("grant_id", "key", "attribute"),
)
