"""Answers as they are kept: JSON by field; a list of items under the name of a repeat, each with its own.

A path goes into items: the name of the page that lists them, and the id of one. What is off the trail stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from formkit.facts import Path, field_of
from formkit.page import Repeat

Json = Any
Answers = Mapping[str, Json]
ID = "id"


def items_of(answers: Answers, repeat: Repeat) -> Mapping[str, Answers] | None:
    """Give the items of a repeat by id, in order; None when the citizen has not said which there are."""
    items = answers.get(repeat.field)
    return _by_id(items) if isinstance(items, list) else None


def _by_id(items: list[Json]) -> dict[str, Answers]:
    whole = [item for item in items if isinstance(item, Mapping) and isinstance(item.get(ID), str)]
    return {item[ID]: item for item in whole}


def at(answers: Answers, path: Path) -> Answers:
    """Give the answers of the item at a path; empty where it is not begun."""
    for page, item in path:
        items = answers.get(field_of(page))
        answers = _by_id(items).get(item, {}) if isinstance(items, list) else {}
    return answers


def put(answers: Answers, path: Path, values: Answers) -> Answers:
    """Put values into the answers of the item at a path. An item that is not there yet is added as the last."""
    if not path:
        return {**answers, **values}
    (page, item), *inner = path
    items = _items(answers, page)
    changed = put(items.get(item, {ID: item}), tuple(inner), values)
    return {**answers, field_of(page): [*{**items, item: changed}.values()]}


def without(answers: Answers, path: Path) -> Answers:
    """Take the item at a path away, and what was answered of it; the others stay as they are."""
    (page, item), *inner = path
    items = _items(answers, page)
    if inner and item in items:
        return {**answers, field_of(page): [*{**items, item: without(items[item], tuple(inner))}.values()]}
    return {**answers, field_of(page): [one for name, one in items.items() if name != item]}


def listed(answers: Answers, page: str, path: Path = ()) -> Answers:
    """Keep the items of a page (of an item, with `path`) as a list, empty where nobody has added any."""
    return put(answers, path, {field_of(page): [*_items(at(answers, path), page).values()]})


def _items(answers: Answers, page: str) -> dict[str, Answers]:
    items = answers.get(field_of(page))
    return _by_id(items) if isinstance(items, list) else {}
