"""Seen: what came of a state that was to be seen."""

from __future__ import annotations

from dataclasses import dataclass, field

from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.rule import fails
from formkit.audit.state import State

NOT_REACHED = fails(
    "state-not-reached",
    "",
    "Every state of a page can be seen as it was planned from the definition.",
    "Look at the page with these answers: a rule that never speaks, or speaks of another field, is not what was meant.",
)
SUMMARY = "govuk-error-summary__list"


@dataclass(frozen=True)
class Seen:
    """A state as it was seen. `url` is where it was asked for; `findings` say that it is not what was planned.

    `key` says which it is: the place of its stop on the route, and its own place there.
    """

    key: tuple[int, int]
    state: State
    document: Document
    url: str
    findings: tuple[Finding, ...] = ()
    cookies: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_as_planned(self) -> bool:
        """Whether it is the state that was to be seen."""
        return not self.findings


def not_reached(state: State, why: str) -> Finding:
    """The finding that a state could not be seen."""
    fields = tuple(dict.fromkeys(one.field for one in state.expected if one.field))
    return Finding(NOT_REACHED, f"{state} could not be seen: {why}", fields=fields, pointer=state.pointer)


def errors(document: Document) -> dict[str, str]:
    """What the error summary of a page says, by the id that it links to."""
    lists = list(document.classed(SUMMARY))
    return {one.get("href", "")[1:]: words(one) for each in lists for one in each.iter("a")}


def astray(seen: Document, state: State, known: frozenset[str]) -> str:
    """Why a page that came back is not the state with its errors; "" where it is. `known` are the form's fields."""
    found = errors(seen)
    if seen.status != _REFUSED or not found:
        return f"the post came to status {seen.status} at {seen.url} with {_said(found)}."
    wanted = {one.field for one in state.expected if one.field in known}
    missing = [name for name in sorted(wanted) if not any(_is_of(control, name) for control in found)]
    return f"there is no error about {', '.join(missing)}, but {_said(found)}." if missing else ""


_REFUSED = 422


def _is_of(control: str, name: str) -> bool:
    return control == name or control.startswith(f"{name}-")


def _said(found: dict[str, str]) -> str:
    return "; ".join(f"“{words}”" for words in found.values()) or "no errors"
