"""Small definitions for tests, and the citizens' application that serves them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Flask

from formkit.clock import FixedClock
from formkit.identity.stand_in import StandIn as OneLogin
from formkit.payments.stand_in import StandIn
from formkit.scanning import unseen
from formkit.settings import Role, Settings, read_settings
from formkit.stores import Store, open_store
from formkit.web.app import create_app
from tests.client import Citizen
from tests.stores.opening import prepare

NOON = datetime(2026, 6, 1, 11, tzinfo=UTC)
KEY = "test:" + "A" * 43 + "="

BLUE: dict[str, Any] = {
    "formkit": 1,
    "name": "blue",
    "title": "Choose a colour",
    "organisation": {
        "id": "council",
        "name": "Example Council",
        "contact": {"email": "a@council.example", "phone": "0300 123 0000"},
    },
    "languages": ["en", "cy"],
    "data": {"purpose": "choose your colour", "lawful_basis": "public_task", "keep": "P1Y", "keep_drafts": "P28D"},
    "start": {
        "body": "Use this service to choose a colour.\n\nIt takes 2 minutes.",
        "needs": ["your eyes", "a colour"],
    },
    "sections": [{"name": "you", "title": "About you"}, {"name": "contact", "title": "Contacting you"}],
    "pages": [
        {
            "name": "applying",
            "section": "you",
            "fields": [
                {
                    "name": "applying_for",
                    "type": "radios",
                    "label": "Who is the badge for?",
                    "options": [{"value": "me", "label": "Me"}, {"value": "other", "label": "Someone else"}],
                },
                {
                    "name": "relation",
                    "type": "text",
                    "label": "What are they to you?",
                    "when": {"field": "applying_for", "is": "other"},
                },
            ],
        },
        {
            "name": "read-this",
            "type": "content",
            "title": "Before you go on",
            "body": "Some *words* to read.\n\n- one\n- two",
        },
        {
            "name": "born",
            "fields": [
                {
                    "name": "born",
                    "type": "date",
                    "max": "today",
                    "label": "What is your date of birth?",
                    "hint": "For example, 27 3 2007",
                    "subject": "date of birth",
                }
            ],
        },
        {
            "name": "colour",
            "fields": [
                {
                    "name": "colour",
                    "type": "radios",
                    "label": "What is your favourite colour?",
                    "hint": "Choose one",
                    "options": [
                        {"value": "red", "label": "Red"},
                        {"value": "blue", "label": "Blue"},
                        {"divider": "or"},
                        {"value": "none", "label": "None of these"},
                    ],
                }
            ],
        },
        {
            "name": "no-colour",
            "type": "exit",
            "title": "You cannot use this service",
            "when": {"field": "colour", "is": "none", "because": "you have no favourite colour"},
            "body": "You need a colour.",
            "explain": True,
        },
        {
            "name": "why-blue",
            "when": {"field": "colour", "is": "blue"},
            "fields": [{"name": "why", "type": "long_text", "label": "Why blue?"}],
        },
        {
            "name": "contact",
            "section": "contact",
            "title": "Your contact details",
            "body": "We only use these to *reply*.",
            "fields": [
                {"name": "email", "type": "email", "label": "Email address", "hint": "We will reply to this"},
                {"name": "phone", "type": "telephone", "label": "Phone number", "required": False},
                {"type": "content", "as": "inset", "body": "We never ring at night."},
                {"type": "content", "as": "details", "title": "By post", "body": "Other ways"},
            ],
        },
    ],
    "check_answers": {"body": "Check it well."},
    "declaration": {"body": "I confirm that what I have said is true."},
    "confirmation": {"body": "We will write to you within 28 days.\n\nThank you."},
    "deliver": [{"to": "folder"}],
}
PLAIN = BLUE | {"name": "plain", "title": "Choose a plain colour", "languages": ["en"]}


@dataclass(frozen=True)
class Town:
    """A running formkit in a folder of its own, its clock in our hands."""

    app: Flask
    store: Store
    clock: FixedClock
    folder: Path

    def citizen(self, base_url: str = "http://localhost") -> Citizen:
        return Citizen(self.app, base_url)

    def writes(self, definition: dict[str, Any]) -> None:
        write(self.folder, definition)


def write(folder: Path, definition: dict[str, Any]) -> None:
    (folder / f"{definition['name']}.json").write_text(json.dumps(definition, indent=1), encoding="utf-8")


def town(
    folder: Path,
    *definitions: dict[str, Any],
    debug: bool = False,
    stand_in: StandIn | None = None,
    one_login: OneLogin | None = None,
    role: Role = "forms",
    **environ: str,
) -> Town:
    """Serve these definitions, or the two small ones, at noon on 1 June 2026."""
    forms = folder / "forms"
    forms.mkdir()
    for definition in definitions or (BLUE, PLAIN):
        write(forms, definition)
    given = {"FORMKIT_INSTANCE": str(folder), "FORMKIT_DEFINITIONS": str(forms), "FORMKIT_KEYS": KEY}
    settings = read_settings(given | environ)
    assert isinstance(settings, Settings), settings
    clock = FixedClock(NOON)
    prepare(folder)
    store = open_store(settings, clock)
    assert isinstance(store, Store), store
    app = create_app(
        replace(settings, debug=debug, role=role), store, clock=clock, stand_in=stand_in, one_login=one_login
    )
    if "FORMKIT_SCANNER" not in environ:
        vars(app.extensions["formkit"])["scan"] = unseen
    return Town(app, store, clock, forms)


def filled_in(citizen: Citizen, colour: str = "red") -> Citizen:
    """Answer everything up to check answers."""
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this")
    citizen.answers("born", {"born-day": "27", "born-month": "3", "born-year": "1980"}).answers("colour", colour=colour)
    if colour == "blue":
        citizen.answers("why-blue", why="It is\nthe sky")
    return citizen.answers("contact", email="me@example.com").is_at("check-answers")
