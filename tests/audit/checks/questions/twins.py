"""Twins: a page that breaks a rule, and one like it that does not."""

from dataclasses import dataclass

from formkit.audit.checks.questions import OF_DOCUMENT
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule
from formkit.audit.state import State


@dataclass(frozen=True)
class Twins:
    """The insides of `main` of two pages; `title` and `state` are those of both."""

    rule: Rule
    broken: str
    right: str
    state: State | None = None
    title: str = "Page"
    lang: str = "en"

    def found(self, html: str) -> list[Finding]:
        """What is found of the rule on one of them."""
        return [one for one in found(html, self.state, self.title, self.lang) if one.rule == self.rule]

    def __str__(self) -> str:
        return self.rule.id


def found(html: str, state: State | None = None, title: str = "Page", lang: str = "en") -> list[Finding]:
    """Everything that the checks of this room find in a page."""
    written = f"<!DOCTYPE html><html lang={lang}><title>{title}</title><body><main>{html}</main>"
    page = Document(written, "http://127.0.0.1/page", state=state)
    return [one for check in OF_DOCUMENT for one in check.run(page)]


def summary(*listed: tuple[str, str]) -> str:
    """An error summary: pairs of where each link leads and what it says."""
    items = "".join(f'<li><a href="{href}">{words}</a></li>' for href, words in listed)
    listing = f"<h2>There is a problem</h2><ul>{items}</ul>"
    return f'<div class="govuk-error-summary"><div role=alert>{listing}</div></div>'


def wrong(name: str, words: str, label: str = "", more: str = "") -> str:
    """A control that is wrong, with its message."""
    message = f'<p id="{name}-error" class="govuk-error-message"><span>Error:</span> {words}</p>'
    control = f'<input class="govuk-input--error" id="{name}" name="{name}" aria-describedby="{name}-error" {more}>'
    return f'<div><label for="{name}">{label or name}</label>{message}{control}</div>'
