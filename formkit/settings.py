"""Settings: environment variables that begin with FORMKIT_, one row each, read once at start.

What can't be used is a `BadSetting`, all of them at once, never an exception. Their text never repeats a secret.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from formkit.sizes import size
from formkit.variables import address, database, feedback, one_of, scanner, secret, service, whole

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
        database,
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
        address,
    ),
    Setting(
        "FORMKIT_BRAND",
        "neutral",
        "neutral, or govuk for services on gov.uk domains, which alone may use its font, crown and crest.",
        one_of("neutral", "govuk"),
    ),
    Setting(
        "FORMKIT_PHASE", "beta", "The phase banner: alpha, beta, or live for none.", one_of("alpha", "beta", "live")
    ),
    Setting(
        "FORMKIT_FEEDBACK",
        "",
        "Where feedback goes: an email address or a web address. Empty: each form's own contact.",
        feedback,
    ),
    Setting(
        "FORMKIT_SESSION_MINUTES", "60", "How many minutes without a request end a citizen’s session.", whole(5, 1440)
    ),
    Setting(
        "FORMKIT_PROXIES",
        "0",
        "How many trusted proxies stand before formkit; X-Forwarded headers count only from them.",
        whole(0, 9),
    ),
    Setting(
        "FORMKIT_OS_PLACES_KEY",
        "",
        "The key of a project with the OS Places API, which finds addresses by postcode where a form asks for that. "
        "Empty: people enter their address themselves; with --debug invented ones are found.",
        secret,
    ),
    Setting("FORMKIT_OS_PLACES_URL", "https://api.os.uk/search/places/v1", "Where the OS Places API is.", service),
    Setting("FORMKIT_UPLOADS", f"{INSTANCE}/uploads", "The folder for uploaded files, which are encrypted.", Path),
    Setting("FORMKIT_LARGEST_UPLOAD", "100MB", "The largest file that any form may ask for, whatever it says.", size),
    Setting(
        "FORMKIT_SCANNER",
        "",
        "What looks for viruses in uploaded files: ClamAV’s daemon, as clamd://HOST:PORT or clamd:/PATH/OF/SOCKET. "
        "Empty: with --debug files are taken unseen, else every file is refused.",
        scanner,
    ),
    Setting(
        "FORMKIT_PAY_KEY",
        "",
        "The API key of GOV.UK Pay, for forms with a payment. Empty: with --debug a stand-in takes no real money, else "
        "nobody can pay.",
    ),
    Setting("FORMKIT_PAY_URL", "https://publicapi.payments.service.gov.uk", "The API of GOV.UK Pay.", address),
    Setting(
        "FORMKIT_PAY_WEBHOOK_SECRET",
        "",
        "The signing secret of GOV.UK Pay’s webhook, which posts to /payments/pay. Empty: messages are refused, and "
        "formkit asks every few minutes.",
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
