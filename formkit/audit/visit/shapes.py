"""Shapes: what a page is made of, whatever its words say. Pages of one shape look and behave alike."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from xml.etree.ElementTree import Element

from formkit.audit.document import Document
from formkit.audit.state import Kind

_TELLING = ("class", "role", "type", "data-module", "aria-live", "aria-expanded", "open")
_SILENT = {"id", "name", "for", "href", "hreflang", "rel", "rows", "accept", "pattern", "inputmode", "spellcheck"} | {
    "value", "checked", "selected", "maxlength", "data-maxlength", "autocomplete",
}  # fmt: skip
"""Attributes that nothing is seen of, or that only say what is typed: the kind of a state says that anything is."""
_OPENED = frozenset({Kind.BLANK, Kind.SHOWN, Kind.EMPTY_POST, Kind.ERROR})
_FILLED = frozenset({Kind.FILLED, Kind.VALID_REDISPLAY, Kind.CHANGED})
_MANY = 2


def shape(page: Document) -> str:
    """The shape of a page in its language: elements, classes, roles, names of attributes; not its words.

    That something is typed is part of it, for a browser types what the server has not sent.
    """
    said = [page.language, str(page.status), *_kind(page), _tree(page.root)]
    return sha256("\n".join(said).encode()).hexdigest()[:16]


def look(page: Document) -> str:
    """The shape whatever the language is: enough for how a page behaves."""
    return sha256("\n".join([str(page.status), *_kind(page), _tree(page.root)]).encode()).hexdigest()[:16]


def _kind(page: Document) -> Iterator[str]:
    if page.state is None or page.state.kind in _OPENED:
        return
    yield Kind.FILLED if page.state.kind in _FILLED else page.state.kind
    if page.state.kind is Kind.REVEALED:
        yield ",".join(sorted(name.partition("-")[2] for name, texts in page.state.typed.items() if any(texts)))


def _tree(element: Element) -> str:
    """An element and what is in it; of children that are alike, no more than two."""
    found: list[str] = []
    for child in [one for one in element if isinstance(one.tag, str)]:
        within = _tree(child)
        if found.count(within) < _MANY:
            found.append(within)
    return f"<{element.tag} {_attributes(element)}{''.join(found)}>"


def _attributes(element: Element) -> str:
    names = sorted(name for name in map(str, element.attrib) if name not in _SILENT)
    return " ".join(f"{name}={element.get(name)}" if name in _TELLING else name for name in names)
