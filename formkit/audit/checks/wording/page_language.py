"""The language of the page: said, a language, and the one that its words are in."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.wording import tags
from formkit.audit.checks.wording.passages import passages
from formkit.audit.checks.wording.tongues import foreign_script, is_likely, other_tongue
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import fails

PAGE_LANGUAGE_MISSING = fails(
    "page-language-missing",
    "3.1.1",
    "The page says which language it is in.",
    'Write the language on the html element: <html lang="en">, or lang="cy" for Welsh.',
)
PAGE_LANGUAGE_INVALID = fails(
    "page-language-invalid",
    "3.1.1",
    "The language of the page is given by its code.",
    'Write a code such as "en" or "cy" as the lang of the html element.',
)
PAGE_LANGUAGE_WRONG = fails(
    "page-language-wrong",
    "3.1.1",
    "The page is in the language that it says it is in.",
    "Write the language of the words as the lang of the html element, or translate the words.",
)
OF_PAGE_LANGUAGE = (PAGE_LANGUAGE_MISSING, PAGE_LANGUAGE_INVALID, PAGE_LANGUAGE_WRONG)
_ENOUGH = 40
_MOST = 1000
_STRAY = 0.2
"""How much of a page may be in the language that it says, and the page be in another all the same: names, addresses."""


def page_language(page: Document) -> Iterator[Finding]:
    """Hold the lang of the html element to the words of the page."""
    tag = page.root.get("lang")
    marks = (page.mark(page.root),)
    if tag is None:
        yield Finding(PAGE_LANGUAGE_MISSING, "The html element has no lang: screen readers guess how to say it.", marks)
    elif not tag.strip():
        yield Finding(PAGE_LANGUAGE_MISSING, "The lang of the html element is empty.", marks)
    elif tags.fault(tag):
        yield Finding(PAGE_LANGUAGE_INVALID, f"The lang of the html element is “{tag}”: {tags.fault(tag)}.", marks)
    elif real := in_truth(page):
        message = f"The page says that it is in {tags.called(tag)}, but its words are in {tags.called(real)}."
        yield Finding(PAGE_LANGUAGE_WRONG, message, marks)


def in_truth(page: Document) -> str:
    """The language that most of a page's words are in, where it isn't the one that the page says; else ""."""
    if "in truth" not in page.notes:
        page.notes["in truth"] = _in_truth(page, page.language.strip())
    return str(page.notes["in truth"])


def _in_truth(page: Document, tag: str) -> str:
    said = [one for one in passages(page) if one.language == tag and not one.attribute]
    written = " ".join(one.words for one in said)[:_MOST]
    if len(written) < _ENOUGH:
        return ""
    real = other_tongue(written, tag, 0.9, 50)
    if not real:
        return foreign_script(written, tag)
    meant = sum(len(words) for one in said for words in one.sentences if is_likely(words, tag))
    return real if meant < len(written) * _STRAY else ""
