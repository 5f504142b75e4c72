"""Plays: one citizen of a form on a stage, for people who write tests of it in Python (docs/audit.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from formkit.audit.document import Document, words
from formkit.audit.explore.way import Way
from formkit.audit.route import Route, Stop
from formkit.audit.state import Kind, State
from formkit.audit.visit.client import Client
from formkit.audit.visit.papers import paper
from formkit.audit.visit.places import address
from formkit.audit.visit.walker import CHECK, END, START, Walker
from formkit.definition.given import given
from formkit.journey import Journey
from formkit.service import Scenario
from formkit.stage.formkit import Formkit
from formkit.stage.opening import staged

Answer = str | list[str]


@dataclass
class Play:
    """A form, where it is served, and a citizen who has no answers yet; `page` is what they see."""

    form: Journey
    stage: Formkit
    page: Document = field(default_factory=lambda: Document(""))
    language: str = "en"

    def __post_init__(self) -> None:
        """Give the citizen a browser of their own."""
        self._client = Client(self.stage.base_url)

    @property
    def address(self) -> str:
        """Where the form begins."""
        return address(self.stage.base_url, self.form.name, self.language)

    def starts(self, language: str = "en") -> Document:
        """Open the start page in a language and press its button."""
        self.language = language
        button = next(self.opens().classed("govuk-button--start"), None)
        if button is None:
            raise AssertionError(f"{self.page.url} has no button to start with.")
        return self._came(self._client.get(button.get("href") or ""))

    def opens(self, name: str = "") -> Document:
        """Open a page by its name (or the path below the form); without one the start page."""
        return self._came(self._client.get(address(self.stage.base_url, self.form.name, self.language, name)))

    def answers(self, typed: Mapping[str, Answer] | None = None, **more: Answer) -> Document:
        """Type into the page at hand, by the names of its controls, and send it. What is not named stays as it is."""
        asked = paper(self.page)
        if asked is None:
            raise AssertionError(f"Nothing can be answered at {self.page.url}.")
        whole = {**(typed or {}), **more}
        unknown = sorted(set(whole) - asked.names)
        if unknown:
            raise AssertionError(
                f"{self.page.url} has no {', '.join(unknown)}. It has {', '.join(sorted(asked.names))}."
            )
        texts = {name: (one,) if isinstance(one, str) else tuple(one) for name, one in whole.items()}
        return self._came(self._client.post(asked.action, asked.standing(texts), multipart=asked.is_multipart))

    def errors(self) -> list[str]:
        """What the error summary of the page at hand says, in order."""
        summary = next(self.page.classed("govuk-error-summary__list"), None)
        return [words(one) for one in summary.iter("li")] if summary is not None else []

    def scenario(self, name: str, language: str = "en") -> tuple[Document, ...]:
        """Live a scenario of the definition to its end, as somebody else; gives every page on the way, as it comes."""
        route = _route(self.form, self._found(name), language)
        self.stage.day(route.today)
        seen = tuple(Walker(Client(self.stage.base_url), self.form, route).walk())
        astray = [finding.message for one in seen for finding in one.findings]
        if astray:
            raise AssertionError("\n".join(astray))
        return tuple(one.document for one in seen)

    def _found(self, name: str) -> Scenario:
        found = {one.name: one for one in self.form.scenarios}
        if name not in found:
            raise AssertionError(f"There is no scenario “{name}”. There are: {', '.join(found)}.")
        return found[name]

    def _came(self, page: Document) -> Document:
        self.page = page
        return page


def _route(form: Journey, one: Scenario, language: str) -> Route:
    """Stop at each page of a scenario once."""
    today = date.fromisoformat(one.today) if one.today else datetime.now(UTC).date()
    answers = given(form, one.answers).answers
    way = Way(form, one.name, answers, today)
    stops = [(leg.page.name, leg.places) for leg in way.legs]
    ends = [(CHECK, ()), (END, ())] if way.trail.is_complete else []
    whole = dict.fromkeys([(START, ()), *stops, *ends])
    made = tuple(Stop(page, at, (State(form.name, page, language, Kind.SHOWN),)) for page, at in whole)
    return Route(form.name, language, one.name, answers, today, made)


@contextmanager
def play(form: Journey, definitions: Path) -> Iterator[Play]:
    """Serve the forms of a folder, and begin with one of them."""
    with staged(definitions) as stage:
        yield Play(form, stage)
