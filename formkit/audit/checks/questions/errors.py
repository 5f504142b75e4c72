"""Errors: all that is held against what a page tells is wrong, which is read once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from formkit.audit.checks.questions import expected, links, messages, summary
from formkit.audit.checks.questions.told import Told
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule

_CHECKS: tuple[Callable[[Told], Iterator[Finding]], ...] = (
    summary.title,
    summary.summary,
    links.links,
    links.left_out,
    messages.associations,
    messages.identified,
    messages.wording,
    expected.errors,
    expected.typed,
)
RULES: tuple[Rule, ...] = (*summary.RULES, *links.RULES, *messages.RULES, *expected.RULES)


def errors(page: Document) -> Iterator[Finding]:
    """Hold a page to telling what is wrong, all of it and nothing else, so that it can be mended."""
    told = Told(page)
    for check in _CHECKS:
        yield from check(told)
