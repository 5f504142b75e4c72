"""Where links lead: somewhere, in the same window, and to files that people are told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.wording.link import called, ending, is_button, links, surroundings
from formkit.audit.checks.wording.vocabulary import bare
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import description, tokens
from formkit.audit.rule import Impact, Rule, fails, review

LINK_TO_NOWHERE = fails(
    "link-to-nowhere",
    "2.4.4 4.1.2",
    "Every link leads somewhere.",
    "Give the link a real address, or make it a button if it does something on this page.",
)
LINK_TO_SCRIPT = fails(
    "link-to-script",
    "2.4.4 4.1.2",
    "No link runs a script instead of leading somewhere.",
    "Use a button for what a script does, and a link for a page; it must work without JavaScript too.",
)
LINK_MALFORMED = fails(
    "link-malformed",
    "2.4.4",
    "The address of a link is an address.",
    "Correct the address: open it in a browser to see that it works.",
)
LINK_NEW_WINDOW = fails(
    "link-new-window",
    "3.2.5",
    "A link that opens a new window says so first.",
    "Take target away; or add “(opens in new tab)” to the words of the link.",
    Impact.MODERATE,
)
LINK_TO_FILE = fails(
    "link-to-file",
    "",
    "A link to a file says what kind of file it is and how large.",
    "Add the format and size to the link: “Dyslexia style guide (PDF, 240 KB)”. A web page is better.",
    Impact.MINOR,
)
LINK_TO_IMAGE = review(
    "link-to-image",
    "1.1.1",
    "What a linked image shows is in words too.",
    "Show the image on a page, with alt text, or say beside the link what can be seen on it.",
)
LINK_TO_RECORDING = review(
    "link-to-recording",
    "1.2.1 1.2.2 1.2.3",
    "A linked recording has a transcript or captions.",
    "Put a link to a transcript beside it, and make sure that a video has captions.",
    Impact.SERIOUS,
)
OF_LINK_TARGETS = (
    LINK_TO_NOWHERE,
    LINK_TO_SCRIPT,
    LINK_MALFORMED,
    LINK_NEW_WINDOW,
    LINK_TO_FILE,
    LINK_TO_IMAGE,
    LINK_TO_RECORDING,
)
RECORDINGS = tokens("mp3 m4a wav ogg oga opus aac flac wma mp4 m4v mov avi wmv webm ogv mkv mpg mpeg flv")
IMAGES = tokens("jpg jpeg png gif webp avif bmp tif tiff")
FILES = {
    **dict.fromkeys(("pdf",), "pdf"),
    **dict.fromkeys(("doc", "docx", "rtf"), "word|docx?|rtf|ms word"),
    **dict.fromkeys(("xls", "xlsx", "ods"), "excel|xlsx?|ods|spreadsheet|taenlen"),
    **dict.fromkeys(("ppt", "pptx", "odp"), "powerpoint|pptx?|odp|presentation|cyflwyniad"),
    **dict.fromkeys(("odt",), "odt|opendocument"),
    **dict.fromkeys(("csv",), "csv|spreadsheet"),
    **dict.fromkeys(("zip",), "zip"),
}
"""Files that a browser may not show by itself, with the words for each kind."""

_MADE_THEN = ("csv",)
"""Files that are mostly made when they are asked for, so that nobody knows their size before."""
_SIZE = re.compile(r"\d\s?(?:[kmg]i?b|bytes?|beit)\b", re.IGNORECASE)
_TOP = re.compile(
    r"(?:(?:back|go|return)? ?to (?:the )?)?top(?: of (?:the )?page)?|(?:yn ôl |nôl )?i'r brig|brig y dudalen"
)
_WARNED = re.compile(
    r"\b(?:new|separate|another|different)\s+(?:browser\s+)?(?:window|tab|page)|pop-?up"
    r"|(?:ffenestr|tab|dab|tudalen)\s+(?:\w+\s+)?newydd|opens? external",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(r"transcript|text version|captions?\b|subtitle|trawsgrifiad|fersiwn testun|isdeitl", re.I)
_BROKEN = re.compile(
    r"(?:https?|ftp)(?::/?[^/]|/|;)|(?:htt|htp|ttp|hhtp|httpp|htttp)s?:|https?://(?:$|[/.\s]|https?:)", re.I
)
_WITHOUT_PERSON = re.compile(r"mailto:(?![^?]*[^\s@?]+@[^\s@?]+\.[^\s@?]|\?)|(?:tel|sms):[^\d]*$", re.IGNORECASE)


def link_targets(page: Document) -> Iterator[Finding]:
    """Hold each link to what must hold of its address, and of the file that it names."""
    for one in links(page):
        href = (one.get("href") or "").strip()
        slips = (*_address(page, one, href), *_window(page, one), *_file(page, one, href))
        yield from (Finding(rule, message, (page.mark(one),)) for rule, message in slips)


def _address(page: Document, link: Element, href: str) -> Iterator[tuple[Rule, str]]:
    if href.casefold().startswith("javascript:"):
        yield LINK_TO_SCRIPT, "This link runs a script: it leads nowhere in a new tab, or where JavaScript is off."
    elif href in ("", "#", "#!") and not is_button(link) and not _leads_up(page, link):
        yield LINK_TO_NOWHERE, f'The address of this link is "{href}", which leads nowhere.'
    elif _BROKEN.match(href) or _WITHOUT_PERSON.match(href):
        yield LINK_MALFORMED, f'"{href}" is no address that a browser can go to.'


def _leads_up(page: Document, link: Element) -> bool:
    """Whether a link leads to the top of the page, or back by the browser's history, as it says."""
    back = "govuk-back-link" in (link.get("class") or "").split()
    return back or bool(_TOP.fullmatch(bare(called(page, link))))


def _window(page: Document, link: Element) -> Iterator[tuple[Rule, str]]:
    target = (link.get("target") or "").casefold()
    if target in ("", "_self", "_parent", "_top"):
        return
    said = f"{called(page, link)} {description(page, link)} {link.get('title') or ''} {_after(page, link)}"
    if not _WARNED.search(said):
        yield LINK_NEW_WINDOW, f"“{called(page, link)}” opens a new window without saying so."


def _after(page: Document, link: Element) -> str:
    """The words right after a link, to the next one."""
    return (link.tail or "")[:60]


def _file(page: Document, link: Element, href: str) -> Iterator[tuple[Rule, str]]:
    kind = ending(href)
    around = f"{called(page, link)} {surroundings(page, link)}"
    if kind in FILES:
        yield from _unsaid(kind, around)
    elif kind in IMAGES and not any(one.tag == "img" for one in link.iter()):
        yield LINK_TO_IMAGE, f"“{called(page, link)}” leads to a bare image, which has no text alternative."
    elif kind in RECORDINGS and not speaks_of_transcript(page, around):
        yield LINK_TO_RECORDING, f"“{called(page, link)}” leads to a recording, and no transcript is spoken of."


def speaks_of_transcript(page: Document, around: str = "") -> bool:
    """Whether a page leads to a transcript or captions, or has one under a heading of its own."""
    leading = page.elements("a", "button", "summary", "h2", "h3", "h4", "h5", "h6")
    return bool(_TRANSCRIPT.search(around)) or any(_TRANSCRIPT.search(words(one)) for one in leading)


def _unsaid(kind: str, around: str) -> Iterator[tuple[Rule, str]]:
    format_said = re.search(rf"\b(?:{FILES[kind]})\b", around, re.IGNORECASE)
    missing = [
        what
        for what, said in (("format", format_said), ("size", kind in _MADE_THEN or _SIZE.search(around)))
        if not said
    ]
    if missing:
        yield LINK_TO_FILE, f"This link to a {kind.upper()} file does not say its {' or '.join(missing)}."
