"""The language of parts: words in another language than the page say so, and say it rightly."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.wording import tags
from formkit.audit.checks.wording.letters import example
from formkit.audit.checks.wording.own_words import own_tongue
from formkit.audit.checks.wording.page_language import in_truth
from formkit.audit.checks.wording.passages import Passage, passages
from formkit.audit.checks.wording.tongues import foreign_script, other_tongue
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, Rule, fails, review

PART_LANGUAGE_MISSING = fails(
    "part-language-missing",
    "3.1.2",
    "Words in another language than the page are marked with it.",
    'Put the words into an element with their language: <span lang="en">, for words in English.',
    Impact.MODERATE,
)
PART_LANGUAGE_DOUBTFUL = review(
    "part-language-doubtful",
    "3.1.2",
    "Words quoted from another language are marked with it.",
    "If the words are in another language and no name, put them into an element with their language as lang.",
)
PART_LANGUAGE_INVALID = fails(
    "part-language-invalid",
    "3.1.2",
    "The language of a part is given by its code.",
    'Write a code such as "en" or "cy" as lang.',
    Impact.MODERATE,
)
PART_LANGUAGE_WRONG = fails(
    "part-language-wrong",
    "3.1.2",
    "A part is in the language that it says it is in.",
    "Write the language of the words as lang.",
    Impact.MODERATE,
)
OF_PART_LANGUAGE = (PART_LANGUAGE_MISSING, PART_LANGUAGE_DOUBTFUL, PART_LANGUAGE_INVALID, PART_LANGUAGE_WRONG)


def part_language(page: Document) -> Iterator[Finding]:
    """Hold each part of a page to the language that it is said to be in."""
    yield from _invalid(page)
    for one in passages(page):
        if one.language and not tags.fault(one.language) and one.element.tag != "title":
            yield from _judged(page, one)


def _invalid(page: Document) -> Iterator[Finding]:
    for one in page.elements():
        tag = (one.get("lang") or "").strip()
        if one is not page.root and tag and tags.fault(tag):
            yield Finding(PART_LANGUAGE_INVALID, f"lang is “{tag}” here: {tags.fault(tag)}.", (page.mark(one),))


def _judged(page: Document, passage: Passage) -> Iterator[Finding]:
    """Say so of words in another language, unless that is the language that all of the page is really in."""
    own = "lang" in passage.element.attrib and passage.element is not page.root
    rule = PART_LANGUAGE_WRONG if own else PART_LANGUAGE_MISSING
    if (found := _sure(passage)) and (own or found[0] != in_truth(page)):
        yield _finding(page, rule, passage, *found)
    elif not found and (found := _doubtful(passage, own)) and (own or found[0] != in_truth(page)):
        yield _finding(page, PART_LANGUAGE_WRONG if own else PART_LANGUAGE_DOUBTFUL, passage, *found)


def _finding(page: Document, rule: Rule, passage: Passage, tongue: str, words: str) -> Finding:
    where = f" in {passage.attribute}" if passage.attribute else ""
    said_to_be = tags.called(passage.language)
    said = f"The words “{words[:80]}”{where} are in {tags.called(tongue)}, but said to be in {said_to_be}."
    return Finding(rule, said, (page.mark(passage.element),))


def _sure(passage: Passage) -> tuple[str, str] | None:
    """The language that some of the words are surely in, with those words."""
    for words in (*passage.sentences, *passage.quoted):
        script = foreign_script(words, passage.language)
        tongue = script and (example(script) or script)
        tongue = (
            tongue or own_tongue(passage, words) or (_is_prose(words, 2) and _tongue(words, passage, 0.8, 30)) or ""
        )
        if tongue:
            return tongue, words
    return None


def is_surely_foreign(passage: Passage) -> bool:
    """Whether some of the words are surely in another language than they are said to be in."""
    return _sure(passage) is not None


def _doubtful(passage: Passage, is_marked: bool) -> tuple[str, str] | None:
    for words in (passage.words,) if is_marked else passage.quoted:
        tongue = _is_prose(words, 1) and _tongue(words, passage, 0.4, 10)
        if tongue:
            return tongue, words
    return None


def _tongue(words: str, passage: Passage, least: float, odds: float) -> str:
    return other_tongue(words, passage.language, least, odds)


def _is_prose(words: str, least: int) -> bool:
    """Whether words are no name or address: three or more, some of them, though not the first, in small letters."""
    parts = words.split()
    small = [part for part in parts[1:] if part[:1].islower() and len(part) > 3]
    return len(parts) > 2 and len(small) >= least
