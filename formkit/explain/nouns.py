"""Nouns: what explanations call a field, a part of an answer, the items of a repeat, and one of them."""

from __future__ import annotations

from dataclasses import replace

from formkit.facts import TrailFacts
from formkit.kinds import Kind
from formkit.page import Field
from formkit.speech import Speech
from formkit.subjects import subject


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_QUOTED, _ANSWER_TO, _PART = N_("“{words}”"), N_("the answer to “{question}”"), N_("the {part} in {subject}")
# "time in Great Britain is “No”" says little: what was asked must be heard where the answer is yes, no or several.
_KINDS_BY_QUESTION = (Kind.TRUTH, Kind.CHOICES)
# "Select whether you are a resident" is good English, "whether you are a resident is “No”" is not.
_NO_NOUN = ("whether ", "if ")


def quoted(words: str, speech: Speech) -> str:
    """Put quotation marks round words."""
    return speech.say(_QUOTED, words=words)


def noun(one: Field, speech: Speech) -> str:
    """Call a field by its subject, or by its question where it has none that says enough."""
    by_question = one.type.KIND in _KINDS_BY_QUESTION and one.calculation is None
    named = None if by_question else subject(one, speech)
    if named and not named[0].startswith(_NO_NOUN):
        return named[0]
    question = speech.plain(one.label)
    return quoted(question, speech) if one.calculation else speech.say(_ANSWER_TO, question=question)


def part_noun(one: Field, part: str, speech: Speech) -> str:
    """Call a part of an answer by the label of its box."""
    label = one.type.WORDS.get(part)
    words = _uncapitalised(speech.say(label)) if label else part.replace("_", " ")
    return speech.say(_PART, part=words, subject=noun(one, speech))


def _uncapitalised(words: str) -> str:
    """Begin with a small letter, unless with an acronym: "UPRN"."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def items_noun(repeat: str, speech: Speech) -> str:
    """Call the items of a repeat, by its field name, by the title of their page."""
    page = speech.facts.journey.repeats[repeat]
    return quoted(speech.plain(page.title) if page.title else page.name, speech)


def title(repeat: str, item: TrailFacts, speech: Speech) -> str:
    """Call one item as its list does: "Maya"; one whose title would be empty by its number."""
    page = speech.facts.journey.repeats[repeat]
    words = replace(speech, facts=item).plain(page.repeat.item_title) if page.repeat else ""
    return words or speech.say("Item {number}", number=item.number)
