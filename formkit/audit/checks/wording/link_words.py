"""What links say: enough to know where each leads, without reading what stands round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.wording.link import called, is_hidden, links, stands_in_text
from formkit.audit.checks.wording.vocabulary import KINDS_OF_PLACE, VAGUE_LINKS, bare, is_one_of
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, Rule, fails, review

LINK_EMPTY = fails(
    "link-empty",
    "2.4.4 4.1.2",
    "Every link has words.",
    "Write where the link leads between its tags, or as the alt of its image; or take the link away.",
)
LINK_WITHOUT_LETTERS = fails(
    "link-without-letters",
    "2.4.4",
    "The words of a link are words.",
    "Make the words that say where the link leads part of the link, and leave the full stop outside.",
)
LINK_VAGUE = fails(
    "link-vague",
    "2.4.4 2.4.9",
    "The words of a link say where it leads.",
    "Write where the link leads instead: “Read about Rocky Mountain trails”, not “Click here”.",
    Impact.MODERATE,
)
LINK_OUT_OF_CONTEXT = review(
    "link-out-of-context",
    "2.4.9",
    "A link makes sense in a list of links.",
    "Add which one: “my project page”, not “page”.",
    Impact.MINOR,
)
LINK_IS_ADDRESS = fails(
    "link-is-address",
    "2.4.9",
    "A link says what it leads to, not its address.",
    "Write the name of the page; screen readers read an address letter by letter.",
    Impact.MINOR,
)
LINK_TITLE_REPEATS = fails(
    "link-title-repeats",
    "",
    "The title of a link does not repeat its words.",
    "Take the title attribute away: some screen readers read the same words twice.",
    Impact.MINOR,
)
LINK_IMAGE_REPEATS = fails(
    "link-image-repeats",
    "1.1.1",
    "An image in a link does not repeat the words beside it.",
    'Give the image alt="": the words of the link say it already.',
    Impact.MINOR,
)
OF_LINK_WORDS = (
    LINK_EMPTY,
    LINK_WITHOUT_LETTERS,
    LINK_VAGUE,
    LINK_OUT_OF_CONTEXT,
    LINK_IS_ADDRESS,
    LINK_TITLE_REPEATS,
    LINK_IMAGE_REPEATS,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+/\S+|https?://\S{12,}", re.IGNORECASE)


def link_words(page: Document) -> Iterator[Finding]:
    """Hold the words of each link to what a list of links must say."""
    for one in links(page):
        said = called(page, one)
        slips = (*_about(page, one, said), *_repeats(page, one, said)) if said else (_empty(one),)
        yield from (Finding(rule, message, (page.mark(one),)) for rule, message in slips)


def _empty(link: Element) -> tuple[Rule, str]:
    images = any(one.tag == "img" for one in link.iter())
    return LINK_EMPTY, "The image in this link has no words, so the link has none." if images else "This link is empty."


def _about(page: Document, link: Element, said: str) -> Iterator[tuple[Rule, str]]:
    """What is wrong with the words of a link, the worst alone."""
    if not any(letter.isalnum() for letter in said):
        yield LINK_WITHOUT_LETTERS, f"The only words of this link are “{said}”."
    elif bare(said) in VAGUE_LINKS:
        yield LINK_VAGUE, f"“{said}” does not say where this link leads."
    elif is_one_of(said, KINDS_OF_PLACE) and stands_in_text(page, link):
        yield LINK_OUT_OF_CONTEXT, f"“{said}” does not say which one, when read in a list of the page’s links."
    elif _ADDRESS.fullmatch(said) and not page.within(link, "dd"):
        yield LINK_IS_ADDRESS, f"The words of this link are an address: “{said}”."


def _repeats(page: Document, link: Element, said: str) -> Iterator[tuple[Rule, str]]:
    if bare(link.get("title") or "") == bare(said) and link.get("title"):
        yield LINK_TITLE_REPEATS, f"The title of this link says “{said}” again."
    written = bare(words(link))
    alts = (one.get("alt") or "" for one in link.iter("img") if not is_hidden(page, one))
    for alt in alts:
        if bare(alt) and bare(alt) == written:
            yield LINK_IMAGE_REPEATS, f"The image’s alt says “{alt}” and so do the words beside it."
