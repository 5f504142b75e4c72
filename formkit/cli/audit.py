"""`formkit audit`: every page of forms, or anybody's pages, in every state and language, held to WCAG 2.2.

Nothing of the audit is imported before the extra that it needs is known to be there.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

NEEDED = {
    "selenium": "selenium",
    "axe_selenium_python": "axe-selenium-python",
    "html5lib": "html5lib",
    "py3langid": "py3langid",
}
"""What the extra `audit` installs, by the names that Python imports."""
TIERS = ("fast", "browser", "full")
LEVELS = ("serious", "moderate", "minor", "review")
FORMATS = ("html", "junit", "sarif", "earl", "json", "statement")


class NotRun(click.ClickException):
    """The audit could not run; the message says why. It is neither a pass nor a finding."""

    exit_code = 2

    def show(self, file: object = None) -> None:
        """Say it on standard error."""
        click.echo(f"The audit could not run. {self.message}", err=True)


class Formats(click.ParamType[tuple[str, ...]]):
    """Names of formats, commas between."""

    name = "formats"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Read the names; one that is unknown is a mistake of the command line."""
        names = value if isinstance(value, tuple) else tuple(one.strip() for one in str(value).split(","))
        unknown = [one for one in names if one not in FORMATS]
        if unknown:
            self.fail(f"There is no format “{unknown[0]}”. There are: {', '.join(FORMATS)}.", param, ctx)
        return names


@click.command("audit")
@click.argument("forms", metavar="[FORM]…", nargs=-1)
@click.option("--url", metavar="URL", help="Audit what is served there; without a FORM any page, list or sitemap.")
@click.option("--lang", "languages", default="", metavar="CODES", help="In these languages, commas between: en,cy.")
@click.option("--tier", type=click.Choice(TIERS), default="browser", show_default=True, help="How closely to look.")
@click.option("--waivers", type=click.Path(path_type=Path), metavar="FILE", help="Findings that somebody answers for.")
@click.option(
    "--fail-on", "level", type=click.Choice(LEVELS), default="minor", show_default=True,
    help="What makes the exit status 1: faults from this impact on; review: also what a person must look at.",
)  # fmt: skip
@click.option("--format", "formats", type=Formats(), default="html,json", show_default=True, metavar="FORMATS",
              help=f"What to write, commas between: {', '.join(FORMATS)}.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
              help="Where to write, in a folder for each form.  [default: audit, in the instance folder]")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="How many processes.  [default: one for each core]")
def command(**asked: object) -> None:
    """Audit every page of forms in every state and language, and say which line of a definition to mend.

    Without a FORM, all that formkit serves are audited, in a formkit started for it. Exits with 0 if nothing fails,
    with 1 if something does, and with 2 if the audit could not run: then it has shown nothing.
    """
    lacking = [package for module, package in NEEDED.items() if find_spec(module) is None]
    if lacking:
        raise NotRun(f'It needs {", ".join(lacking)}. Install what audits need: pip install "formkit[audit]"')
    raise SystemExit(import_module("formkit.cli.audits").run(**asked))
