"""Findings: where a page breaks a rule."""

from __future__ import annotations

from dataclasses import dataclass, field

from formkit.audit.rule import Rule


@dataclass(frozen=True, order=True)
class Mark:
    """An element that a finding is about: a CSS selector that finds it alone, and its opening tag without its value."""

    selector: str
    html: str


@dataclass(frozen=True, order=True)
class Finding:
    """A rule broken on a page.

    `message` says in a sentence what is wrong here; `remedy` how to mend this one, where the rule's is too general.
    `fields` are names of the definition's fields that it is about, where the check knows; `pointer` (RFC 6901) the
    place in the definition, where it knows even that.
    """

    rule: Rule
    message: str
    marks: tuple[Mark, ...] = ()
    remedy: str = ""
    fields: tuple[str, ...] = field(default=())
    pointer: str = ""

    def __str__(self) -> str:
        where = f", at {', '.join(one.selector for one in self.marks)}" if self.marks else ""
        return f"{self.rule.id} ({self.rule.confidence}, {self.rule.impact}): {self.message}{where}"
