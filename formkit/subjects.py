"""Subjects: what errors call a field, as a noun phrase that fits after "Enter" and before "must be".

A designer may give one; else it is derived from an English label, or there is none and errors speak of "your answer".
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from formkit.page import Field
from formkit.speech import Speech

_QUESTION = re.compile(
    r"What(?: is| are| was| were|[’']s) ((?:your|their|his|her|its|the|this|that) [^,?]+)\?", re.IGNORECASE
)
_ASIDE = re.compile(r"\s*\([^)]*\)")
# A label that begins like this is an instruction or a statement of the citizen's, not the name of a thing.
_NOT_NOUNS = re.compile(
    r"(?:add|agree|ask|choose|complete|confirm|copy|describe|enter|explain|fill|give|i|if|include|list|look|please|provide"
    r"|read|say|select|send|sign|state|tell|tick|type|upload|use|we|when|where|which|who|why|write|you)\b",
    re.IGNORECASE,
)
# "What is your work made of?" asks about something, but does not name it.
_DANGLING = re.compile(r".* (?:about|at|by|for|from|in|like|of|on|to|with)", re.IGNORECASE)
_DETERMINERS = ("your", "their", "his", "her", "its", "the", "this", "that", "a", "an", "my")
_LONGEST = 8


def subject(one: Field, speech: Speech) -> tuple[str, str] | None:
    """Give a field's subject with the language it is in; None where it has none."""
    given = one.texts.get("subject")
    if given is not None:
        return speech.plain(given), speech.code_of(given)
    if speech.code_of(one.label) != "en":
        return None
    derived = derive(speech.plain(one.label))
    return (derived, "en") if derived else None


def key(one: Field, speech: Speech) -> Markup:
    """Name an answer: by the subject that the designer gave, which tells it from others, else by its label."""
    given = one.texts.get("subject")
    if given is None:
        return speech.marked(one.label)
    words = speech.plain(given)
    code = speech.code_of(given)
    return speech.in_language(code).within("span", speech, escape(words[:1].upper() + words[1:]))


def derive(label: str) -> str | None:
    """Make a subject of an English label: "What is your date of birth?" gives "your date of birth"."""
    text = " ".join(_ASIDE.sub("", label).split()).rstrip(":")
    question = _QUESTION.fullmatch(text)
    if question:
        return None if _DANGLING.fullmatch(question[1]) else question[1][0].lower() + question[1][1:]
    return _as_noun(text)


def _as_noun(text: str) -> str | None:
    words = text.split()
    if not words or len(words) > _LONGEST or text[-1] in "?.!…" or _NOT_NOUNS.match(text):
        return None
    return text if _keeps_capital(words) else text[0].lower() + text[1:]


def _keeps_capital(words: list[str]) -> bool:
    """Whether the first word is an acronym ("UK", "P60") or a name goes on with the second ("National Insurance")."""
    if words[0].lower() in _DETERMINERS:
        return False
    first = words[0][1:]
    return first != first.lower() or any(sign.isdigit() for sign in first) or (len(words) > 1 and words[1][0].isupper())
