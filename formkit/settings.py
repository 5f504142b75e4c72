"""Settings: what the environment says, read once at start, row by row.

What can't be used is a `BadSetting`, all of them at once, never an exception. Their text never repeats a secret.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from formkit.environment import FOR_TESTS, INSTANCE, SETTINGS, Setting

__all__ = ["SETTINGS", "BadSetting", "Role", "Setting", "Settings", "read_settings"]

Role = Literal["forms", "hub"]


@dataclass(frozen=True)
class BadSetting:
    """One setting that formkit can't start with: its variable, what is wrong, how to mend it."""

    name: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.name}: {self.message} {self.remedy}"


@dataclass(frozen=True)
class Settings:
    """How this formkit runs. Keys, secrets and `database_url` are left out of its text."""

    instance: Path
    definitions: Path
    database_url: str = field(repr=False)
    keys: str = field(repr=False)
    outbox_folder: Path
    url: str
    brand: Literal["neutral", "govuk"]
    phase: Literal["alpha", "beta", "live"]
    feedback: str
    session_minutes: int
    proxies: int
    os_places_key: str = field(repr=False)
    os_places_url: str
    uploads: Path
    largest_upload: int
    scanner: str
    pay_key: str = field(repr=False)
    pay_url: str
    pay_webhook_secret: str = field(repr=False)
    sign_in: str
    sign_in_client: str
    sign_in_key: str
    sign_in_sector: str
    profile_url: str
    hub_departments: str
    identity_issuer: str
    identity_did: str
    debug: bool = False
    """Set by `formkit serve --debug` alone, never by the environment."""
    role: Role = "forms"
    """Set by `formkit serve --role` alone: a hub serves no forms."""


def read_settings(environ: Mapping[str, str]) -> Settings | tuple[BadSetting, ...]:
    """Read the settings from the environment, or say everything that is wrong with them."""
    wrong = list(_unknown(environ))
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        value = _read(setting, environ)
        if isinstance(value, BadSetting):
            wrong.append(value)
        values[setting.attribute] = value
    return tuple(wrong) if wrong else Settings(**values)


def _read(setting: Setting, environ: Mapping[str, str]) -> Any:
    instance = environ.get("FORMKIT_INSTANCE") or "instance"
    text = environ.get(setting.name) or setting.default.replace(INSTANCE, instance)
    try:
        return setting.read(text)
    except ValueError as error:
        return BadSetting(setting.name, "formkit can’t use its value.", str(error))


def _unknown(environ: Mapping[str, str]) -> Iterator[BadSetting]:
    """A misspelt name would otherwise be ignored in silence."""
    known = [setting.name for setting in SETTINGS]
    for name in sorted(environ):
        if name.startswith("FORMKIT_") and name not in known and name not in FOR_TESTS:
            near = difflib.get_close_matches(name, known, 1)
            remedy = f"Did you mean {near[0]}?" if near else "Unset it. `formkit serve --help` lists every setting."
            yield BadSetting(name, "formkit has no such setting.", remedy)
