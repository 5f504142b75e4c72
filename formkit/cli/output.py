"""Where a command's result goes: to a file if one was named, else to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from formkit.cli.environment import Refused

PATH = click.Path(dir_okay=False, path_type=Path)


def put(text: str, file: Path | None) -> None:
    """Write a text, and say where if that is a file; raises Refused."""
    if file is None:
        click.echo(text, nl=False)
    else:
        keep(text, file)
        click.echo(f"Wrote {file}")


def keep(text: str, file: Path) -> None:
    """Write a file and the folders above it; raises Refused when that can't be done."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{file} can’t be written: {error.strerror}.") from error
