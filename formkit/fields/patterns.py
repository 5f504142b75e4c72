"""Patterns: the formats a text may be asked to have, by name, and a designer's own regular expressions.

Regular expressions come with a definition, so they are matched by RE2, whose time grows no faster than the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import re2

from formkit.fields.line import bare
from formkit.fields.postcode import postcode


@dataclass(frozen=True)
class Format:
    """A named format: what it is for, what all of a text must match, how it is kept, its error and an example."""

    title: str
    regex: str
    error: str
    example: str
    kept: Callable[[str], str] = str


FORMATS = {
    "letters": Format(
        "letters, spaces, hyphens and apostrophes",
        r"[\p{L}\p{M}][\p{L}\p{M} '’.-]*",
        "{Subject} must only include letters, spaces, hyphens and apostrophes",
        "Aberystwyth",
    ),
    "letters_and_numbers": Format(
        "letters and numbers",
        r"[\p{L}\p{M}\p{Nd}]+",
        "{Subject} must only include letters and numbers",
        "A12B34",
    ),
    "numbers": Format("the numbers 0 to 9", r"[0-9]+", "{Subject} must only include numbers", "12345678"),
    "postcode": Format(
        "a full UK postcode",
        r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}|GIR 0AA",
        "Enter a full UK postcode, like SW1A 2AA",
        "SW1A 2AA",
        lambda text: postcode(text) or text,
    ),
    "company_number": Format(
        "a company registration number",
        r"[0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]",
        "Company registration number must be 8 numbers, or 2 letters and 6 numbers, like 01234567 or SC123456",
        "SC123456",
        lambda text: bare(text) or text,
    ),
}


# https://github.com/google/re2/blob/main/re2/parse.cc has RE2's own words, to which it adds what stands there.
_MISTAKES = {
    "missing ]": "a [ is never closed",
    "missing )": "a ( is never closed",
    "unexpected )": "a ) closes nothing",
    "no argument for repetition operator": "nothing stands before a *, + or ?",
    "bad repetition operator": "two of *, + and ? stand together",
    "invalid perl operator": "it looks ahead or back, with (?=, (?!, (?<= or (?<!",
    "invalid escape sequence": "a backslash stands before a sign that has no meaning there",
    "trailing \\": "it ends with a backslash",
    "invalid character class range": "a range between [ and ] is the wrong way round",
}


def matches(regex: str, text: str) -> bool:
    """Whether all of a text matches a regular expression."""
    return _compiled(regex).fullmatch(text) is not None


def mistake(regex: str) -> str | None:
    """Say what is wrong with a regular expression; None when it can be used."""
    try:
        _compiled(regex)
    except re2.error as error:
        reason = error.args[0]
        said = reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)
        return next((words for start, words in _MISTAKES.items() if said.startswith(start)), said)
    return None


@cache
def _compiled(regex: str) -> re2._Regexp:
    options = re2.Options()
    options.log_errors = False
    return re2.compile(regex, options)
