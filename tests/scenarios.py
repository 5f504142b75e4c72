"""Scenarios of definitions as citizens live them: what they type on each page, and where that leads."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from formkit.definition.compile import compile
from formkit.fields.field_type import input_name
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.page import Page
from formkit.service import Scenario
from formkit.walk import Trail, walk
from tests.folder import Chosen

DEFINITIONS = Path(__file__).parent.parent / "form_definitions"


@dataclass(frozen=True)
class Life:
    """A scenario with its journey. What it leaves out is left blank."""

    journey: Journey
    scenario: Scenario

    def __str__(self) -> str:
        return f"{self.journey.name}: {self.scenario.name}"

    @property
    def noon(self) -> datetime:
        """Noon of the scenario's day; scenarios of our own definitions all name one."""
        assert self.scenario.today is not None
        return datetime.combine(date.fromisoformat(self.scenario.today), time(12), UTC)

    @cached_property
    def trail(self) -> Trail:
        """The pages that it visits, with its answers on them."""
        blank = {name: None for name, one in self.journey.fields.items() if not one.required}
        read = {page.name: True for page in self.journey.pages if page.kind == "content"}
        return walk(self.journey, {**blank, **read, **self.scenario.answers}, self.noon.date())

    @property
    def asked(self) -> tuple[Page, ...]:
        """The pages with a button: all but an exit."""
        return tuple(page for page in self.trail.pages if page.kind != "exit")

    def typed(self, page: Page) -> dict[str, list[str]]:
        """What is typed on a page, by the name of the control."""
        return dict(self._typed(page))

    def _typed(self, page: Page) -> Iterator[tuple[str, list[str]]]:
        step = self.trail.step(page.name)
        assert step is not None
        for one in step.applying:
            value = self.trail.facts.values.get(one.name)
            if value is not None and one.type.KIND is Kind.FILES:
                yield one.name, [Chosen(file.name) for file in value]
                continue
            for part, texts in one.type.retype(value).items() if value is not None else ():
                yield input_name(one.name, part), list(texts)

    @property
    def sent(self) -> dict[str, Any]:
        """The answers that a department gets: those on the trail, null for blank."""
        read = {page.name: True for page in self.trail.pages if page.kind == "content"}
        answers = {one.name: self.scenario.answers.get(one.name) for _, one, _ in self.trail.answers()}
        return {**read, **answers}


@cache
def journey(name: str) -> Journey:
    """Compile one of our own definitions, once."""
    compiled = compile((DEFINITIONS / f"{name}.json").read_bytes(), f"{name}.json")
    assert compiled.journey, compiled.problems
    return compiled.journey


def lives() -> list[Life]:
    """Every scenario of every definition of ours."""
    names = sorted(file.stem for file in DEFINITIONS.glob("*.json") if not file.name.endswith(".schema.json"))
    return [Life(found, scenario) for found in map(journey, names) for scenario in found.scenarios]
