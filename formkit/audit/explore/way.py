"""Ways: the answers of one citizen, and each page as they come to it, when only the answers before it are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from formkit.answers import Answers, at, listed, put
from formkit.audit.explore.order import in_order
from formkit.audit.route import Profile
from formkit.facts import Path, TrailFacts, field_of
from formkit.journey import Journey
from formkit.page import Field, Page
from formkit.trail import Step, Trail
from formkit.walk import walk


@dataclass(frozen=True)
class Way:
    """Whole answers, as kept, of one citizen on one day; `is_long` where they are made as long as may be."""

    journey: Journey
    name: str
    answers: Answers
    today: date
    profile: Profile = Profile.GUEST
    is_long: bool = False

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
            yield Leg(self, step, given, is_left)
            given = self._with(given, step) if is_left and step.is_complete else given

    def _with(self, given: Answers, step: Step) -> Answers:
        """Give the answers of a page, as its post keeps them."""
        if step.page.repeat:
            return listed(given, step.page.name, step.path)
        if step.page.is_read:
            return put(given, step.path, {step.page.name: True})
        own = at(self.answers, step.path)
        typed = (one.name for one in step.applying if one.calculation is None and one.name in own)
        return put(given, step.path, {name: own[name] for name in typed})

    def places(self, path: Path) -> tuple[tuple[str, int], ...]:
        """Which item a path leads to: each list's field name, with the place of the item in it."""
        numbers = (self.trail.facts.at(path[: depth + 1]).number for depth in range(len(path)))
        return tuple((field_of(name), number - 1) for (name, _), number in zip(path, numbers, strict=True))


@dataclass(frozen=True)
class Leg:
    """A page on a way: `step` is it once all answers of the way are in, `given` are the answers before it.

    `is_left` says whether its own answers are given now: a list is also passed on the way to its items.
    """

    way: Way
    step: Step
    given: Answers = field(repr=False)
    is_left: bool = True

    @property
    def page(self) -> Page:
        """The page."""
        return self.step.page

    @cached_property
    def trail(self) -> Trail:
        """The pages reached when it is come to."""
        return walk(self.way.journey, self.given, self.way.today, self.step.path)

    @property
    def facts(self) -> TrailFacts:
        """What is known when it is come to."""
        return self.trail.facts.at(self.step.path)

    @cached_property
    def places(self) -> tuple[tuple[str, int], ...]:
        """Which item it is of, by the places of the items."""
        return self.way.places(self.step.path)

    def value(self, one: Field) -> Any:
        """What the way answers to a field; None for nothing."""
        return self.step.facts.values.get(one.name) if one in self.step.applying else None
