"""Twins: a page that breaks a rule, and one like it that does not."""

from dataclasses import dataclass

from formkit.audit.checks.structure import OF_DOCUMENT
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule
from formkit.audit.state import Kind, State

ADDRESS = "http://127.0.0.1/apply/start"
SHOWN = State("permit", "start", "en", Kind.SHOWN)


@dataclass(frozen=True)
class Twins:
    """The insides of `main` of two pages below an h1, or two whole pages; `state` is that of both."""

    rule: Rule
    broken: str
    right: str
    state: State | None = None

    def found(self, html: str) -> list[Finding]:
        """What is found of the rule on one of them."""
        return [one for one in found(html, self.state) if one.rule == self.rule]

    def __str__(self) -> str:
        return self.rule.id


def found(html: str, state: State | None = None) -> list[Finding]:
    """Everything that the checks of this room find in a page, each known to the check that finds it."""
    every = []
    for check in OF_DOCUMENT:
        for one in check.run(Document(whole(html), ADDRESS, state=state)):
            assert one.rule in check.rules, f"{one.rule.id} is not among the rules of its check"
            every.append(one)
    return every


def whole(html: str) -> str:
    """A page with this in its `main`; a whole page stays as it is."""
    head = '<!DOCTYPE html><html lang="en"><head><title>Permits - Parking</title></head>'
    if html.startswith("<body"):
        return f"{head}{html}</html>"
    return html if html.startswith("<!") else f"{head}<body><main><h1>Permits</h1>{html}</main></body></html>"
