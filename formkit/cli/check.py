"""`formkit check`: everything that is wrong with definitions."""

from __future__ import annotations

from pathlib import Path

import click

from formkit.cli.checked import check_all, definitions
from formkit.cli.environment import settings
from formkit.cli.reports import FORMATS


@click.command("check")
@click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to report."
)
def command(paths: tuple[Path, ...], form: str) -> None:
    """Say everything that is wrong with definitions, each with its place and how to mend it.

    A PATH is a definition or a folder of them; without one, those that formkit serves are checked. Exits with 1 if
    anything stops a definition from being served. Warnings don't.
    """
    checked = check_all(definitions(paths or (settings().definitions,)))
    click.echo(FORMATS[form](checked), nl=False)
    raise SystemExit(1 if any(one.errors for one in checked) else 0)
