"""ARCHITECTURE.md names the rooms that there are, and no others."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
NO_ROOMS = {"__init__", "__main__", "__pycache__", "translations", "py"}


def rooms() -> set[str]:
    """Every module and folder directly below formkit/."""
    return {path.name.partition(".")[0] for path in (ROOT / "formkit").iterdir()} - NO_ROOMS


def named() -> set[str]:
    """Every room in the first column of the table."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    first = re.findall(r"^\| ((?:`[a-z_]+/?`(?:, )?)+) \|", text, re.MULTILINE)
    return {name for cell in first for name in re.findall(r"`([a-z_]+)/?`", cell)}


def test_every_room_is_named_and_every_name_is_a_room() -> None:
    assert named() == rooms()


def test_the_import_contract_knows_every_room() -> None:
    contract = (ROOT / ".importlinter").read_text(encoding="utf-8")
    assert {name for name in rooms() if f"({name})" not in contract} == set()
