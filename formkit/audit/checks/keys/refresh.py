"""Refresh and flashes: what a page's markup says of time and of video."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.check import OfDocument
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Impact, fails, review

REFRESH = fails(
    "meta-refresh",
    "2.2.1 3.2.5",
    "No page reloads or goes elsewhere by itself after some time.",
    "Take the refresh away. To send everybody elsewhere at once, redirect on the server; else give a link.",
)
FLASHES = review(
    "video-may-flash",
    "2.3.1",
    "No video flashes more than three times in a second.",
    "Watch it. If it flashes, cut that out; if that cannot be done, warn before it, and never start it by itself.",
    Impact.SERIOUS,
)
_DAY = 20 * 60 * 60
_DELAY = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)")
_PLAYERS = re.compile(
    r"youtube(-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|bbc\.co\.uk/.*av-embeds|wistia\.|"
    r"\.(mp4|webm|ogv|m4v|mov)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(flash|flicker|strob|epilep|seizure|photosensitiv|fflach|ffotosensitif)", re.IGNORECASE)


def refresh(page: Document) -> Iterator[Finding]:
    """Find a refresh after some time, in the page or its headers; at once, or after 20 hours, is no limit."""
    for one in page.elements("meta"):
        content = one.get("content") or ""
        if (one.get("http-equiv") or "").strip().lower() == "refresh" and _is_limit(content):
            yield Finding(REFRESH, f"The page refreshes by itself: “{content}”.", (page.mark(one),))
    header = next((value for name, value in page.headers.items() if name.lower() == "refresh"), "")
    if _is_limit(header):
        yield Finding(
            REFRESH, f"The server tells the browser to refresh the page: “{header}”.", (Mark("html", "<html>"),)
        )


def flashes(page: Document) -> Iterator[Finding]:
    """Find video of which nothing says whether it flashes: only somebody who watches it knows."""
    for one in page.elements("video", "iframe", "embed", "object"):
        if page.hides(one) or not _is_video(one) or _SAYS.search(_beside(page, one)):
            continue
        message = "Nobody knows but who watches this video whether it flashes, and nothing beside it warns of that."
        yield Finding(FLASHES, message, (page.mark(one),))


def _is_limit(text: str) -> bool:
    found = _DELAY.match(text)
    return found is not None and 0 < float(found[1]) < _DAY


def _is_video(element: Element) -> bool:
    source = element.get("src") or element.get("data") or ""
    return element.tag == "video" or bool(_PLAYERS.search(source)) or (element.get("type") or "").startswith("video/")


def _beside(page: Document, element: Element) -> str:
    """What is said of an element: its title, and the words of what it stands in."""
    parent = page.parents.get(element)
    return f"{element.get('title') or ''} {words(parent) if parent is not None and parent.tag != 'body' else ''}"


OF_DOCUMENT = (OfDocument(refresh, (REFRESH,)), OfDocument(flashes, (FLASHES,)))
