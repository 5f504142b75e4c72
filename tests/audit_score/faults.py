"""Faults: single things that go wrong in forms, each to be put into a correct page of formkit's own.

`faults.json` lists them: `on` names the page (tests/audit_score/captured.py), `changes` are made one after the other,
`rules` are the ids of the rules that say so: a finding of another rule does not count. `journey` faults are looked for
across the pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LIST = Path(__file__).parent / "faults.json"
BUTTON = '<button type="submit" data-prevent'


class Change(Protocol):
    """Makes another page of a page."""

    def __call__(self, html: str, *arguments: str) -> str: ...


def sub(html: str, pattern: str, to: str, most: str = "1") -> str:
    """Put other words for what a pattern finds."""
    return re.sub(pattern, to, html, count=int(most), flags=re.DOTALL)


def css(html: str, rules: str) -> str:
    """Add a style sheet."""
    return html.replace("</head>", f"<style>{rules}</style></head>")


def js(html: str, script: str) -> str:
    """Add a script at the end."""
    return html.replace("</body>", f"<script>{script}</script></body>")


def before_button(html: str, more: str) -> str:
    """Add something before the button that leads on."""
    return html.replace(BUTTON, f"{more}{BUTTON}")


def moved(html: str, pattern: str, before: str) -> str:
    """Move what a pattern finds to stand before something else."""
    found = re.search(pattern, html, re.DOTALL)
    return html.replace(found[0], "").replace(before, found[0] + before, 1) if found else html


CHANGES: Mapping[str, Change] = {"sub": sub, "css": css, "js": js, "before_button": before_button, "moved": moved}


@dataclass(frozen=True)
class Fault:
    """One fault: its name, the page that it is put into, how, and which rules are about it."""

    name: str
    on: str
    changes: list[list[str]]
    rules: list[str]
    journey: bool = False

    def puts_into(self, html: str) -> str:
        """The page with the fault; raises ValueError where the page has nothing to break."""
        broken = html
        for name, *arguments in self.changes:
            broken = CHANGES[name](broken, *map(str, arguments))
        if broken == html:
            raise ValueError(f"“{self.name}” changes nothing on {self.on}")
        return broken


FAULTS = tuple(Fault(**row) for row in json.loads(LIST.read_text(encoding="utf-8")))
