"""Standing: each page of a journey once, as it stands before anything is answered on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from formkit.audit.document import Document
from formkit.audit.state import Kind
from formkit.audit.visited import Visited
from formkit.journey import Journey
from formkit.page import Page

_BLANK = (Kind.BLANK, Kind.SHOWN, Kind.NONE)
_REFUSED = 400
ZONES = ("header", "footer", "nav", "aside")


def standing(visited: Sequence[Visited]) -> list[Visited]:
    """The first sight of each page, without errors and answers; of pages of nobody's journey all, by their address."""
    found: dict[tuple[str, str], Visited] = {}
    for one in visited:
        state = one.document.state
        if state is None:
            found.setdefault(("", one.document.url.partition("#")[0]), one)
        elif state.kind in _BLANK and one.document.status < _REFUSED:
            found.setdefault((state.form, state.page), one)
    return list(found.values())


def own(visited: Sequence[Visited], journey: Journey) -> Iterator[tuple[Visited, Page]]:
    """The pages that the definition asks and says, each with what it says of them."""
    for one in standing(visited):
        state = one.document.state
        page = journey.page(state.page) if state is not None and state.form == journey.name else None
        if page is not None:
            yield one, page


def called(page: Document) -> str:
    """What a message calls a page."""
    return f"“{page.state.page}”" if page.state is not None else page.url


def path(address: str | None) -> str:
    """Where an address leads, without the server, what is asked and the place on the page; "" where it is none."""
    try:
        return urlsplit(address or "").path
    except ValueError:
        return ""


def zone(page: Document, element: Element) -> str:
    """The outermost part of the page that an element stands in; what stands in `main` is in none."""
    around = [one.tag for one in page.above(element)]
    return "" if "main" in around else next((str(one) for one in reversed(around) if one in ZONES), "page")
