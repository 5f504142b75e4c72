"""README.md is true: its definition compiles and becomes the page in its picture, its commands and links are there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from formkit.cli import main
from formkit.definition.compile import compile
from formkit.fields import TYPES
from tests.journeys import town

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
DEFINITION: dict[str, Any] = json.loads(re.search(r"```json definition\n(.*?)```", TEXT, re.DOTALL)[1])
LINKS = sorted({link for link in re.findall(r"\]\(([^)#]+)\)", TEXT) if "://" not in link})


def test_its_definition_has_no_problems() -> None:
    assert compile(json.dumps(DEFINITION), "readme.json").problems == ()


def test_its_definition_becomes_the_page_that_it_describes(tmp_path: Path) -> None:
    citizen = town(tmp_path, DEFINITION).citizen()
    citizen.start("ask-for-a-parking-permit").answers("car", has_car="yes", plate="").is_at("car")
    assert citizen.page.h1 == "Do you have a car?"
    assert citizen.page.errors == {"plate": "Enter registration number"}


@pytest.mark.parametrize("link", LINKS)
def test_its_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("target", re.findall(r"^\$ make (\w+)$", TEXT, re.MULTILINE))
def test_its_make_commands_are_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(), re.MULTILINE)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`formkit (\w+)", TEXT))))
def test_its_formkit_commands_are_there(command: str) -> None:
    assert main.get_command(None, command) is not None


def test_it_counts_the_field_types() -> None:
    assert f"{len(TYPES)} field types" in TEXT


def test_it_begins_with_three_sentences() -> None:
    first = TEXT.split("\n\n")[1]
    assert len(re.findall(r"\.(?:\s|$)", first)) == 3
