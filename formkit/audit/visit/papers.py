"""Papers: the forms of a page as a browser would post them: hidden inputs, what stands in the others, buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from formkit.audit.document import Document, words
from formkit.audit.explore.files import content
from formkit.audit.state import Typed
from formkit.audit.visit.client import Sent

_CHOSEN = ("radio", "checkbox")


@dataclass(frozen=True)
class Paper:
    """A form of a page."""

    document: Document
    element: Element

    @property
    def action(self) -> str:
        """The address that it posts to."""
        return urljoin(self.document.url, self.element.get("action") or "")

    @property
    def is_multipart(self) -> bool:
        """Whether it sends files."""
        return (self.element.get("enctype") or "").lower() == "multipart/form-data"

    @cached_property
    def controls(self) -> tuple[Element, ...]:
        """What is typed into or chosen from, and what is hidden; not its buttons."""
        return tuple(one for one in self.element.iter() if one.tag in _CONTROLS and one.get("name"))

    @property
    def names(self) -> frozenset[str]:
        """The names of its controls."""
        return frozenset(one.get("name", "") for one in self.controls)

    @property
    def buttons(self) -> Iterator[Element]:
        """What sends it."""
        return (one for one in self.element.iter("button") if one.get("type") in (None, "submit"))

    def has_button(self, name: str, value: str) -> bool:
        """Whether there is a button of this name with this value."""
        return any((one.get("name"), one.get("value")) == (name, value) for one in self.buttons)

    def filled(self, typed: Typed) -> Sent:
        """What is sent when this, and nothing else, is typed: what is hidden stays, the rest is emptied."""
        return list(self._sent(typed, is_kept=False))

    def standing(self, typed: Typed) -> Sent:
        """What is sent when this is typed into it as it stands."""
        return list(self._sent(typed, is_kept=True))

    def _sent(self, typed: Typed, *, is_kept: bool) -> Iterator[tuple[str, str | tuple[str, bytes]]]:
        done: set[str] = set()
        for one in self.controls:
            name, kind = one.get("name", ""), one.get("type", "")
            if name in typed:
                if name not in done:
                    yield from ((name, (text, content(text)) if kind == "file" else text) for text in typed[name])
                done.add(name)
            elif kind == "file":
                yield name, ("", b"")
            elif kind == "hidden" or is_kept:
                yield from ((name, value) for value in values(one))
            elif kind not in _CHOSEN:
                yield name, ""
        yield from ((name, text) for name in typed if name not in self.names for text in typed[name])


_CONTROLS = ("input", "select", "textarea")


def papers(document: Document) -> list[Paper]:
    """All forms of a page that post."""
    return [Paper(document, one) for one in document.elements("form") if (one.get("method") or "").lower() == "post"]


def paper(document: Document) -> Paper | None:
    """The form that a page is about: the one that asks most, in its content."""
    found = [one for one in papers(document) if document.within(one.element, "main")]
    return max(found, key=lambda one: len(one.names), default=None)


def values(control: Element) -> tuple[str, ...]:
    """What a browser sends of a control that nobody has touched."""
    if control.tag == "textarea":
        return (control.text or "",)
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = [one for one in options if "selected" in one.attrib] or options[:1]
        return tuple(one.get("value", words(one)) for one in chosen)
    if control.get("type") in _CHOSEN:
        return (control.get("value", "on"),) if "checked" in control.attrib else ()
    return (control.get("value", ""),)


def wanting(asked: Paper, typed: Typed) -> Typed:
    """Of what could be typed, what no saved detail stands for; and of details in conflict the first."""
    standing = {one.get("name", "") for one in asked.controls if any(values(one))}
    found = {name: texts for name, texts in typed.items() if name in asked.names - standing or _by_hand(asked, name)}
    offers = [one for one in asked.controls if one.get("name", "").endswith("-offer")]
    for one in reversed(offers):
        found |= {one.get("name", ""): (one.get("value", ""),)} if one.get("name") not in standing else {}
    return found


def _by_hand(asked: Paper, name: str) -> bool:
    """Whether a control is one of those that come when an address is not looked up but typed."""
    return name not in asked.names and asked.has_button("look-up", f"manual {name.split('-')[0]}")
