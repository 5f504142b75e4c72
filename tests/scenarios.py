"""Scenarios of definitions as citizens live them: what they type on each page, and where that leads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

from formkit.answers import ID, Answers, at
from formkit.definition.compile import compile
from formkit.definition.given import given
from formkit.facts import TrailFacts
from formkit.fields.field_type import input_name
from formkit.journey import Journey
from formkit.kinds import Kind
from formkit.page import Field
from formkit.service import Scenario
from formkit.trail import Step, Trail
from formkit.walk import walk
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
    def answers(self) -> Answers:
        """Its answers made whole."""
        return given(self.journey, self.scenario.answers).answers

    @cached_property
    def trail(self) -> Trail:
        """The pages that it visits, with its answers on them."""
        return walk(self.journey, self.answers, self.noon.date())

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What it comes to, in the order in which that is answered: a list of items once all of them are added."""
        return tuple(_answered(self.trail.steps))

    @property
    def asked(self) -> tuple[Step, ...]:
        """The steps with a button: all but an exit."""
        return tuple(step for step in self.steps if step.page.kind != "exit")

    def typed(self, step: Step) -> dict[str, list[str]]:
        """What is typed on a page, by the name of the control."""
        return dict(self._typed(step))

    def _typed(self, step: Step) -> Iterator[tuple[str, list[str]]]:
        for one in step.applying:
            value = step.facts.values.get(one.name) if one.calculation is None else None
            if value is not None and one.type.KIND is Kind.FILES:
                yield one.name, [Chosen(file.name) for file in value]
                continue
            for part, texts in one.type.retype(value).items() if value is not None else ():
                yield input_name(one.name, part), list(texts)

    def goes_to(self, citizen: Any, step: Step) -> Any:
        """Let a citizen go on to a step from where the one before led: from the task list, or by adding an item."""
        if citizen.path.endswith("/task-list"):
            added = [place for place, (name, _) in enumerate(step.path) if self.trail.step(name, step.path[:place])]
            name = step.path[added[0]][0] if added else step.page.name
            into = "".join(f"/{list_}/{item}" for list_, item in (step.path[: added[0]] if added else step.path))
            citizen.opens(citizen.path.removesuffix("/task-list") + f"{into}/{name}")
        return citizen.is_at(step.page.name) if citizen.path.endswith(f"/{step.page.name}") else citizen.adds()

    @property
    def sent(self) -> dict[str, Any]:
        """The answers that a department gets: those on the trail, null for blank; items without their ids."""
        return self._sent(self.trail.facts)

    def _sent(self, facts: TrailFacts) -> dict[str, Any]:
        steps = [step for step in self.trail.steps if step.path == facts.path]
        read = {step.page.name: True for step in steps if step.page.is_read}
        given = {one.name: self._json(step, one) for step in steps for one in step.applying}
        return {**read, **given, **{name: [*map(self._sent, items)] for name, items in facts.own_items.items()}}

    def _json(self, step: Step, one: Field) -> Any:
        value = step.facts.values.get(one.name)
        if one.calculation is None or value is None:
            return at(self.answers, step.path).get(one.name)
        return one.type.to_json(value)


def _answered(steps: Sequence[Step], depth: int = 0) -> Iterator[Step]:
    """Put each list after its items; `steps` are those of one item, or of all outside of items."""
    for name, run in groupby(steps, key=lambda step: _list_of(step, depth)):
        if name is None:
            yield from run
            continue
        listed, items = [], []
        for step in run:
            (items if len(step.path) > depth else listed).append(step)
        for _, item in groupby(items, key=lambda step: step.path[: depth + 1]):
            yield from _answered([*item], depth + 1)
        yield from listed


def _list_of(step: Step, depth: int) -> str | None:
    if len(step.path) > depth:
        return step.path[depth][0]
    return step.page.name if step.page.repeat else None


def without_ids(json: Any) -> Any:
    """Take the ids from the items of answers: each citizen's are others."""
    if isinstance(json, list):
        return [without_ids(one) for one in json]
    return {key: without_ids(one) for key, one in json.items() if key != ID} if isinstance(json, dict) else json


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
