"""Settings: environment variables that begin with FORMKIT_, one row each, read once at start.

What can't be used is a `BadSetting`, all of them at once, never an exception. Their text never repeats a secret.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

_SITE = re.compile(r"(?i:https?)://(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9.-]+)(:[0-9]{1,5})?/?")
INSTANCE = "$FORMKIT_INSTANCE"


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
    """How this formkit runs. `keys` and `database_url` may hold secrets, so they are left out of its text."""

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
    debug: bool = False
    """Set by `formkit serve --debug` alone, never by the environment."""


@dataclass(frozen=True)
class Setting:
    """One row: the variable, what stands for it when it is absent, what it does, and how its text is read.

    `read` raises ValueError with a sentence that says what the value must be.
    """

    name: str
    default: str
    description: str
    read: Callable[[str], Any] = str

    @property
    def attribute(self) -> str:
        """The attribute of Settings that it fills."""
        return self.name.removeprefix("FORMKIT_").lower()


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", text) or not least <= int(text) <= most:
            raise ValueError(f"It must be a whole number from {least} to {most}.")
        return int(text)

    return read


def _one_of(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in words:
            raise ValueError(f"It must be {', '.join(words[:-1])} or {words[-1]}.")
        return text

    return read


def _address(text: str) -> str:
    """Read the address of the site: scheme, host and port alone, written as browsers write it in Host and Origin."""
    if text and not _SITE.fullmatch(text):
        raise ValueError("It must be an address such as https://forms.example.gov.uk, without a path.")
    return re.sub(r"^(http):(.*):80$|^(https):(.*):443$", r"\1\3:\2\4", text.rstrip("/").lower())


def _database(text: str) -> str:
    if not re.fullmatch(r"sqlite:///(?!:memory:).+", text):
        raise ValueError(
            "It must be the address of an SQLite file, such as sqlite:////var/lib/formkit/formkit.sqlite3."
        )
    return text


def _feedback(text: str) -> str:
    if text and not re.fullmatch(r"https?://\S+|[^@\s]+@[^@\s]+", text):
        raise ValueError("It must be an email address or an address that begins with https://.")
    return text


SETTINGS = (
    Setting(
        "FORMKIT_INSTANCE",
        "instance",
        "The folder for what this machine keeps: database, outbox, development key.",
        Path,
    ),
    Setting("FORMKIT_DEFINITIONS", "form_definitions", "The folder of form definitions to serve.", Path),
    Setting(
        "FORMKIT_DATABASE_URL",
        f"sqlite:///{INSTANCE}/formkit.sqlite3",
        "The database: sqlite:/// and the path of a file.",
        _database,
    ),
    Setting(
        "FORMKIT_KEYS",
        "",
        "The keys that encrypt answers, NAME:BASE64 with commas between, or the path of a file of them, one a line. "
        "The first encrypts; the others only read. `formkit serve --debug` makes one if this is empty.",
    ),
    Setting("FORMKIT_OUTBOX_FOLDER", f"{INSTANCE}/outbox", "Where the destination `folder` writes submissions.", Path),
    Setting(
        "FORMKIT_URL",
        "",
        "The address citizens use, such as https://forms.example.gov.uk; links are built from it and any other Host is "
        "refused. Empty: the address that `formkit serve` listens on.",
        _address,
    ),
    Setting(
        "FORMKIT_BRAND",
        "neutral",
        "neutral, or govuk for services on gov.uk domains, which alone may use its font, crown and crest.",
        _one_of("neutral", "govuk"),
    ),
    Setting(
        "FORMKIT_PHASE", "beta", "The phase banner: alpha, beta, or live for none.", _one_of("alpha", "beta", "live")
    ),
    Setting(
        "FORMKIT_FEEDBACK",
        "",
        "Where feedback goes: an email address or a web address. Empty: each form's own contact.",
        _feedback,
    ),
    Setting(
        "FORMKIT_SESSION_MINUTES", "60", "How many minutes without a request end a citizen’s session.", _whole(5, 1440)
    ),
    Setting(
        "FORMKIT_PROXIES",
        "0",
        "How many trusted proxies stand before formkit; X-Forwarded headers count only from them.",
        _whole(0, 9),
    ),
)


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
        if name.startswith("FORMKIT_") and name not in known:
            near = difflib.get_close_matches(name, known, 1)
            remedy = f"Did you mean {near[0]}?" if near else "Unset it. `formkit serve --help` lists every setting."
            yield BadSetting(name, "formkit has no such setting.", remedy)
