"""Gaps: flaws in a file's shape that may hide the name of something, so that no name can be called unknown."""

from __future__ import annotations

from collections.abc import Iterable

from formkit.definition.meaning.node import Node
from formkit.problems import Problem

_NAMED = {"pages": list, "sections": list, "conditions": dict, "lists": dict}


def has_gaps(root: Node, flaws: Iterable[Problem]) -> bool:
    """Whether names may be hidden: by a key misspelt or written twice, a name that cannot be one, another JSON type."""
    for flaw in flaws:
        if flaw.code in ("duplicate-key", "bad-name") or (flaw.code == "unknown-key" and len(flaw.pointer) == 1):
            return True
    wrong = any(key in root and not isinstance(root.at(key).value, kind) for key, kind in _NAMED.items())
    return wrong or _hide_names(root.at("pages"))


def _hide_names(pages: Node) -> bool:
    return any(_hides_names(page) for page in pages.items()) or not isinstance(pages.value, list)


def _hides_names(page: Node) -> bool:
    """Whether something of a page, or the page itself, has no name that can be read."""
    if page.text("type") == "group":
        return _hide_names(page.at("pages"))
    if not page.text("name"):
        return True
    if page.text("type") == "repeat":
        return _hide_names(page.at("pages"))
    if page.text("type") in ("content", "exit"):
        return False
    fields = page.at("fields")
    return not isinstance(fields.value, list) or any(_is_nameless(field) for field in fields.items())


def _is_nameless(field: Node) -> bool:
    return field.text("type") != "content" and not field.text("name")
