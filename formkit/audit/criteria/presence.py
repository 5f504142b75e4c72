"""Presence: what there is on pages, as far as their HTML shows. A criterion about what is nowhere asks nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from formkit.audit.document import Document
from formkit.audit.names import tokens
from formkit.audit.state import Kind

Find = Callable[[Document], Iterable[Element]]
_WIDGETS = tokens(
    "alertdialog combobox dialog feed grid listbox menu menubar menuitem option scrollbar searchbox slider spinbutton "
    "switch tab tablist tabpanel textbox toolbar tooltip tree treegrid treeitem"
)
_LIVE_ROLES = frozenset({"alert", "log", "marquee", "progressbar", "status", "timer"})
_SIGNING_IN = frozenset({"current-password", "new-password", "one-time-code"})


@dataclass(frozen=True)
class Thing:
    """Something that may be on a page: `absent` is how reports say that there is none."""

    absent: str
    find: Find


def _name(one: Element) -> str:
    """The tag of an element; html5lib writes those of SVG with their namespace."""
    return str(one.tag).rpartition("}")[2]


def _tags(*tags: str) -> Find:
    return _where(lambda one: _name(one) in tags)


def _where(test: Callable[[Element], object]) -> Find:
    return lambda page: (one for one in page.elements() if test(one))


def _has(*names: str) -> Find:
    return _where(lambda one: any(name in one.attrib for name in names))


def _role(roles: frozenset[str]) -> Find:
    return _where(lambda one: roles & set((one.get("role") or "").lower().split()))


def _typed(*types: str) -> Find:
    return lambda page: (one for one in page.elements("input") if (one.get("type") or "").lower() in types)


def _any(*finds: Find) -> Find:
    return lambda page: (one for find in finds for one in find(page))


def _plays(one: Element) -> bool:
    return one.tag in ("bgsound", "embed", "iframe", "object") or (
        one.tag in ("audio", "video") and "autoplay" in one.attrib
    )


def _moves(one: Element) -> bool:
    source = (one.get("src") or "").lower().partition("?")[0]
    styled = re.search(r"animation|transition", one.get("style") or "")
    return bool(styled) or (one.tag == "img" and source.endswith((".gif", ".webp", ".apng")))


def _signs_in(one: Element) -> bool:
    asks = _SIGNING_IN & set((one.get("autocomplete") or "").lower().split())
    return bool(asks) or "captcha" in f"{one.get('class')} {one.get('src')} {one.get('id')}".lower()


def _custom(one: Element) -> bool:
    return "-" in _name(one) or one.get("contenteditable", "false").lower() in ("", "true", "plaintext-only")


def _is_dragged(one: Element) -> bool:
    return one.get("draggable", "").lower() == "true"


def _refreshes(page: Document) -> Iterable[Element]:
    return (one for one in page.elements("meta") if (one.get("http-equiv") or "").lower() == "refresh")


def _warned(page: Document) -> Iterable[Element]:
    timed = page.state is not None and page.state.kind is Kind.WARNED
    return [page.root] if timed else [one for one in page.elements() if "data-timed-out" in one.attrib]


def _standing_alone(page: Document) -> Iterable[Element]:
    """A page of a journey is a step of a process; any other may be looked for."""
    return () if page.state else (page.root,)


_EMBEDDED = _tags("embed", "iframe", "object")
_SLIDERS = _any(_typed("range"), _role(frozenset({"slider"})))
THINGS: Mapping[str, Thing] = {
    "images": Thing(
        "no image", _any(_tags("img", "svg", "canvas", "area"), _EMBEDDED, _typed("image"), _role(frozenset({"img"})))
    ),
    "pictures": Thing("no picture that could hold words", _any(_tags("img", "canvas"), _EMBEDDED, _typed("image"))),
    "media": Thing("no sound or video", _any(_tags("audio", "video", "bgsound"), _EMBEDDED)),
    "sound": Thing("nothing that plays by itself", _where(_plays)),
    "motion": Thing(
        "nothing that moves, blinks or flashes",
        _any(_tags("marquee", "blink", "video", "canvas", "animate"), _EMBEDDED, _refreshes, _where(_moves)),
    ),
    "time limit": Thing("no time limit", _any(_refreshes, _warned)),
    "controls": Thing("nothing to fill in", lambda page: page.controls),
    "links": Thing("no link", lambda page: (one for one in page.elements("a") if "href" in one.attrib)),
    "pages of a site": Thing("no page that is not a step of a process", _standing_alone),
    "hover": Thing(
        "nothing that appears under the pointer or with focus",
        _any(_has("title", "popover", "onmouseover", "onmouseenter"), _role(frozenset({"tooltip"}))),
    ),
    "shortcuts": Thing("no shortcut", _has("accesskey", "onkeydown", "onkeypress", "onkeyup")),
    "gestures": Thing("no gesture", _any(_tags("canvas"), _EMBEDDED, _SLIDERS, _has("ontouchstart", "ontouchmove"))),
    "presses": Thing(
        "nothing that acts before the pointer is let go", _has("onmousedown", "onpointerdown", "ontouchstart")
    ),
    "shaking": Thing("nothing that listens to motion", _has("ondevicemotion", "ondeviceorientation")),
    "dragging": Thing("nothing to drag", _any(_where(_is_dragged), _has("ondragstart", "ondrop"), _EMBEDDED, _SLIDERS)),
    "authentication": Thing("no sign-in", _any(_typed("password"), _where(_signs_in))),
    "widgets": Thing("no control that is not plain HTML", _any(_role(_WIDGETS), _where(_custom), _EMBEDDED)),
    "live": Thing("no message that appears by itself", _any(_role(_LIVE_ROLES), _has("aria-live"), _tags("output"))),
    "script": Thing("no script", _tags("script")),
    "style": Thing("no style sheet", lambda page: (one for one in page.elements("link", "style") if _styles(one))),
}
"""Everything that is looked for, by the names that `criteria.json` uses."""


def _styles(one: Element) -> bool:
    return one.tag == "style" or "stylesheet" in (one.get("rel") or "").lower().split()


def shows(page: Document, thing: str) -> bool:
    """Whether a thing is on a page."""
    return any(True for _ in THINGS[thing].find(page))
