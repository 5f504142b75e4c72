"""What every page must be, whatever it shows. Tests fetch pages through `tests.client`, which asks this of each."""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

import html5lib

CONTROLS = {"input", "select", "textarea"}
REFERENCES = ("aria-describedby", "aria-labelledby", "aria-controls", "for", "form", "headers")
INLINE_SCRIPT = "document.body.className +="


def parse(html: str) -> Element:
    """Parse HTML, which must be valid; raises html5lib's ParseError with the place where it isn't."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(html)
    return root


def words(element: Element) -> str:
    """The words of an element as one line."""
    return " ".join("".join(element.itertext()).split())


def problems(root: Element, path: str) -> list[str]:
    """Everything that is wrong with a page."""
    checks = (_headings, _ids, _labels, _references, _inline, _links, _languages, _landmarks, _macro_slips)
    return [f"{path}: {problem}" for check in checks for problem in check(root)]


def _headings(root: Element) -> list[str]:
    headings = [words(one) for one in root.iter("h1")]
    title = words(next(root.iter("title"))).removeprefix("Error: ").removeprefix("Gwall: ")
    if len(headings) != 1:
        return [f"{len(headings)} h1: {headings}"]
    service = [words(one) for one in root.iter() if "govuk-service-navigation__service-name" in one.get("class", "")]
    wrong = [] if title.startswith(headings[0]) else [f"title “{title}” does not begin with h1 “{headings[0]}”"]
    return wrong + [f"title “{title}” does not end with “{name}”" for name in service if not title.endswith(name)]


def _ids(root: Element) -> list[str]:
    counted = Counter(one.get("id") for one in root.iter() if one.get("id") is not None)
    return [f"id “{name}” stands {count} times" for name, count in counted.items() if count > 1 or not name]


def _labels(root: Element) -> list[str]:
    labelled = {one.get("for") for one in root.iter("label") if words(one)}
    controls = [one for one in root.iter() if one.tag in CONTROLS and one.get("type") != "hidden"]
    bare = [one for one in controls if one.get("id") not in labelled]
    empty = [one for one in root.iter("button") if not words(one)]
    return [f"no label for {one.tag} “{one.get('name')}”" for one in bare] + ["a button without words"] * len(empty)


def _references(root: Element) -> list[str]:
    ids = {one.get("id") for one in root.iter()}
    named = [(one.tag, key, name) for one in root.iter() for key in REFERENCES for name in (one.get(key) or "").split()]
    return [f"{key} of a {tag} names “{name}”, which is not there" for tag, key, name in named if name not in ids]


def _inline(root: Element) -> list[str]:
    scripts = [one.text for one in root.iter("script") if one.text and not one.text.startswith(INLINE_SCRIPT)]
    styles = [one.tag for one in root.iter() if one.tag == "style" or "style" in one.attrib]
    events = [key for one in root.iter() for key in one.attrib if isinstance(key, str) and key.startswith("on")]
    return [f"inline {found}" for found in (*scripts, *styles, *events)]


def _links(root: Element) -> list[str]:
    ids = {one.get("id") for one in root.iter()}
    links = [one.get("href") or "" for one in root.iter("a")]
    lost = [href for href in links if href in ("", "#") or (href.startswith("#") and href[1:] not in ids)]
    unnamed = [one.get("href") for one in root.iter("a") if not words(one)]
    return [f"link to nowhere “{href}”" for href in lost] + [f"link without words to {href}" for href in unnamed]


def _languages(root: Element) -> list[str]:
    known = {"en", "cy"}
    return [f"lang “{one.get('lang')}” on {one.tag}" for one in root.iter() if one.get("lang", "en") not in known] + (
        [] if root.get("lang") in known else ["no lang on html"]
    )


def _landmarks(root: Element) -> list[str]:
    return [f"{len(found)} main" for found in [list(root.iter("main"))] if len(found) != 1]


def _macro_slips(root: Element) -> list[str]:
    """What a template writes where a value is missing, or where an insert was not filled in."""
    texts = [text.strip() for one in root.iter() for text in (one.text, one.tail, *one.attrib.values()) if text]
    return [
        f"“{text}” in the page"
        for text in texts
        if text in ("None", "Undefined") or re.search(r"(?<!%){[a-z_.]+}|{[%{]", text)
    ]
