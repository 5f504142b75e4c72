"""`formkit new`: a first definition, complete and sound, to change into one's own."""

from __future__ import annotations

from importlib.resources import files
from json import dumps
from pathlib import Path

import click

from formkit.cli import schema
from formkit.cli.environment import Refused, settings
from formkit.cli.output import keep
from formkit.definition.compile import compile


@click.command("new")
@click.argument("name")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), help="Where to write it.")
def command(name: str, folder: Path | None) -> None:
    """Write a first definition called NAME, such as apply-for-a-permit, with scenarios that test it.

    It goes into the folder of definitions that formkit serves, unless you name another.
    """
    served = settings().definitions
    file = (folder or served) / f"{name}.json"
    text = first(name)
    _refuse_bad_name(name, text)
    if file.exists():
        raise Refused(f"{file} is already there. Choose another name, or change that file.")
    _write(file, text)
    click.echo(_next_steps(file, name, served))


def first(name: str) -> str:
    """Write the first definition for a name; its title is the name in words."""
    text = (files("formkit.cli") / "first.json").read_text(encoding="utf-8")
    title = name.replace("-", " ")
    return text.replace('"NAME"', dumps(name)).replace('"TITLE"', dumps(title[:1].upper() + title[1:]))


def _refuse_bad_name(name: str, text: str) -> None:
    """Let the compiler judge the name: there is one rule for what a form may be called."""
    for problem in compile(text, name).problems:
        if problem.pointer == ("name",):
            raise Refused(f"{problem.message} {problem.remedy}")


def _write(file: Path, text: str) -> None:
    for path, content in ((file, text), (file.with_name(schema.FILE), schema.written())):
        if not path.exists():
            keep(content, path)
            click.echo(f"Wrote {path}")


def _next_steps(file: Path, name: str, served: Path) -> str:
    is_served = file.parent == served
    environment = "" if is_served else f"FORMKIT_DEFINITIONS={file.parent} "
    return f"""
Open it in your editor: with {schema.FILE} beside it, most editors explain every key. Then:

  formkit check {file}
  formkit test {name if is_served else file}
  formkit map {name if is_served else file}
  {environment}formkit serve --debug

The last one serves it at http://127.0.0.1:8000/{name}"""
