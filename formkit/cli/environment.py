"""The environment of a command: its settings, or every one of them that can't be used, in plain words."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from formkit.settings import BadSetting, Settings, read_settings


class BadEnvironment(click.ClickException):
    """formkit can't start with these settings."""

    exit_code = 2

    def __init__(self, wrong: Iterable[BadSetting]) -> None:
        """Say all of them, one a line."""
        super().__init__("\n".join(["formkit can’t start with these settings.", *map(str, wrong)]))


class Refused(click.ClickException):
    """What was asked for can't be done; the message says why and what to do instead."""


def settings() -> Settings:
    """Read the settings; raises BadEnvironment."""
    found = read_settings(os.environ)
    if isinstance(found, Settings):
        return found
    raise BadEnvironment(found)
