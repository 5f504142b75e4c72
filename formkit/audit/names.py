"""Names: what assistive technology calls an element, as far as markup alone can tell.

A static reading of https://www.w3.org/TR/accname-1.2/ and https://www.w3.org/TR/html-aam-1.0/: stylesheets and scripts,
which may hide words or add some, are not looked at. A browser's accessibility tree knows better.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from formkit.audit.document import CONTROLS, Document

LABELLED = (*CONTROLS, "button", "meter", "output", "progress")
"""What a `label` can be of."""
PRESSED: Mapping[str, str] = {"submit": "Submit", "reset": "Reset", "button": "", "image": "Submit"}
"""The types of an `input` that is a button, and what a browser calls it where nothing else does."""


def tokens(written: str) -> frozenset[str]:
    """The words of a list that is written with spaces between them."""
    return frozenset(written.split())


_Seen = frozenset[Element]
_SVG = "{http://www.w3.org/2000/svg}"
_FROM_CONTENTS_ROLES = tokens(
    "button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row "
    "rowheader switch tab tooltip treeitem"
)
_FROM_CONTENTS = tokens("a button caption dt figcaption h1 h2 h3 h4 h5 h6 label legend option summary td th")
_CAPTIONS: Mapping[str, str] = {
    "fieldset": "legend",
    "table": "caption",
    "figure": "figcaption",
    f"{_SVG}svg": f"{_SVG}title",
}
_TYPED = tokens("textbox searchbox combobox listbox slider spinbutton scrollbar progressbar")
INLINE = tokens(
    "a abbr b bdi bdo cite code data del dfn em font i img input ins kbd label mark q s samp small span strong sub sup "
    f"time tt u var wbr {_SVG}svg"
)
"""What stands in a line with the words beside it."""
_WORDLESS = ("script", "style", "template", "noscript")


def name(page: Document, element: Element) -> str:
    """What assistive technology calls an element, as one line; empty where it has no name."""
    return _one_line(_named(page, element, frozenset()))


def description(page: Document, element: Element) -> str:
    """What assistive technology says after the name: by `aria-describedby`, `aria-description`, or a title."""
    referred = " ".join(contents(page, one) for one in page.referred(element, "aria-describedby"))
    said = _one_line(referred) or _one_line(element.get("aria-description") or "")
    title = _one_line(element.get("title") or "")
    return said or (title if title != name(page, element) else "")


def contents(page: Document, element: Element) -> str:
    """The words in an element as assistive technology reads them: images by their names, what is hidden left out."""
    return _one_line(_contents(page, element, frozenset((element,))))


def role(element: Element) -> str:
    """The first role that an element is given by `role`; empty where it has its own."""
    said = element.get("role")
    return next(iter(said.lower().split()), "") if said else ""


def source(page: Document, element: Element) -> str:
    """Where a name is from: `aria-labelledby`, `aria-label`, `label`, `title`, `placeholder` …; empty without one."""
    for where, found in _sources(page, element, frozenset()):
        if _one_line(found()):
            return where
    return ""


def _named(page: Document, element: Element, seen: _Seen) -> str:
    for _, found in _sources(page, element, seen | {element}):
        if _one_line(said := found()):
            return said
    return ""


def _sources(page: Document, element: Element, seen: _Seen) -> Iterator[tuple[str, Callable[[], str]]]:
    """Where a name may come from, the strongest first."""
    yield "aria-labelledby", lambda: _referred(page, element, seen)
    yield "aria-label", lambda: element.get("aria-label") or ""
    if element.tag == "input" and _type(element) in PRESSED:
        yield "value", lambda: _pressed(element)
    if element.tag in LABELLED:
        yield "label", lambda: " ".join(_contents(page, one, seen | {one}) for one in page.labels.get(element, ()))
    if element.tag in ("img", "area"):
        yield "alt", lambda: element.get("alt") or ""
    if element.tag in _CAPTIONS:
        yield "caption", lambda: _caption(page, element, seen)
    if role(element) in _FROM_CONTENTS_ROLES or (not role(element) and element.tag in _FROM_CONTENTS):
        yield "contents", lambda: _contents(page, element, seen)
    yield "title", lambda: element.get("title") or ""
    if element.tag in CONTROLS:
        yield "placeholder", lambda: element.get("placeholder") or element.get("aria-placeholder") or ""


def _referred(page: Document, element: Element, seen: _Seen) -> str:
    """What `aria-labelledby` refers to; it is not followed twice, and may name the element itself."""
    referred = page.referred(element, "aria-labelledby") if len(seen) <= 1 else []
    return " ".join(_part(page, one, seen) if one is not element else _own(page, one, seen) for one in referred)


def _own(page: Document, element: Element, seen: _Seen) -> str:
    """The name of an element that refers to itself as one of its labels."""
    rest = (found for where, found in _sources(page, element, seen) if where != "aria-labelledby")
    return next((said for found in rest if _one_line(said := found())), "")


def _part(page: Document, element: Element, seen: _Seen) -> str:
    """An element as a part of another's name: as it is named itself, or else by its contents."""
    if element in seen:
        return ""
    inner = seen | {element}
    return (element.get("aria-label") or "").strip() or _value(element) or _inner(page, element, inner)


def _inner(page: Document, element: Element, seen: _Seen) -> str:
    if element.tag in ("img", "area", "input", "iframe", _SVG + "svg", "fieldset"):
        return _named(page, element, seen)
    return _contents(page, element, seen) or element.get("title") or ""


def _contents(page: Document, element: Element, seen: _Seen) -> str:
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not is_silent(child):
            gap = "" if child.tag in INLINE else " "
            parts += (gap, _part(page, child, seen), gap)
        parts.append(child.tail or "")
    return "".join(parts)


def is_silent(element: Element) -> bool:
    """Whether an element itself, whatever it stands in, is kept from assistive technology by its markup."""
    if element.tag in _WORDLESS or "hidden" in element.attrib or (element.get("aria-hidden") or "").lower() == "true":
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _value(element: Element) -> str:
    """The value of a control inside a label (`every [5] minutes`) is a part of the name; of its own it is not."""
    if element.tag == "select":
        chosen = [one for one in element.iter("option") if "selected" in one.attrib] or list(element.iter("option"))[:1]
        return " ".join(one.text or "" for one in chosen)
    if element.tag == "textarea" or role(element) in _TYPED:
        return "".join(element.itertext())
    typed = element.tag == "input" and _type(element) not in (*PRESSED, "checkbox", "radio", "file", "hidden")
    return (element.get("value") or "") if typed else ""


def _pressed(element: Element) -> str:
    said = element.get("alt") if _type(element) == "image" else element.get("value")
    return said if said is not None else element.get("title") or PRESSED[_type(element)]


def _caption(page: Document, element: Element, seen: _Seen) -> str:
    one = next((child for child in element if child.tag == _CAPTIONS[str(element.tag)]), None)
    return _contents(page, one, seen | {one}) if one is not None and not is_silent(one) else ""


def _type(element: Element) -> str:
    return (element.get("type") or "text").lower()


def _one_line(said: str) -> str:
    return " ".join(said.split())
