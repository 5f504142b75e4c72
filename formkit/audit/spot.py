"""Spots: which page in which state and language was seen, in words, and what a person does to see it too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from formkit.audit.document import Document
from formkit.audit.state import State
from formkit.audit.visited import Visited
from formkit.language import LANGUAGES

_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, order=True)
class Spot:
    """A place where people can look: `page` is its name (or address), `title` the words of its title."""

    page: str
    language: str
    kind: str
    detail: str
    address: str
    title: str

    @property
    def spoken(self) -> str:
        """The language by its English name."""
        return spoken(self.language)

    def __str__(self) -> str:
        known = ", ".join(one for one in (self.spoken, self.kind, self.detail) if one)
        return f"{self.page} ({known})" if known else self.page


def spoken(code: str) -> str:
    """The name of a language as English reports say it."""
    return {"en": "English", "cy": "Welsh"}.get(code, LANGUAGES.get(code, code))


def _title(html: str) -> str:
    """The words of the title, found without reading the whole page: a report asks this of hundreds."""
    found = _TITLE.search(html)
    return " ".join(unescape(found[1]).split()) if found else ""


def spot(visited: Visited) -> Spot:
    """Where a page was seen; of a journey the path alone, because the audit's own server is gone."""
    page, state = visited.document, visited.document.state
    if state is None:
        return Spot(page.url, "", "", "", page.url, _title(page.html))
    path = urlsplit(page.url).path or f"/{state.form}/{state.page}"
    return Spot(state.page, state.language, str(state.kind), state.detail, path, _title(page.html))


def way(page: Document) -> str:
    """What a person does to see a page so, as sentences."""
    if page.state is None:
        return f"Open {page.url}."
    return " ".join(_steps(page, page.state))


def _steps(page: Document, state: State) -> Iterator[str]:
    yield f"Go to {urlsplit(page.url).path or state.page}, in {spoken(state.language)}."
    typed = [f"“{name}”: {', '.join(values)}" for name, values in state.typed.items() if any(values)]
    if typed:
        yield f"Answer {'; '.join(typed)}."
    elif state.is_posted:
        yield "Answer nothing."
    if state.is_posted:
        yield "Send the page."
