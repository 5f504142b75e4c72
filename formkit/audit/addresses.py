"""Addresses of anybody's pages: one page, a list of them in a file, or those of a sitemap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from formkit.audit.document import Document
from formkit.audit.errors import CouldNotRun

_LOCATION = re.compile(r"<loc\b[^>]*>\s*(.*?)\s*</loc>", re.IGNORECASE | re.DOTALL)
_SITEMAP = re.compile(r"<(urlset|sitemapindex)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_TIME = urllib3.Timeout(3.0, 20.0)
_LARGEST = 20_000_000
_HEAD = 1024


def pages(what: str) -> tuple[Document, ...]:
    """Fetch the pages that an address or a file means; raises CouldNotRun, naming what does not answer."""
    return tuple({page.url: page for page in _pages(what)}.values())


def fetched(url: str) -> Document:
    """Fetch a page as its server sends it, where redirects lead; raises CouldNotRun."""
    try:
        answer = urllib3.PoolManager(retries=urllib3.Retry(connect=0, read=0, redirect=10)).request(
            "GET", url, timeout=_TIME, preload_content=False, headers={"Accept": "text/html, */*;q=0.5"}
        )
        body = answer.read(_LARGEST, decode_content=True)
        answer.release_conn()
    except (HTTPError, OSError) as error:
        raise CouldNotRun(f"{url} does not answer ({_cause(error)}). Is it being served there?") from error
    headers = {name.lower(): value for name, value in answer.headers.items()}
    return Document(_decoded(body, headers), urljoin(url, answer.geturl() or ""), answer.status, headers=headers)


def _pages(what: str) -> Iterator[Document]:
    if _is_address(what):
        yield from _of_site(fetched(_whole(what)), what)
    elif Path(what).is_file():
        for url in _listed(Path(what)):
            yield _page(fetched(url))
    else:
        raise CouldNotRun(f"{what} is neither an address (https://…) nor a file of addresses.")


def _of_site(first: Document, what: str, deep: bool = True) -> Iterator[Document]:
    """Give the page itself, or the pages that it lists as a sitemap; a list of sitemaps is followed once."""
    found = _SITEMAP.search(first.html[:_HEAD])
    if not found:
        yield _page(first)
        return
    located = [unescape(one) for one in _LOCATION.findall(first.html)]
    if not located:
        raise CouldNotRun(f"The sitemap {what} lists no page.")
    for url in located:
        if found[1].lower() == "sitemapindex" and deep:
            yield from _of_site(fetched(url), url, deep=False)
        else:
            yield _page(fetched(url))


def _page(document: Document) -> Document:
    kind = document.headers.get("content-type", "text/html")
    if "html" not in kind:
        raise CouldNotRun(f"{document.url} is no page: its type is {kind}.")
    return document


def _listed(file: Path) -> list[str]:
    """Read a file of addresses, one a line, or a sitemap; empty lines and those that begin with # say nothing."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise CouldNotRun(f"{file} can’t be read: {error}.") from error
    if _SITEMAP.search(text[:_HEAD]):
        return [unescape(one) for one in _LOCATION.findall(text)]
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1)]
    urls = [(number, line) for number, line in lines if line and not line.startswith("#")]
    wrong = next(
        (f"{file}:{number}: {line} is no address (https://…)." for number, line in urls if not _is_address(line)), ""
    )
    if wrong or not urls:
        raise CouldNotRun(wrong or f"{file} lists no address.")
    return [_whole(line) for _, line in urls]


def _is_address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _whole(url: str) -> str:
    """An address with a path, as browsers ask for it."""
    return url if urlsplit(url).path else f"{url}/"


def _decoded(body: bytes, headers: dict[str, str]) -> str:
    named = _CHARSET.search(headers.get("content-type", "")) or _CHARSET.search(body[:_HEAD].decode("latin-1"))
    try:
        return body.decode(named[1] if named else "utf-8", errors="replace")
    except LookupError:
        return body.decode(errors="replace")


def _cause(error: BaseException) -> str:
    return str(error.__cause__ or error.__context__ or error).rpartition(": ")[2] or type(error).__name__
