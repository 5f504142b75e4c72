"""A folder to run commands in, as a service designer has one, with nothing set."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from formkit.cli import main

Formkit = Callable[..., Result]
NAME = "apply-for-a-permit"
FILE = Path("form_definitions") / f"{NAME}.json"


@pytest.fixture
def formkit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Formkit:
    """Run a command in an empty folder: `formkit("check", "--format", "json")`."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FORMKIT_") or name in ("HOST", "PORT")]:
        monkeypatch.delenv(name)
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def permit(formkit: Formkit) -> Path:
    """The definition that `formkit new apply-for-a-permit` writes."""
    assert formkit("new", NAME).exit_code == 0
    return FILE


def edit(file: Path, old: str, new: str) -> None:
    """Change a definition as an editor does."""
    text = file.read_text()
    assert text.count(old) >= 1, old
    file.write_text(text.replace(old, new))
