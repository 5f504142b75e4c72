"""Repeats: what may stand in one, and what it needs."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import PageEntry
from formkit.definition.meaning.notes import Notes
from formkit.definition.words import quoted

DEEPEST = 2
_ADDED = ("min", "max", "add", "empty")


def check_repeat(entry: PageEntry, expressions: Expressions) -> None:
    """Note what is wrong with a repeat besides its words."""
    notes = expressions.notes
    _check_depth(entry, notes)
    _check_pages(entry, notes)
    _check_number(entry, notes)
    if "for_each" in entry.node:
        _check_for_each(entry, notes)
        _check_options(entry, expressions)


def _check_depth(entry: PageEntry, notes: Notes) -> None:
    if len(entry.inside) >= DEEPEST:
        message = f"{quoted(entry.name)} stands in two repeats already, so its items would be lost from sight."
        remedy = "Ask about them as fields of an item, or in a repeat of their own after this one."
        notes.refuse("repeat-too-deep", entry.node.pointer, message, remedy)


def _check_pages(entry: PageEntry, notes: Notes) -> None:
    for page in entry.pages:
        if page.kind == "exit":
            message = f"The exit page {quoted(page.name)} stands in a repeat, where one item would end the journey."
            remedy = f'Put it after the repeat, with {{"any_item": "{entry.field}", "where": …}}.'
            notes.refuse("exit-in-repeat", page.node.pointer, message, remedy)
        elif page.name == "remove":
            message = "A page of an item cannot be called `remove`: formkit has a page of its own at that address."
            notes.refuse("reserved-name", page.node.at("name").pointer, message, "Give the page another name.")
        for one in _called_id(page):
            message = "A field of an item cannot be called `id`: that is the name of the item’s own number."
            notes.refuse("reserved-name", one, message, "Give the field another name.")


def _called_id(page: PageEntry) -> Iterator[tuple[str | int, ...]]:
    return (one.node.at("name").pointer for one in page.fields if one.name == "id")


def _check_number(entry: PageEntry, notes: Notes) -> None:
    least, most = entry.node.at("min").value, entry.node.at("max").value
    if isinstance(least, int) and isinstance(most, int) and least > most:
        message = f"Nobody can add at least {least} and at most {most} items."
        notes.refuse("min-above-max", entry.node.at("min").pointer, message, "Make `min` smaller or `max` larger.")


def _check_for_each(entry: PageEntry, notes: Notes) -> None:
    """Its items come from what is ticked, so nothing is added."""
    for key in _ADDED:
        if key in entry.node:
            message = f"{quoted(key)} has no meaning with `for_each`: there is one item for each option selected."
            notes.refuse("stray-key", (*entry.node.pointer, key), message, "Take it out.", on="key")


def _check_options(entry: PageEntry, expressions: Expressions) -> None:
    """The value of each option is the name of its item in addresses."""
    ticked = expressions.references.index.fields.get(entry.node.text("for_each"))
    value = next((one for one in (ticked.options if ticked else ()) if "/" in one or one.strip(".") == ""), None)
    if value is not None:
        message = f"The option {quoted(value)} cannot be part of an address, as the pages of its item need."
        remedy = "Give the option a value of letters, numbers and hyphens."
        expressions.notes.refuse("option-not-in-address", entry.node.at("for_each").pointer, message, remedy)
