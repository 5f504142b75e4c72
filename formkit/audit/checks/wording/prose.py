"""What a page says, and how: by words rather than places, in short and common words, under headings."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.wording.link import is_hidden
from formkit.audit.checks.wording.passages import Passage, passages
from formkit.audit.checks.wording.plainness import MANY_WORDS, grade, sentences
from formkit.audit.checks.wording.tags import primary
from formkit.audit.checks.wording.telling import place_in, placeholder_in
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, advice, review

CONTENT_BY_PLACE = review(
    "content-by-place",
    "1.3.3",
    "Nothing is told apart by its place, shape or colour alone.",
    "Name what you mean by its words too: “Select ‘Save’, the green button”. Not everybody sees the page.",
)
PLACEHOLDER_TEXT = advice(
    "placeholder-text",
    "",
    "No text is left that only held the place of another.",
    "Write the real text, or take this away.",
)
LONG_WITHOUT_HEADINGS = review(
    "long-without-headings",
    "1.3.1 2.4.6 2.4.10",
    "Long text has headings and lists to find one’s way by.",
    "Divide the text under headings that say what each part is about, and make lists of what can be listed.",
)
HARD_TO_READ = review(
    "hard-to-read",
    "3.1.5",
    "Text is in plain language.",
    "Write short sentences with common words; GOV.UK asks for a reading age of 9: "
    "https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
    Impact.MINOR,
)
OF_PROSE = (CONTENT_BY_PLACE, PLACEHOLDER_TEXT, LONG_WITHOUT_HEADINGS, HARD_TO_READ)
_LONG = 300
_BREAKS = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr", "summary", "legend", "figure", "form")
_GRADE = 14


def by_place(page: Document) -> Iterator[Finding]:
    """Find words that point to where something stands, or to what it looks like."""
    for one in passages(page):
        found = place_in(one.words)
        if found and not one.attribute and one.element.tag not in ("title", "option"):
            said = f"“{found}” helps only people who see the page so."
            yield Finding(CONTENT_BY_PLACE, said, (page.mark(one.element),))


def placeholder_text(page: Document) -> Iterator[Finding]:
    """Find text that was to be replaced."""
    for one in passages(page):
        if found := placeholder_in(one.words):
            yield Finding(PLACEHOLDER_TEXT, f"“{found}” holds the place of a text.", (page.mark(one.element),))


def long_without_headings(page: Document) -> Iterator[Finding]:
    """Find paragraphs one after another that come to a long text, without a heading or a list between them."""
    run: list[Element] = []
    for one in (*page.elements("p", *_BREAKS), page.root):
        if one.tag == "p" and not is_hidden(page, one):
            run.append(one)
            continue
        count = sum(len(words(each).split()) for each in run)
        if count > _LONG and len(run) > 2:
            said = f"{count} words in {len(run)} paragraphs stand here without a heading or a list."
            yield Finding(LONG_WITHOUT_HEADINGS, said, (page.mark(run[0]),))
        run = []


def hard_to_read(page: Document) -> Iterator[Finding]:
    """Find English text in long sentences of long words."""
    for one in passages(page):
        if primary(one.language or "en") == "en" and not page.within(one.element, "dl") and _is_hard(one):
            longest, years = max(len(each.split()) for each in sentences(one.words)), round(grade(one.words))
            said = f"The longest sentence here has {longest} words, and reading this takes {years} years of school."
            yield Finding(HARD_TO_READ, said, (page.mark(one.element),))


def _is_hard(passage: Passage) -> bool:
    said = sentences(passage.words)
    count = 0 if passage.attribute else len(passage.words.split())
    return count >= MANY_WORDS and count / len(said) > 25 and grade(passage.words) > _GRADE
