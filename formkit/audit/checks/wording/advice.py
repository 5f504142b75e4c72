"""Advice to whoever writes a form: how its texts could be plainer, with the place of each in the definition.

What GOV.UK's style guide says of single words, `formkit check` warns of; here is what takes a whole text, or several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from formkit.audit.checks.wording.abbreviations import ABBREVIATION_UNEXPLAINED, is_explained, unexplained
from formkit.audit.checks.wording.journey_texts import Told, told
from formkit.audit.checks.wording.plainness import MANY_WORDS, grade, sentences
from formkit.audit.checks.wording.prose import PLACEHOLDER_TEXT
from formkit.audit.checks.wording.ranges import overlapping
from formkit.audit.checks.wording.telling import place_in, placeholder_in
from formkit.audit.checks.wording.vocabulary import VAGUE_HEADINGS, bare
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule, advice
from formkit.journey import Journey
from formkit.problems import json_pointer

LONG_SENTENCE = advice(
    "long-sentence",
    "3.1.5",
    "Sentences have 25 words at most.",
    "Make two sentences of it, or a list.",
)
HARD_WORDS = advice(
    "hard-words",
    "3.1.5",
    "Texts can be read by people who left school early.",
    "Use shorter words and sentences; read the text aloud to somebody.",
)
VAGUE_HEADING = advice(
    "vague-heading",
    "2.4.6",
    "Titles and labels say what they are about.",
    "Say what the page asks or tells: “Your vehicle”, not “Details”.",
)
TWO_THINGS_ASKED = advice(
    "two-things-asked-at-once",
    "",
    "A question asks one thing.",
    "Ask each in a field of its own, or on a page of its own.",
)
OPTIONS_OVERLAP = advice(
    "options-overlap",
    "",
    "An answer fits one option only.",
    "Begin each option right after the one before it ends: “18 to 24”, “25 to 30”.",
)
TEXT_BY_PLACE = advice(
    "text-by-place",
    "1.3.3",
    "Texts name things by their words, not by place or colour.",
    "Name what you mean by its words. Not everybody sees the page, or sees it so.",
)
UNBROKEN_TEXT = advice(
    "unbroken-text",
    "2.4.10",
    "Long texts have headings or lists.",
    "Put a heading over each part (## in Markdown), and make lists of what can be listed.",
)
OF_ADVICE = (
    LONG_SENTENCE,
    HARD_WORDS,
    VAGUE_HEADING,
    TWO_THINGS_ASKED,
    OPTIONS_OVERLAP,
    TEXT_BY_PLACE,
    UNBROKEN_TEXT,
    PLACEHOLDER_TEXT,
    ABBREVIATION_UNEXPLAINED,
)
_LONGEST, _UNBROKEN, _GRADE = 25, 200, 12
_ASKS = r"(?:what|who|when|where|why|how|which|do|does|did|is|are|was|were|have|has|had|can|will|would)"
_ASKS_AGAIN = r"(?:what|who|when|where|why|how|do you|are you|have you)"
_TWO_QUESTIONS = re.compile(
    rf"\?[^?]*\b{_ASKS}\b[^?]*\?|^{_ASKS}\b[^?]*,? and {_ASKS_AGAIN}\b[^?]*\?$",
    re.IGNORECASE,
)


def advise(journey: Journey) -> Iterator[Finding]:
    """Advise on each text of a journey, and on its options."""
    texts = list(told(journey))
    for one in texts:
        for rule, judge in _OF_TEXTS:
            if said := judge(one):
                yield _finding(rule, said, one)
    yield from _abbreviations(texts)
    yield from _options(journey)


def _finding(rule: Rule, message: str, at: Told) -> Finding:
    return Finding(rule, message, fields=(at.field,) if at.field else (), pointer=json_pointer(at.pointer))


def _long_sentence(text: Told) -> str:
    longest = max(sentences(text.words), key=lambda one: len(one.split()), default="")
    count = len(longest.split())
    return f"A sentence of {count} words: “{_short(longest)}”" if count > _LONGEST else ""


def _hard_words(text: Told) -> str:
    is_judged = len(text.words.split()) >= MANY_WORDS and grade(text.words) > _GRADE
    return f"Reading this takes {round(grade(text.words))} years of school." if is_judged else ""


def _vague_heading(text: Told) -> str:
    is_vague = text.key in ("title", "label") and bare(text.words) in VAGUE_HEADINGS
    return f"“{text.source}” does not say what it is about." if is_vague else ""


def _two_things(text: Told) -> str:
    asks = text.key in ("title", "label") and _TWO_QUESTIONS.search(" ".join(text.words.split()))
    return f"“{_short(text.words)}” asks two things, which one answer may not fit." if asks else ""


def _by_place(text: Told) -> str:
    found = place_in(text.words)
    return f"“{found}” helps only people who see the page so." if found else ""


def _placeholder(text: Told) -> str:
    found = placeholder_in(text.words)
    return f"“{found}” holds the place of a text." if found else ""


def _unbroken(text: Told) -> str:
    runs = re.split(r"^\s*(?:#|[-*+] |\d+\. ).*$", text.source, flags=re.MULTILINE)
    longest = max(len(run.split()) for run in runs)
    return f"{longest} words stand here without a heading or a list." if longest > _UNBROKEN else ""


_OF_TEXTS: tuple[tuple[Rule, Callable[[Told], str]], ...] = (
    (LONG_SENTENCE, _long_sentence),
    (HARD_WORDS, _hard_words),
    (VAGUE_HEADING, _vague_heading),
    (TWO_THINGS_ASKED, _two_things),
    (TEXT_BY_PLACE, _by_place),
    (PLACEHOLDER_TEXT, _placeholder),
    (UNBROKEN_TEXT, _unbroken),
)


def _abbreviations(texts: list[Told]) -> Iterator[Finding]:
    """Say of each abbreviation, where it first stands, that no text explains it."""
    everything = "\n".join(one.words for one in texts)
    said: set[str] = set()
    for one in texts:
        for letters in unexplained(one.words):
            if letters not in said and not is_explained(letters, everything):
                yield _finding(ABBREVIATION_UNEXPLAINED, f"“{letters}” is nowhere written in full.", one)
            said.add(letters)


def _options(journey: Journey) -> Iterator[Finding]:
    for field in journey.fields.values():
        labels = [next(one.label.texts()).source for one in field.choices()]
        if (pair := overlapping(labels)) and field.type.NAME == "radios":
            message = f"“{pair[0]}” and “{pair[1]}” overlap: some answers fit both."
            yield Finding(
                OPTIONS_OVERLAP, message, fields=(field.name,), pointer=json_pointer((*field.pointer, "options"))
            )


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")
