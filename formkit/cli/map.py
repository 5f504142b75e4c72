"""`formkit map`: a journey, drawn."""

from __future__ import annotations

from pathlib import Path

import click

from formkit.cli.checked import named
from formkit.cli.environment import Refused, settings
from formkit.cli.output import PATH, put
from formkit.cli.reports.text import text
from formkit.map import FORMATS, outline


@click.command("map")
@click.argument("name")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="What to draw."
)
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file.")
def command(name: str, form: str, output: Path | None) -> None:
    """Draw the journey of a form: its pages in order, and what each depends on in words.

    NAME is a form's name or the path of its definition.
    """
    checked = named(name, settings().definitions)
    if checked.journey is None:
        click.echo(text([checked]), nl=False, err=True)
        raise Refused(f"{checked.file} can’t be drawn until its problems are mended.")
    put(FORMATS[form](outline(checked.journey)), output)
