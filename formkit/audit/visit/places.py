"""Places: where a form's pages are, by their addresses."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

Places = tuple[tuple[str, int], ...]
"""Which item, from the outside in: pairs of a list's field name and the place of the item, from 0."""
FIRST = "en"


def address(base_url: str, form: str, language: str, name: str = "", **query: str) -> str:
    """The address of a page of a form in a language; of its start page where none is named."""
    parts = [base_url.rstrip("/"), *([] if language == FIRST else [language]), form, *([name] if name else [])]
    return "/".join(parts) + (f"?{urlencode(query)}" if query else "")


def is_at(url: str, name: str) -> bool:
    """Whether an address is of the page of this name, whichever item it is about."""
    return urlsplit(url).path.endswith(f"/{name}")


def is_same(one: str, other: str) -> bool:
    """Whether two addresses are of the same page, whatever their queries say."""
    return urlsplit(one).path == urlsplit(other).path
