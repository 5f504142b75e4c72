"""Documents: a page's HTML as a tree that checks can ask, with the place of each element."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from formkit.audit.finding import Mark
from formkit.audit.state import State

CONTROLS = ("input", "select", "textarea")
_LABELLED = (*CONTROLS, "button", "meter", "output", "progress")
_HIDDEN = ("script", "style", "template", "noscript", "head", "datalist")
_MOST = 200


@dataclass(frozen=True)
class Document:
    """A page. `html` is what the server sent, or, where `is_live`, what scripts have made of it.

    `url` is its address, `status` that of its answer. `state` is known of pages of a journey, not of any other page.
    """

    html: str
    url: str = ""
    status: int = 200
    state: State | None = None
    is_live: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    notes: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What checks have made out of this page and others may use, by name."""

    def __getstate__(self) -> dict[str, Any]:
        """Go to another process without the notes, which are quicker made than sent."""
        return {**self.__dict__, "notes": {}}

    @cached_property
    def _parsed(self) -> tuple[Element, list[tuple[tuple[int, int], str, dict[str, object]]]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root: Element = parser.parse(self.html)
        return root, list(parser.errors)

    @property
    def root(self) -> Element:
        """The element `html`."""
        return self._parsed[0]

    @property
    def parse_errors(self) -> list[tuple[tuple[int, int], str, dict[str, object]]]:
        """What the HTML Standard calls parse errors: line and column, code, and what it is about."""
        return self._parsed[1]

    @cached_property
    def _elements(self) -> list[Element]:
        return [one for one in self.root.iter() if isinstance(one.tag, str)]

    @cached_property
    def _by_tag(self) -> Mapping[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for one in self._elements:
            found.setdefault(one.tag, []).append(one)
        return found

    @cached_property
    def parents(self) -> Mapping[Element, Element]:
        """The parent of each element."""
        return {child: parent for parent in self.root.iter() for child in parent}

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """The first element of each id."""
        found: dict[str, Element] = {}
        for one in self.elements():
            if one.get("id"):
                found.setdefault(one.get("id", ""), one)
        return found

    @cached_property
    def labels(self) -> Mapping[Element, list[Element]]:
        """The elements `label` of each control: those that stand round it, and those that name its id."""
        found: dict[Element, list[Element]] = {}
        for label in self.elements("label"):
            inside = (one for one in label.iter() if one.tag in _LABELLED and one.get("type") != "hidden")
            control = self.by_id.get(label.get("for") or "") if "for" in label.attrib else next(inside, None)
            if control is not None and control.tag in _LABELLED:
                found.setdefault(control, []).append(label)
        return found

    def elements(self, *tags: str) -> Iterator[Element]:
        """All elements of these tags, or all, in the order of the page; comments are none."""
        if not tags:
            return iter(self._elements)
        if len(tags) == 1:
            return iter(self._by_tag.get(tags[0], ()))
        return (one for one in self._elements if one.tag in tags)

    def classed(self, name: str) -> Iterator[Element]:
        """The elements of a class."""
        return (one for one in self.elements() if name in (one.get("class") or "").split())

    def above(self, element: Element) -> Iterator[Element]:
        """What an element stands in, from the inside out."""
        while element in self.parents:
            element = self.parents[element]
            yield element

    def within(self, element: Element, *tags: str) -> bool:
        """Whether an element stands in one of these tags."""
        return any(one.tag in tags for one in self.above(element))

    @cached_property
    def title(self) -> str:
        """The words of `title`; empty where there is none."""
        return next((words(one) for one in self.elements("title") if not self.within(one, "svg")), "")

    @property
    def language(self) -> str:
        """The `lang` of the page."""
        return self.root.get("lang") or ""

    def language_of(self, element: Element) -> str:
        """The language that an element is said to be in."""
        return next((one.get("lang") or "" for one in (element, *self.above(element)) if "lang" in one.attrib), "")

    @property
    def controls(self) -> Iterator[Element]:
        """What is typed into or chosen from."""
        return (one for one in self.elements(*CONTROLS) if one.get("type") not in ("hidden",) and not self.hides(one))

    def hides(self, element: Element) -> bool:
        """Whether markup alone keeps an element from everybody (a stylesheet may hide more)."""
        chain = (element, *self.above(element))
        return any(one.tag in _HIDDEN or "hidden" in one.attrib or _hides(one.get("style")) for one in chain)

    def referred(self, element: Element, attribute: str) -> list[Element]:
        """The elements that an attribute of ids names, those that are there."""
        return [self.by_id[name] for name in (element.get(attribute) or "").split() if name in self.by_id]

    def selector(self, element: Element) -> str:
        """A CSS selector that finds this element alone."""
        if element.get("id") and self.by_id.get(element.get("id", "")) is element:
            return _by_id(element.get("id", ""))
        parent = self.parents.get(element)
        if parent is None:
            return str(element.tag)
        alike = [one for one in parent if one.tag == element.tag]
        place = f":nth-of-type({alike.index(element) + 1})" if len(alike) > 1 else ""
        return f"{self.selector(parent)} > {element.tag}{place}"

    def mark(self, element: Element) -> Mark:
        """The element as findings show it."""
        return Mark(self.selector(element), opening(element))


def words(element: Element) -> str:
    """The words of an element as one line; not those of scripts and styles."""
    return " ".join("".join(_texts(element)).split())


def opening(element: Element) -> str:
    """An element's opening tag, without the value that somebody may have typed."""
    kept = {name: value for name, value in element.attrib.items() if isinstance(name, str) and name != "value"}
    written = "".join(f' {name}="{value}"' for name, value in kept.items())
    return f"<{element.tag}{written}>"[:_MOST]


def _texts(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in ("script", "style", "template"):
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _hides(style: str | None) -> bool:
    return bool(re.search(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", style or "", re.IGNORECASE))


def _by_id(name: str) -> str:
    return f"#{name}" if re.fullmatch(r"[A-Za-z_][\w-]*", name) else '[id="' + name.replace('"', '\\"') + '"]'
