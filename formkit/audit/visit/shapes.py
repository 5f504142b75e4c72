"""Shapes: what a page is made of, whatever its words say. Pages of one shape look and behave alike."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from xml.etree.ElementTree import Element

from formkit.audit.document import Document
from formkit.audit.state import Kind

_TELLING = ("class", "role", "type", "data-module", "aria-live", "aria-expanded", "open", "autocomplete", "inputmode")
_ALIKE = frozenset({Kind.BLANK, Kind.SHOWN, Kind.EMPTY_POST, Kind.ERROR, Kind.VALID_REDISPLAY})
"""Kinds whose pages differ in their HTML, where they differ at all."""
_MANY = 3


def shape(page: Document) -> str:
    """The shape of a page in its language: elements, classes, roles, names of attributes; not its words.

    What is typed by a browser alone is part of it: two states that the server sends alike are not alike then.
    """
    said = [page.language, str(page.status), *_kind(page), *_tree(page.root)]
    return sha256("\n".join(said).encode()).hexdigest()[:16]


def look(page: Document) -> str:
    """The shape whatever the language is: enough for how a page behaves."""
    return sha256("\n".join([str(page.status), *_kind(page), *_tree(page.root)]).encode()).hexdigest()[:16]


def _kind(page: Document) -> Iterator[str]:
    if page.state and page.state.kind not in _ALIKE:
        yield page.state.kind
        yield ",".join(sorted(name.partition("-")[2] for name, texts in page.state.typed.items() if any(texts)))


def _tree(element: Element) -> Iterator[str]:
    """An element and what is in it; of several alike one after another, no more than a few."""
    yield f"<{element.tag} {_attributes(element)}"
    before, count = "", 0
    for child in [one for one in element if isinstance(one.tag, str)]:
        within = "\n".join(_tree(child))
        count = count + 1 if within == before else 1
        before = within
        if count <= _MANY:
            yield within
    yield ">"


def _attributes(element: Element) -> str:
    names = sorted(map(str, element.attrib))
    return " ".join(f"{name}={element.get(name)}" if name in _TELLING else name for name in names)
