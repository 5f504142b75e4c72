"""Shown: what only a browser knows of what a page is made of, as it takes the stylesheets to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from formkit.audit.checks.structure.hidden_words import HIDDEN_FROM_ALL, HIDDEN_IN_NAME
from formkit.audit.checks.structure.looks_like_headings import TEXT_AS_HEADING, is_title
from formkit.audit.checks.structure.shown_script import SCRIPT
from formkit.audit.checks.structure.titles import telling
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Impact, fails, review
from formkit.audit.sight import Sight

WORDS_FROM_CSS = fails(
    "words-from-stylesheet",
    "1.3.1",
    "No words come from the stylesheet.",
    "Put the words into the page: those who read it without the stylesheet, or have it translated, do not get them.",
    Impact.MODERATE,
)
FRAME_APART = review(
    "frame-title-not-like-page",
    "2.4.1 4.1.2",
    "The title of a frame and the page in it are about the same thing.",
    "Look at whether the title says what is in the frame.",
)
RULES = (WORDS_FROM_CSS, FRAME_APART, HIDDEN_FROM_ALL, HIDDEN_IN_NAME, TEXT_AS_HEADING)


def shown(sight: Sight) -> Iterator[Finding]:
    """What stylesheets add, hide and make look like headings, and what frames show."""
    facts = sight.run(SCRIPT)
    rows = [(kind, row) for kind in _FOUND for row in facts[kind]]
    marks = sight.marks([row[0] for _, row in rows]) if rows else ()
    for (kind, (_, words, detail)), mark in zip(rows, marks, strict=True):
        yield from _FOUND[kind](mark, words, detail)


def _generated(mark: Mark, words: str, where: str) -> Iterator[Finding]:
    yield Finding(WORDS_FROM_CSS, f"The stylesheet puts “{words}” {where} this element.", (mark,))


def _meant(mark: Mark, words: str, _: str) -> Iterator[Finding]:
    message = f"“{words}” is meant for screen readers, but hidden from them too."
    yield Finding(HIDDEN_FROM_ALL, message, (mark,))


def _hidden(mark: Mark, words: str, outer: str) -> Iterator[Finding]:
    yield Finding(HIDDEN_IN_NAME, f"“{words}” in this <{outer}> is hidden from everybody.", (mark,))


def _heading(mark: Mark, words: str, tag: str) -> Iterator[Finding]:
    if is_title(words):
        yield Finding(TEXT_AS_HEADING, f"“{words}” looks like a heading, but is a <{tag}>.", (mark,))


def _frame(mark: Mark, title: str, page: str) -> Iterator[Finding]:
    """A frame whose title shares no telling word with the title and headings of its page."""
    if telling(title) and telling(page) and not telling(title) & telling(page):
        message = f"The frame is called “{title}”, the page in it begins “{page[:60]}”."
        yield Finding(FRAME_APART, message, (mark,))


_FOUND: Mapping[str, Callable[[Mark, str, str], Iterator[Finding]]] = {
    "generated": _generated,
    "meant": _meant,
    "hidden": _hidden,
    "headings": _heading,
    "frames": _frame,
}
