"""GOV.UK content style, as far as a pattern can see it: warnings, each with the words to write instead.

Source: the GOV.UK style guide, A to Z, https://www.gov.uk/guidance/style-guide/a-to-z
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from formkit.problems import Pointer, Problem, warning

WORDINGS = frozenset(
    {"title", "label", "hint", "body", "text", "needs", "error", "errors", "heading", "one", "other", "because", "why"}
)
_HEADINGS = frozenset({"title", "label", "heading"})


@dataclass(frozen=True)
class Rule:
    """A pattern that GOV.UK texts don't have; `headings` limits it to labels and titles."""

    code: str
    pattern: re.Pattern[str]
    message: str
    remedy: str
    headings: bool = False


def _rule(code: str, pattern: str, message: str, remedy: str, *, headings: bool = False) -> Rule:
    return Rule(f"style-{code}", re.compile(pattern), message, remedy, headings)


RULES = (
    _rule("please", r"(?i)\bplease\b", "“Please” makes a rule sound like a choice.", "Leave “please” out."),
    _rule(
        "latin",
        r"(?i)\b(?:e\.?g\.?|i\.?e\.?|etc\.?|n\.?b\.?)(?![\w@.-])",
        "Screen readers read Latin abbreviations out as letters.",
        "Write “for example”, “that is” or “such as”.",
    ),
    _rule(
        "click-here",
        r"(?i)\bclick(?:ing)?\b|\[(?:here|this|link|more|read more|this page)\]",
        "“Click here” says nothing to someone who moves from link to link.",
        "Make the link the name of the page it leads to.",
    ),
    _rule(
        "html",
        r"(?i)</?(?:a|b|br|div|em|h[1-6]|i|li|ol|p|span|strong|table|td|th|tr|u|ul)(?:\s[^<>]*)?/?>",
        "HTML is shown to people as it is written here.",
        "Take it out. In a `body`, write Markdown: **bold**, or [the page’s name](https://www.gov.uk).",
    ),
    _rule(
        "braces",
        r"\{\{\s*[a-z][a-z0-9_.]*\s*\}\}",
        "Braces written twice are shown to people, and insert nothing.",
        "To insert an answer, write {name}.",
    ),
    _rule("exclamation", r"!(?!\[)", "Exclamation marks shout.", "End the sentence with a full stop."),
    _rule("ampersand", r"\s&\s", "“&” is only for the names of organisations.", "Write “and”."),
    _rule(
        "bracket-plural",
        r"\w\((?:s|es)\)",
        "“(s)” is read out letter by letter.",
        "Use the plural: it covers one as well.",
    ),
    _rule(
        "and-or",
        r"(?i)\band/or\b|\b(?:he/she|his/her|s/he)\b",
        "A slash makes two sentences out of one.",
        "Write “or”, or “they”.",
    ),
    _rule(
        "capitals", r"\b[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b", "Words in capitals are hard to read.", "Use sentence case."
    ),
    _rule(
        "long-words",
        r"(?i)\b(?:in order to|utilise|commence|prior to|in the event that|with regards? to|facilitate|forthwith)\b",
        "There is a shorter word for this.",
        "Write “to”, “use”, “start”, “before”, “if”, “about” or “help”.",
    ),
    _rule(
        "heading-stop",
        r"(?<!\.)[.:]$",
        "Labels and titles end without a full stop or colon.",
        "Take it out.",
        headings=True,
    ),
)


def style(value: Any) -> Iterator[Problem]:
    """Give a warning for each text of a definition (its JSON) that breaks a rule."""
    for pointer, key, text in _texts(value, (), ""):
        for rule in RULES:
            if (key in _HEADINGS or not rule.headings) and rule.pattern.search(text):
                yield warning(rule.code, pointer, rule.message, rule.remedy)


def _texts(value: Any, pointer: Pointer, key: str) -> Iterator[tuple[Pointer, str, str]]:
    """Walk the JSON, keeping the nearest key that names a wording; scenarios and values hold no texts."""
    if isinstance(value, str) and key:
        yield pointer, key, value
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _texts(one, (*pointer, place), key)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name not in ("scenarios", "when", "conditions", "contact", "deliver"):
                yield from _texts(one, (*pointer, name), _nearest(name, key))


def _nearest(name: str, key: str) -> str:
    if name == "text":
        return key or name
    return name if name in WORDINGS else key if key == "errors" else ""
