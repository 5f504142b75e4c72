"""`formkit schema`: the JSON Schema of the definition language, for editors."""

from __future__ import annotations

from json import dumps
from pathlib import Path

import click

from formkit.cli.environment import settings
from formkit.cli.output import PATH, put
from formkit.definition.schema import schema

FILE = "form.schema.json"


def written() -> str:
    """Write the schema as it is kept beside definitions."""
    return dumps(schema(), indent=2, ensure_ascii=False) + "\n"


@click.command("schema")
@click.option(
    "-o", "--output", type=PATH, metavar="FILE", help=f"Write elsewhere than to {FILE} beside the definitions."
)
def command(output: Path | None) -> None:
    """Write the JSON Schema by which editors complete and explain every key.

    A definition that begins with "$schema": "./form.schema.json" uses it.
    """
    put(written(), output or settings().definitions / FILE)
