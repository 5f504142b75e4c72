"""Recordings in a page: what is heard and seen is there in words too, and nothing starts by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.wording.link import ending, is_hidden, surroundings
from formkit.audit.checks.wording.link_targets import RECORDINGS, speaks_of_transcript
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails, review

SOUND_WITHOUT_TEXT = review(
    "sound-without-text",
    "1.2.1",
    "What can be heard can be read too.",
    "Put a transcript on the page, or a link to one right after the recording.",
    Impact.SERIOUS,
)
VIDEO_WITHOUT_TEXT = review(
    "video-without-text",
    "1.2.1 1.2.2 1.2.3 1.2.5",
    "A video has captions, and what it shows is in words too.",
    'Add captions (<track kind="captions">) and a transcript, and say in words what can only be seen.',
    Impact.SERIOUS,
)
PLAYS_BY_ITSELF = fails(
    "plays-by-itself",
    "1.4.2 2.2.2",
    "No recording starts by itself.",
    "Take autoplay away and give the recording controls, so that people start it themselves.",
)
OF_MEDIA = (SOUND_WITHOUT_TEXT, VIDEO_WITHOUT_TEXT, PLAYS_BY_ITSELF)
_SOUNDS = frozenset(("mp3", "m4a", "wav", "oga", "opus", "aac", "flac", "wma"))
_PLAYERS = re.compile(
    r"(?:youtube(?:-nocookie)?\.com|youtu\.be|player\.vimeo\.com|dailymotion\.com|facebook\.com/plugins/video|wistia\.|brightcove)",
    re.IGNORECASE,
)
_STARTS = re.compile(r"[?&](?:autoplay|auto_play)=(?:1|true)", re.IGNORECASE)
_CAPTIONS = ("captions", "subtitles", "descriptions")


def media(page: Document) -> Iterator[Finding]:
    """Find recordings without words, and those that start by themselves."""
    for one in page.elements("audio", "video", "embed", "object", "iframe", "bgsound"):
        if not is_hidden(page, one):
            yield from _wordless(page, one)
            yield from _starting(page, one)


def _wordless(page: Document, element: Element) -> Iterator[Finding]:
    kind = _kind(element)
    if not kind or speaks_of_transcript(page, surroundings(page, element)) or _is_described(page, element):
        return
    if kind == "sound":
        yield Finding(SOUND_WITHOUT_TEXT, "No transcript is spoken of beside this recording.", (page.mark(element),))
    elif not any((one.get("kind") or "subtitles").casefold() in _CAPTIONS for one in element.iter("track")):
        said = "This video has no captions that its markup names, and no transcript is spoken of beside it."
        yield Finding(VIDEO_WITHOUT_TEXT, said, (page.mark(element),))


def _is_described(page: Document, element: Element) -> bool:
    return any(page.referred(element, key) for key in ("aria-describedby", "aria-details"))


def _starting(page: Document, element: Element) -> Iterator[Finding]:
    source = _source(element)
    plays = element.tag in ("audio", "video") and "autoplay" in element.attrib and "muted" not in element.attrib
    plays = plays or element.tag == "bgsound" or bool(_PLAYERS.search(source) and _STARTS.search(source))
    if plays:
        yield Finding(
            PLAYS_BY_ITSELF, "This recording starts by itself, over what screen readers say.", (page.mark(element),)
        )


def _kind(element: Element) -> str:
    """Whether an element holds sound or a video; "" for neither."""
    if element.tag in ("audio", "bgsound"):
        return "sound"
    file, source = ending(_source(element)), _source(element)
    mime = (element.get("type") or "").casefold()
    if element.tag == "video" or mime.startswith("video/") or "flash" in mime or _PLAYERS.search(source):
        return "video"
    if mime.startswith("audio/") or file in _SOUNDS:
        return "sound"
    return "video" if file in RECORDINGS or file == "swf" else ""


def _source(element: Element) -> str:
    return element.get("src") or element.get("data") or ""
