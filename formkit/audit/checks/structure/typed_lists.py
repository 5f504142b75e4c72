"""Typed lists: lines that begin with bullets or numbers that somebody typed, where a list is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import is_exposed
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import INLINE
from formkit.audit.rule import review

TYPED_LIST = review(
    "list-not-marked-up",
    "1.3.1",
    "A list is marked up as a list.",
    "Make a <ul> or <ol> of the lines, without the characters that they begin with.",
)
_BULLET = re.compile(r"\s*(?:[*•·‣▪▫●○■□◦→►▶✓✔»\u2043–—-])\s+\S")
_NUMBER = re.compile(r"\s*\(?(\d{1,2}|[a-z])[.):]\s+\S", re.IGNORECASE)
_MARKED = re.compile(r"[^\w\s£“‘.,;:]|\w\w?[.):](?:\s|$)")
_FEWEST = {"bullet": 2, "number": 3}
_BLOCKS = ("p", "div")
_NOT_HERE = ("li", "pre", "code", "textarea", "script", "style", "select", "table", "nav", "dl", "svg", "button")


def typed_lists(page: Document) -> Iterator[Finding]:
    """Runs of lines that begin with bullets, or with 1, 2, 3."""
    for one in page.elements() if any(map(_MARKED.match, _texts(page))) else ():
        if one.tag in _NOT_HERE or not len(one):
            continue
        run = _longest(_lines(one))
        if run and not page.within(one, *_NOT_HERE) and is_exposed(page, one):
            message = f"{len(run)} lines begin with {_said(run[0])}, such as “{run[0][:40]}”."
            yield Finding(TYPED_LIST, message, (page.mark(one),))


def _texts(page: Document) -> Iterator[str]:
    both = (text.lstrip() for one in page.elements() for text in (one.text, one.tail) if text)
    return (text for text in both if text)


def _lines(element: Element) -> list[str]:
    """The lines of an element as it shows them: ended by `br`, or each in a block of its own."""
    lines = [element.text or ""]
    for child in element:
        if child.tag in INLINE or not isinstance(child.tag, str):
            lines[-1] += words(child) + (child.tail or "")
        else:
            lines += [words(child) if child.tag in _BLOCKS else "", child.tail or ""]
    return [" ".join(line.split()) for line in lines if line.strip()]


def _longest(lines: list[str]) -> list[str]:
    """The longest run of lines that begin like items of a list; none where it is too short to be one."""
    best: list[str] = []
    for kind, is_item in (("bullet", _is_bullet), ("number", _is_next)):
        run: list[str] = []
        for line in lines:
            run = [*run, line] if is_item(run, line) else [line] if is_item([], line) else []
            best = run if len(run) >= _FEWEST[kind] and len(run) > len(best) else best
    return best


def _is_bullet(run: list[str], line: str) -> bool:
    return bool(_BULLET.match(line)) and (not run or run[0].lstrip()[0] == line.lstrip()[0])


def _is_next(run: list[str], line: str) -> bool:
    """Whether a line has the number, or letter, that comes after those before it."""
    found = _NUMBER.match(line)
    return found is not None and _place(found[1]) == len(run) + 1


def _place(written: str) -> int:
    return int(written) if written.isdecimal() else ord(written.lower()) - ord("a") + 1


def _said(line: str) -> str:
    return "numbers or letters" if _NUMBER.match(line) else f"“{line.lstrip()[0]}”"
