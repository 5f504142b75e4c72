"""`formkit serve`: the forms, as citizens see them."""

from __future__ import annotations

import click

from formkit.cli.environment import BadEnvironment, settings
from formkit.cli.store import reached
from formkit.settings import SETTINGS, Role
from formkit.web.serve import serve


class Serve(click.Command):
    """A command whose help lists every setting."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each environment variable does, and what holds without it."""
        with formatter.section("Settings (environment variables)"):
            formatter.write_dl([(row.name, f"{row.description} Default: {row.default or 'empty'}") for row in SETTINGS])


@click.command("serve", cls=Serve)
@click.option(
    "--host", envvar="HOST", default="127.0.0.1", show_default=True, show_envvar=True, help="Where to listen."
)
@click.option(
    "--port", envvar="PORT", type=click.IntRange(0, 65535), default=8000, show_default=True, show_envvar=True,
    help="Which port to listen on.",
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Make a key, follow edits, and listen on this machine alone.")
@click.option(
    "--role", type=click.Choice(["forms", "hub"]), default="forms", show_default=True,
    help="A hub keeps people’s details for several departments, and serves no forms.",
)  # fmt: skip
def command(host: str, port: int, debug: bool, role: Role) -> None:
    """Serve every form in the folder of definitions, and deliver what is submitted."""
    found = settings()
    with reached():
        wrong = serve(found, host, port, debug, role)
    if wrong is not None:
        raise BadEnvironment([wrong])
