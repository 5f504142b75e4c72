"""Parsing: the page's HTML is what the HTML Standard says it must be."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.checks.structure.sentences import NOT_IN_THE_STANDARD, TAGS, sentence
from formkit.audit.checks.structure.source import Source
from formkit.audit.document import Document
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Impact, Rule, fails

PARSE_ERROR = fails(
    "html-parse-error",
    "",
    "The HTML is what the HTML Standard says it must be.",
    "Correct the HTML: browsers and assistive technology have to guess what is meant.",
    Impact.MINOR,
)
TAGS_DO_NOT_MATCH = fails(
    "html-tags-do-not-match",
    "",
    "Each start tag has its end tag, in the right order.",
    "Close each element where it ends, and take away end tags that close nothing.",
    Impact.MODERATE,
)
NESTED_FORM = fails(
    "nested-form",
    "",
    "No form stands in another.",
    "Close the first form before the second starts: browsers leave out the inner form, and end the outer one too soon.",
)
_NESTED = "a form starts before the form that it stands in is closed."
Place = tuple[int, int]


def parse_errors(page: Document) -> Iterator[Finding]:
    """What a parser objects to in the HTML that the server sent, one finding for each kind of fault."""
    if page.is_live or not page.parse_errors:
        return
    source = Source(page.html)
    found: dict[tuple[Rule, str], list[Place]] = {}
    for place, code, data in page.parse_errors:
        if code not in NOT_IN_THE_STANDARD:
            rule = _rule(code, data)
            words = _NESTED if rule is NESTED_FORM else sentence(code, data)
            found.setdefault((rule, words), []).append(place)
    for (rule, words), places in found.items():
        marks = dict.fromkeys(mark for place in places for mark in _mark(page, source, place))
        yield Finding(rule, f"{_lines(places)}: {words}", tuple(marks))


def _rule(code: str, data: dict[str, object]) -> Rule:
    if code == "unexpected-start-tag" and data.get("name") == "form":
        return NESTED_FORM
    return TAGS_DO_NOT_MATCH if code in TAGS else PARSE_ERROR


def _lines(places: list[Place]) -> str:
    numbers = list(dict.fromkeys(line for line, _ in places))
    shown = [str(one) for one in numbers[:5]]
    if len(numbers) == 1:
        return f"Line {shown[0]}"
    return f"Lines {', '.join(shown)} and {len(numbers) - 5} more" if len(numbers) > 5 else _joined(shown)


def _joined(numbers: list[str]) -> str:
    return f"Lines {', '.join(numbers[:-1])} and {numbers[-1]}"


def _mark(page: Document, source: Source, place: Place) -> Iterator[Mark]:
    """The element in whose source a fault is, as far as the tree can tell."""
    tag, number = source.around(place)
    found = list(page.elements(tag)) if tag else []
    if number < len(found):
        yield page.mark(found[number])
