"""Passages: the words of a page, each with its element and the language that it is said to be in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast
from xml.etree.ElementTree import Element

from formkit.audit.document import Document

_NOT_READ = ("script", "style", "template", "code", "pre", "kbd", "samp", "var", "textarea", "math")
_SAID = ("alt", "title", "aria-label", "placeholder", "label")
_BUTTONS = ("button", "submit", "reset")
_SENTENCE = re.compile(r"(?<=[.!?…])[”’\"')]*\s+|\s*[\n•·|]\s*")
_QUOTED = re.compile(r"“([^“”]{5,})”|«([^«»]{5,})»|„([^„“]{5,})“|\"([^\"]{5,})\"|(?<!\w)[‘']([^‘’']{5,})[’'](?!\w)")


@dataclass(frozen=True)
class Passage:
    """Words that stand in one element, or in one of its attributes, and the language that they are said to be in."""

    element: Element
    words: str
    language: str
    attribute: str = ""

    @property
    def sentences(self) -> list[str]:
        """The sentences, without those that quote."""
        return [one.strip() for one in _SENTENCE.split(_QUOTED.sub(" ", self.words)) if one.strip()]

    @property
    def quoted(self) -> list[str]:
        """What stands in quotation marks."""
        return [next(filter(None, groups)) for groups in _QUOTED.findall(self.words)]


def passages(page: Document) -> list[Passage]:
    """All words of a page in its order: those of each element are a passage, without those of elements in it."""
    if "passages" not in page.notes:
        page.notes["passages"] = list(_within(page.root, ""))
    return cast(list[Passage], page.notes["passages"])


def _within(root: Element, language: str) -> Iterator[Passage]:
    """Go through the elements without recursion: pages may be nested deeper than Python's stack."""
    waiting = [(root, language)]
    while waiting:
        element, around = waiting.pop()
        own = element.get("lang")
        said = around if own is None else own.strip()
        yield from _of(element, said)
        waiting += [(child, said) for child in reversed(element) if _is_read(child)]


def _is_read(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _NOT_READ and element.get("translate") != "no"


def _of(element: Element, language: str) -> Iterator[Passage]:
    spoken = " ".join([element.text or "", *(f"… {child.tail}" for child in element if (child.tail or "").strip())])
    if spoken.strip():
        yield Passage(element, " ".join(spoken.split()), language)
    for key in (*_SAID, *(("value",) if element.tag == "input" and element.get("type") in _BUTTONS else ())):
        if (element.get(key) or "").strip():
            yield Passage(element, " ".join((element.get(key) or "").split()), language, key)
