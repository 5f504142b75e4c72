"""The command line: `formkit COMMAND`, one module a command, each read only when it is called."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module

import click

SUMMARIES = {
    "new": "Write a first definition with a scenario.",
    "check": "Say everything that is wrong with definitions.",
    "test": "Run the scenarios of definitions.",
    "audit": "Hold every page of forms, in every state, to WCAG 2.2.",
    "privacy": "Say what a form asks of the citizen's profile, and why.",
    "map": "Draw a journey as text, Mermaid, DOT, JSON or SVG.",
    "schema": "Write the JSON Schema that editors complete by.",
    "serve": "Serve the forms.",
    "registration": "Write what a hub has to know of this formkit.",
    "deliver": "Send submissions on to their departments.",
    "data": "Look after the database.",
}
"""Every command, in the order in which one needs them. Its module is called like it."""


class Commands(click.Group):
    """Commands by name. Help lists them without reading them, so it comes at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names, as help lists them."""
        return list(SUMMARIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Read the module of a command."""
        if cmd_name not in SUMMARIES:
            near = get_close_matches(cmd_name, SUMMARIES, 1)
            ctx.fail(f"There is no command “{cmd_name}”. " + (f"Did you mean “{near[0]}”?" if near else ""))
        command = import_module(f"formkit.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="formkit", message="formkit %(version)s")
def main() -> None:
    """Make accessible GOV.UK services, each from one JSON definition.

    Begin with `formkit new apply-for-a-permit`.
    """
