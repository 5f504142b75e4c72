"""The tables of profiles: who citizens are, what is known of them, and who used it. Values are ciphertext."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)

from formkit.stores.columns import Moment, metadata

# A row is never deleted. `key`, the subject's own, is destroyed with all that it opens when the citizen is erased or
# joined to another, whom `joined` names.
citizens = Table(
    "citizens",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("key", LargeBinary),
    Column("joined", Uuid, ForeignKey("citizens.id"), index=True),
    Column("created_at", Moment, nullable=False),
    Column("erased_at", Moment),
)

# OpenID Connect: a `sub` has at most 255 characters, and names somebody only together with issuer and sector.
links = Table(
    "links",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("issuer", String(500), nullable=False),
    Column("sector", String(200), nullable=False),
    Column("sub", String(255), nullable=False),
    Column("linked_at", Moment, nullable=False),
    Column("proven_at", Moment, nullable=False),
    UniqueConstraint("issuer", "sector", "sub"),
)

# Append-only. `content` (value and evidence) is sealed with `key`, the data key, which the subject's key wraps. What is
# erased stays as a tombstone: attribute and times.
assertions = Table(
    "assertions",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("attribute", String(60), nullable=False),
    Column("content", LargeBinary),
    Column("key", LargeBinary),
    Column("source", JSON(none_as_null=True)),
    Column("assurance", Integer, nullable=False),
    Column("controller", String(200), nullable=False),
    Column("purposes", JSON, nullable=False),
    Column("valid_from", Date),
    Column("valid_until", Date),
    Column("supersedes", Uuid),
    Column("asserted_at", Moment, nullable=False),
    Column("erased_at", Moment),
)

# What has been said of an assertion since, in order of `position` (clocks go back).
CONFIRMED, DISPUTED, WITHDRAWN, SUPERSEDED = "confirmed", "disputed", "withdrawn", "superseded"

marks = Table(
    "marks",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("citizen", Uuid, ForeignKey("citizens.id"), nullable=False, index=True),
    Column("assertion_id", Uuid, ForeignKey("assertions.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("mark", String(16), nullable=False),
    Column("at", Moment, nullable=False),
)

# What came of a call that may come again: the ids of the assertions, so that it is done once for each key.
additions = Table(
    "additions",
    metadata,
    Column("citizen", Uuid, ForeignKey("citizens.id"), primary_key=True),
    Column("key", Uuid, primary_key=True),
    Column("assertions", JSON, nullable=False),
    Column("added_at", Moment, nullable=False),
)

# One chain for each citizen: `hash` is over the row and the hash before it. Names of attributes, never values.
usage = Table(
    "usage",
    metadata,
    Column("citizen", Uuid, ForeignKey("citizens.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("key", String(200), nullable=False),
    Column("at", Moment, nullable=False, index=True),
    Column("action", String(40), nullable=False),
    Column("organisation", String(200), nullable=False),
    Column("form", String(200), nullable=False),
    Column("system", String(200), nullable=False),
    Column("purpose", Text, nullable=False),
    Column("attributes", JSON, nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("citizen", "key"),
)

# Where a chain begins after a purge, signed: the last row that was purged.
usage_checkpoints = Table(
    "usage_checkpoints",
    metadata,
    Column("citizen", Uuid, ForeignKey("citizens.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("jws", Text, nullable=False),
)

# `number` being unique, two processes that make the first key at once agree on one.
signing_keys = Table(
    "signing_keys",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("key", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
)
