"""`formkit registration`: what the operator of a hub registers, so that the forms here may ask for details there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from pathlib import Path
from typing import Any

import click

from formkit.cli.environment import BadEnvironment, Refused, settings
from formkit.cli.output import PATH, put
from formkit.hub.registration import registration
from formkit.identity.client_keys import read_client_keys
from formkit.journey import Journey
from formkit.language import Language
from formkit.library import Library
from formkit.settings import BadSetting, Settings

_NEEDED = {
    "url": "It is the address where citizens use the forms.",
    "sign_in_client": "It is the name by which the hub is to know this formkit, such as vehicle-licences.",
    "sign_in_key": "It is the path of a PEM file, such as `openssl genrsa -out sign-in.pem 2048` makes.",
}
Spoken = tuple[Journey, Sequence[Language]]


@click.command("registration")
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file.")
def command(output: Path | None) -> None:
    """Write what the operator of a hub registers: this formkit's address and public keys, and what its forms ask for.

    Send it again whenever a form asks for something else: the hub refuses what is not registered.
    """
    found = settings()
    keys = _public_keys(found)
    entry = registration(found.sign_in_client, found.url, keys, _bound(found.definitions))
    put(dumps(entry, indent=2, ensure_ascii=False) + "\n", output)


def _public_keys(found: Settings) -> dict[str, Any]:
    """Give our public keys, once all is set that a hub has to know; raises BadEnvironment."""
    lacking = [(f"FORMKIT_{name.upper()}", remedy) for name, remedy in _NEEDED.items() if not getattr(found, name)]
    if lacking:
        raise BadEnvironment(BadSetting(name, "It is not set.", remedy) for name, remedy in lacking)
    try:
        return read_client_keys(Path(found.sign_in_key)).public()
    except ValueError as error:
        raise BadEnvironment([BadSetting("FORMKIT_SIGN_IN_KEY", str(error), _NEEDED["sign_in_key"])]) from None


def _bound(folder: Path) -> list[Spoken]:
    """Give the forms that ask for something, with their languages; raises Refused."""
    found = list(_spoken(folder))
    if not found:
        raise Refused(f"No form in {folder} asks for details: bind a field to the profile first.")
    return found


def _spoken(folder: Path) -> Iterator[Spoken]:
    for edition in Library(folder).look().values():
        if edition.journey is None:
            raise Refused(f"{edition.file} can’t be read until its problems are mended: formkit check")
        if edition.journey.bindings:
            yield edition.journey, [edition.language(code) for code in edition.journey.languages]
