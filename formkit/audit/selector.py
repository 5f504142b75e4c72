"""Selectors of waivers: the very selector of an element, or one that fits its opening tag (`input.a[type="radio"]`)."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

from formkit.audit.finding import Mark

_PART = re.compile(r"""([#.])([\w-]+)|\[([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([\w-]+)))?\]|^(\*|[a-z][\w-]*)""")


class BadSelector(ValueError):
    """A selector is none that waivers know; its text says so."""


def selects(selector: str, mark: Mark) -> bool:
    """Whether a selector means an element."""
    if selector == mark.selector:
        return True
    wanted = _wanted(selector)
    tag, attributes = _opened(mark.html)
    return bool(wanted) and all(_fits(name, value, tag, attributes) for name, value in wanted)


def check(selector: str) -> None:
    """Raise BadSelector for one that is no selector of a single element."""
    if selector and not _wanted(selector) and not re.search(r"[>\s]", selector):
        raise BadSelector(f"“{selector}” is no selector. Write one as `input.govuk-radios__input` or `#a > p`.")


@cache
def _wanted(selector: str) -> tuple[tuple[str, str | None], ...]:
    """Read what each part asks, by the attribute (`<` asks it of the tag); nothing if it is no compound selector."""
    found, end = [], 0
    while end < len(selector):
        part = _PART.match(selector, end) if end else _PART.match(selector)
        if part is None:
            return ()
        found.append(_asked(part))
        end = part.end()
    return tuple(found)


def _asked(part: re.Match[str]) -> tuple[str, str | None]:
    sign, name, attribute, *values, tag = part.groups()
    if tag:
        return "<", tag
    if sign:
        return ("id" if sign == "#" else "."), name
    return attribute, next((value for value in values if value is not None), None)


def _fits(name: str, value: str | None, tag: str, attributes: dict[str, str]) -> bool:
    match name:
        case "<":
            return value in ("*", tag)
        case ".":
            return value in attributes.get("class", "").split()
    return name in attributes and value in (None, attributes[name])


class _Opening(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[str, dict[str, str]] = ("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = (tag, {name: value or "" for name, value in attrs})


@cache
def _opened(html: str) -> tuple[str, dict[str, str]]:
    """Read an opening tag, however it was cut."""
    parser = _Opening()
    parser.feed(html if html.endswith(">") else f'{html}">')
    parser.close()
    return parser.found
