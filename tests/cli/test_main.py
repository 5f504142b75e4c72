"""The command itself: help at once, no room read that a command does not need, near misses named."""

import subprocess
import sys
from importlib import import_module

import pytest

from formkit.cli import SUMMARIES
from tests.cli.conftest import NAME, Formkit

LOADED = """
import sys
from formkit.cli import main
main(sys.argv[1:], standalone_mode=False)
print(*(name for name in sys.modules if "." not in name or name.startswith("formkit.")))
"""


def loaded(*arguments: str) -> set[str]:
    """The modules that a command has read by its end."""
    command = [sys.executable, "-c", LOADED, *arguments]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1].split())


def test_help_lists_every_command_and_reads_none() -> None:
    found = loaded("--help")
    assert {name for name in found if name.startswith("formkit.")} == {"formkit.cli"}


def test_checking_reads_neither_flask_nor_the_store(formkit: Formkit) -> None:
    formkit("new", NAME)
    found = loaded("map", NAME)
    assert "formkit.definition" in found
    assert not found & {"flask", "werkzeug", "sqlalchemy", "gunicorn", "formkit.web", "formkit.stores"}


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_says_what_it_does(formkit: Formkit, name: str) -> None:
    assert import_module(f"formkit.cli.{name}").command.name == name
    assert f"  {name} " in formkit("--help").output
    assert SUMMARIES[name] in formkit("--help").output
    assert "Usage: " in formkit(name, "--help").output


def test_a_near_miss_is_named(formkit: Formkit) -> None:
    result = formkit("chek")
    assert result.exit_code == 2
    assert "There is no command “chek”. Did you mean “check”?" in result.stderr


def test_the_version_is_said(formkit: Formkit) -> None:
    assert formkit("--version").output.startswith("formkit 0.")
