"""Ways: the answers of one citizen, and each page as they come to it, when only the answers before it are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from formkit.answers import Answers, at, listed, put
from formkit.audit.explore.order import in_order
from formkit.audit.route import Profile
from formkit.facts import Path, TrailFacts
from formkit.journey import Journey
from formkit.page import Field, Page
from formkit.trail import Step, Trail
from formkit.walk import walk


@dataclass(frozen=True)
class Leg:
    """A page on a way. `facts` are those with which it is first shown, `step` is it once all answers of the way are in.

    `places` says which item it is of by the places of the items; `is_left` whether its answers are given now.
    """

    step: Step
    facts: TrailFacts
    trail: Trail
    places: tuple[tuple[str, int], ...] = ()
    is_left: bool = True

    @property
    def page(self) -> Page:
        """The page."""
        return self.step.page

    def value(self, one: Field) -> Any:
        """What the way answers to a field; None for nothing."""
        return self.step.facts.values.get(one.name) if one in self.step.applying else None


@dataclass(frozen=True)
class Way:
    """Whole answers, as kept, of one citizen on one day. `scenario` says that a designer wrote them."""

    journey: Journey
    name: str
    answers: Answers
    today: date
    profile: Profile = Profile.GUEST
    scenario: bool = False

    @cached_property
    def trail(self) -> Trail:
        """What the answers come to."""
        return walk(self.journey, self.answers, self.today)

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """Each page in the order in which it is come to."""
        return tuple(self._legs())

    def _legs(self) -> Iterator[Leg]:
        given: Answers = {}
        for step, is_left in in_order(self.trail.steps):
            trail = walk(self.journey, given, self.today, step.path)
            found = trail.step(step.page.name, step.path)
            if found is None:
                return
            yield Leg(step, found.facts, trail, self._places(step.path), is_left)
            if not is_left:
                continue
            given = self._with(given, step)

    def _with(self, given: Answers, step: Step) -> Answers:
        """Give the answers of a page, as its post keeps them."""
        if step.page.repeat:
            return listed(given, step.page.name, step.path)
        if step.page.is_read:
            return put(given, step.path, {step.page.name: True})
        own = at(self.answers, step.path)
        typed = (one.name for one in step.applying if one.calculation is None and one.name in own)
        return put(given, step.path, {name: own[name] for name in typed})

    def _places(self, path: Path) -> tuple[tuple[str, int], ...]:
        facts = self.trail.facts
        found = []
        for depth, (name, _) in enumerate(path):
            facts = facts.at(path[depth : depth + 1]) if not depth else self.trail.facts.at(path[: depth + 1])
            found.append((name.replace("-", "_"), facts.number - 1))
        return tuple(found)
