"""Misused: elements that are there for their looks, or for what they are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import exposed, level_of
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import role
from formkit.audit.rule import Impact, fails, review

SPACER_IMAGE = fails(
    "spacer-image",
    "1.3.2",
    "No image is there only to make room.",
    "Take the image away, and make room with the stylesheet.",
    Impact.MINOR,
)
PRE_WITHOUT_CODE = review(
    "pre-without-code",
    "1.1.1 1.3.1",
    "Text laid out by spaces is code, or has a text alternative.",
    "Put code into <code> in the <pre>; make a table of columns, and an image with an alt of a drawing.",
    Impact.MINOR,
)
NO_ARTICLE = review(
    "article-misused",
    "1.3.1",
    "An article is something whole, that could stand elsewhere by itself.",
    "Make it a nav, a section or a div, unless it is an article, a post or a comment.",
    Impact.MINOR,
)
WINDOWLESS_OBJECT = fails(
    "plug-in-without-window",
    "2.1.1 4.1.2",
    "What a plug-in shows can be reached by assistive technology.",
    "Set wmode to “window”, or better, show it without a plug-in.",
)
PLUG_IN = review(
    "plug-in-content",
    "2.1.1 4.1.2",
    "What is shown does not need a plug-in.",
    "Show it by HTML, audio or video: browsers have no plug-ins any more.",
)
_SPACER = re.compile(
    r"(?:^|[/_-])(?:spacer|blank|clear|transparent|trans|shim|pixel|1x1|dot)(?:[_-]?\d*)?\.(?:gif|png)", re.IGNORECASE
)
_PLUG_IN = re.compile(r"flash|java|silverlight|shockwave|director|\.swf\b|\.class\b|\.jar\b|\.dcr\b", re.IGNORECASE)
_FEW = 3


def spacer_images(page: Document) -> Iterator[Finding]:
    """Images that make room: called so, or a few pixels thin."""
    for one in exposed(page, "img"):
        thin, wide = sorted((_pixels(one, "width"), _pixels(one, "height")))
        is_thin = thin <= _FEW < wide < 10_000 and not (one.get("alt") or "").strip()
        if _SPACER.search(one.get("src") or "") or is_thin:
            yield Finding(SPACER_IMAGE, "This image is there only to make room.", (page.mark(one),))


def pre_without_code(page: Document) -> Iterator[Finding]:
    """Text laid out by spaces that is not said to be code, what is typed or what a computer says."""
    for one in exposed(page, "pre"):
        is_code = any(each.tag in ("code", "samp", "kbd") for each in one.iter()) or page.within(one, "code", "samp")
        if not is_code and role(one) not in ("img", "presentation", "none") and words(one):
            yield Finding(PRE_WITHOUT_CODE, "This text is laid out by spaces.", (page.mark(one),))


def articles(page: Document) -> Iterator[Finding]:
    """Articles with nothing of their own but links elsewhere, or that hold the page's main content."""
    for one in exposed(page, "article"):
        if any(each.tag == "main" for each in one.iter()):
            yield Finding(NO_ARTICLE, "This article holds the whole main content.", (page.mark(one),))
        elif words(one) and len(_own_words(one).split()) < _FEW:
            yield Finding(NO_ARTICLE, "This article has nothing in it but links or controls.", (page.mark(one),))


def plug_ins(page: Document) -> Iterator[Finding]:
    """Objects that are drawn without a window, where no assistive technology gets, and content of plug-ins."""
    for one in exposed(page, "object", "embed", "applet"):
        mode = _parameter(one, "wmode").lower()
        kind = " ".join((one.get("type") or "", one.get("data") or one.get("src") or "", one.get("classid") or ""))
        if mode and mode != "window":
            message = f"The wmode of this <{one.tag}> is “{mode}”: assistive technology cannot get into it."
            yield Finding(WINDOWLESS_OBJECT, message, (page.mark(one),))
        elif one.tag == "applet" or _PLUG_IN.search(kind):
            yield Finding(PLUG_IN, f"This <{one.tag}> needs a plug-in.", (page.mark(one),))


def _parameter(element: Element, called: str) -> str:
    """A parameter of an object or an embed."""
    given = (one.get("value") or "" for one in element.iter("param") if (one.get("name") or "").lower() == called)
    return (element.get(called) or next(given, "")).strip()


def _own_words(element: Element) -> str:
    """The words of an element outside headings, links, navigation and controls."""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _NOT_OWN and not level_of(child):
            parts.append(_own_words(child) if child.tag not in _SHOWN else "something to look at")
        parts.append(child.tail or "")
    return " ".join(parts)


_NOT_OWN = ("a", "nav", "form", "button", "script", "style", "template")
_SHOWN = ("img", "video", "audio", "iframe", "canvas", "picture", "table", "svg", "object")


def _pixels(image: Element, side: str) -> int:
    written = (image.get(side) or "").strip().removesuffix("px")
    return int(written) if written.isascii() and written.isdecimal() else 10_000
