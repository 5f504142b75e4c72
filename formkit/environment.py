"""The environment: the variables that begin with FORMKIT_, one row each, and how the text of each is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formkit.sizes import size
from formkit.variables import address, database, feedback, issuer, one_of, provider, scanner, secret, service, whole

INSTANCE = "$FORMKIT_INSTANCE"


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
    Setting(
        "FORMKIT_SIGN_IN",
        "",
        "The address of the OpenID provider that people sign in with, such as https://oidc.account.gov.uk. Empty: with "
        "--debug a stand-in with invented people, else nobody can sign in.",
        provider,
    ),
    Setting("FORMKIT_SIGN_IN_CLIENT", "", "The client ID that the provider gave this service.", secret),
    Setting(
        "FORMKIT_SIGN_IN_KEY",
        "",
        "The path of a PEM file with the private key whose public half the provider has. With several, the first signs "
        "and the others are still published.",
    ),
    Setting(
        "FORMKIT_SIGN_IN_SECTOR",
        "",
        "The host for which the provider makes up what it calls people, the same for all services of one sector. "
        "Empty: the host of FORMKIT_URL.",
        secret,
    ),
    Setting(
        "FORMKIT_PROFILE_URL",
        "",
        "The address of a hub that keeps people’s details for several departments; they sign in there too, so "
        "FORMKIT_SIGN_IN is the same. Empty: this formkit keeps them itself.",
        provider,
    ),
    Setting(
        "FORMKIT_HUB_DEPARTMENTS",
        "",
        "For `formkit serve --role hub` alone: the path of a JSON file of the departments that may ask for details.",
    ),
    Setting(
        "FORMKIT_IDENTITY_ISSUER",
        "",
        "For GOV.UK One Login alone: who signs proven identities, such as https://identity.account.gov.uk/.",
        issuer,
    ),
    Setting(
        "FORMKIT_IDENTITY_DID",
        "",
        "For GOV.UK One Login alone: where the keys of FORMKIT_IDENTITY_ISSUER are, such as "
        "https://identity.account.gov.uk/.well-known/did.json.",
        provider,
    ),
)
"""Every row, in the order in which `formkit serve --help` lists them."""

FOR_TESTS = frozenset({"FORMKIT_ONELOGIN_URL"})
"""Variables that only formkit's own tests read: they may be set, and change nothing here."""
