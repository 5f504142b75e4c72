"""What tests of payments share: a form that costs something, served beside the stand-in, and its citizens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from formkit.payments.stand_in import StandIn
from formkit.stores import tables
from tests.client import Citizen
from tests.journeys import BLUE, Town, town

SECRET = "a-signing-secret"
COPIES: dict[str, Any] = {
    "name": "copies",
    "fields": [
        {
            "name": "copies",
            "type": "integer",
            "label": "How many copies?",
            "min": 0,
            "max": 999999999,
            "subject": "copies",
        }
    ],
}
BADGE: dict[str, Any] = {key: one for key, one in BLUE.items() if key != "sections"} | {
    "name": "badge",
    "title": "Buy a badge",
    "pages": [COPIES],
    "payment": {
        "amount": {"product": [{"field": "copies"}, "10.00"]},
        "description": [{"when": {"field": "copies", "is": 1}, "text": "One badge"}, {"text": "{copies} badges"}],
    },
}


def badges(folder: Path, stand_in: StandIn | None = None, definition: dict[str, Any] = BADGE, **environ: str) -> Town:
    """Serve the form that costs £10 a copy; without a stand-in nobody can pay."""
    return town(folder, definition, stand_in=stand_in, **{"FORMKIT_PAY_WEBHOOK_SECRET": SECRET, **environ})


def checked(town: Town, copies: str = "1", language: str = "") -> Citizen:
    """A citizen who has answered everything and stands at check answers."""
    citizen = town.citizen().start("badge", language).is_at("copies")
    return citizen.presses({"": "Continue", "/cy": "Parhau"}[language], copies=copies).is_at("check-answers")


def paying(town: Town, copies: str = "1", language: str = "") -> Citizen:
    """A citizen who has gone on to the page where they pay."""
    button = {"": "Continue to payment", "/cy": "Ymlaen i dalu"}[language]
    citizen = checked(town, copies, language).presses(button, agreed="yes")
    assert citizen.page.path.startswith(f"{language}/pay-stand-in/"), citizen.page.path
    return citizen


def count(town: Town, table: Any = tables.submissions) -> int:
    """How many rows a table has: submissions."""
    with town.store.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0
