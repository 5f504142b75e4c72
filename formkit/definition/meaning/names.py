"""Names: each once among its kind, and none that formkit's own addresses need."""

from __future__ import annotations

from collections.abc import Iterable

from formkit.definition.meaning.index import Index
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.notes import Notes
from formkit.definition.words import quoted

FORMS = frozenset(
    {
        "accessibility-statement",
        "assets",
        "builder",
        "cookies",
        "cy",
        "en",
        "healthz",
        "help",
        "pay-stand-in",
        "payments",
        "privacy",
        "readyz",
        "sign-in",
        "sign-out",
        "stand-in",
        "your-data",
    }
)
"""Addresses beside those of forms (design: `/FORM`)."""
PAGES = frozenset(
    {
        "check-answers",
        "confirmation",
        "delete-answers",
        "extend",
        "files",
        "pay",
        "print",
        "receipt",
        "saved-details",
        "start",
        "task-list",
        "timed-out",
    }
)
"""Addresses beside those of pages (design: `/FORM/PAGE`)."""


def check_names(index: Index, notes: Notes) -> None:
    """Note names that stand twice, and names that formkit keeps for itself."""
    pages = [page.node for page in index.pages]
    fields = [field.node for field in index.all_fields]
    _once("page", pages, notes)
    _once("group", index.groups, notes)
    _once("field", fields, notes)
    _once("section", index.root.at("sections").items(), notes)
    _once("scenario", index.root.at("scenarios").items(), notes)
    _own("service", [index.root], FORMS, notes)
    _own("page", pages, PAGES, notes)
    _kept_apart(index, notes)


def _once(what: str, nodes: Iterable[Node], notes: Notes) -> None:
    first: dict[str, Node] = {}
    for node in nodes:
        name = node.text("name")
        if name and first.setdefault(name, node) is not node:
            message = f"Two {what}s are called {quoted(name)}."
            notes.refuse("duplicate-name", node.at("name").pointer, message, f"Give each {what} a name of its own.")


def _own(what: str, nodes: Iterable[Node], kept: frozenset[str], notes: Notes) -> None:
    for node in nodes:
        name = node.text("name")
        if name in kept:
            message = f"A {what} cannot be called {quoted(name)}: formkit has a page of its own at that address."
            notes.refuse("reserved-name", node.at("name").pointer, message, f"Give the {what} another name.")


def _kept_apart(index: Index, notes: Notes) -> None:
    """That a content page was read is kept under its name among the answers, and so are the items of a repeat."""
    for page in index.pages:
        if page.field in index.fields and page.kind in ("content", "repeat"):
            message = f"The {page.kind} page {quoted(page.name)} has the name of a field, so their answers would mix."
            notes.refuse("duplicate-name", page.node.at("name").pointer, message, "Give the page another name.")
