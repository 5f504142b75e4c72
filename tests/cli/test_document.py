"""docs/commands.md is true: its examples are run in order, and say what it says they say."""

import re
import shlex
from pathlib import Path

import pytest

from formkit.cli import SUMMARIES
from tests.cli.conftest import Formkit
from tests.stores.opening import KEY

TEXT = (Path(__file__).parent.parent.parent / "docs" / "commands.md").read_text()
BLOCK = re.compile(r"^```(console|json \S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REST = "…\n"


def examples(console: str) -> list[tuple[str, str]]:
    """Each command of a block with the output below it."""
    parts = re.split(r"^\$ (.*)\n", console, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def test_every_example_says_what_the_page_says(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORMKIT_KEYS", KEY)
    shown = 0
    for kind, content in BLOCK.findall(TEXT):
        if kind != "console":
            Path(kind.split()[1]).write_text(content)
            continue
        for command, output in examples(content):
            program, *arguments = shlex.split(command)
            said = formkit(*arguments).stdout
            assert program == "formkit"
            assert said.startswith(output.removesuffix(REST)) if output.endswith(REST) else said == output, command
            shown += 1
    assert shown == len(re.findall(r"^\$ ", TEXT, re.MULTILINE))


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_is_explained(name: str) -> None:
    assert re.search(rf"^## .*`formkit {name}\b", TEXT, re.MULTILINE)
