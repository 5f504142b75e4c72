"""Translations: a text of the definition that has none stands in English on a Welsh page, and must be marked so.

Here the words are known, so one or two of them are enough, where the letters alone could not tell the language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from formkit.audit.checks.wording.journey_texts import Told, told
from formkit.audit.checks.wording.part_language import is_surely_foreign
from formkit.audit.checks.wording.passages import Passage, passages
from formkit.audit.checks.wording.tags import called, is_same
from formkit.audit.checks.wording.tongues import likely
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails
from formkit.audit.visited import Visited
from formkit.journey import Journey
from formkit.problems import json_pointer

TRANSLATION_UNMARKED = fails(
    "translation-unmarked",
    "3.1.2",
    "A text without a translation is marked as being in English.",
    'Translate the text, or mark it where it is shown: <span lang="en">.',
    Impact.MODERATE,
)
_ENGLISH = "en"
_MORE_LIKELY = 3


def translations(seen: Sequence[Visited], journey: Journey | None) -> Iterable[tuple[Visited, Finding]]:
    """Find texts of the journey that stand in English, unmarked, on pages in another language."""
    texts = {" ".join(one.source.split()): one for one in told(journey)} if journey else {}
    for one in seen:
        language = one.document.state.language if one.document.state else _ENGLISH
        if texts and language != _ENGLISH:
            yield from ((one, finding) for finding in _unmarked(one, texts, language))


def _unmarked(seen: Visited, texts: Mapping[str, Told], language: str) -> Iterator[Finding]:
    for passage in passages(seen.document):
        text = texts.get(passage.words)
        if text and is_same(passage.language, language) and _is_english(passage, language):
            said = f"“{passage.words[:80]}” stands in English here, but is said to be in {called(language)}."
            fields = (text.field,) if text.field else ()
            marks = (seen.document.mark(passage.element),)
            yield Finding(TRANSLATION_UNMARKED, said, marks, fields=fields, pointer=json_pointer(text.pointer))


def _is_english(passage: Passage, language: str) -> bool:
    """Whether words are English rather than a name, or a word of both languages; surer ones are found without this."""
    chances = likely(passage.words)
    is_judged = passage.element.tag != "title" and not is_surely_foreign(passage)
    return is_judged and chances[_ENGLISH] > _MORE_LIKELY * chances.get(language, 1)
