"""The trail: the steps a citizen has reached, task by task, and the first that is not complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from formkit.facts import Path, TrailFacts
from formkit.journey import Journey
from formkit.page import Field, Page

NEW = ""
"""The id of an item that is to be begun: whoever shows its first page gives it one."""


@dataclass(frozen=True)
class Step:
    """A page reached, for the item that `facts` are of; `applying` are the fields that are asked on it.

    A list of items is complete when the citizen has said so, whether or not each of them is.
    """

    page: Page
    facts: TrailFacts
    applying: tuple[Field, ...] = ()
    is_complete: bool = True

    @property
    def path(self) -> Path:
        """Which item it is about; () for a page outside of items."""
        return self.facts.path

    def is_at(self, name: str, path: Path = ()) -> bool:
        """Whether it is this page of this item."""
        return self.page.name == name and self.path == path


class Status(Enum):
    """How far a task is. Its text is how GOV.UK calls it: https://design-system.service.gov.uk/components/task-list/"""

    CANNOT_START = "Cannot start yet"
    NOT_STARTED = "Not yet started"
    IN_PROGRESS = "In progress"
    COMPLETED = "Completed"


@dataclass(frozen=True)
class Task:
    """A section's part of the trail; without a task list one nameless task is the whole of it.

    `waits_for` names the sections that must be completed before it can start.
    """

    section: str
    status: Status
    steps: tuple[Step, ...] = ()
    current: Step | None = None
    exit: Step | None = None
    waits_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trail:
    """The steps reached, in order. `facts` holds the answers on the trail, outside of items."""

    journey: Journey
    tasks: tuple[Task, ...]
    facts: TrailFacts

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step reached."""
        return tuple(step for task in self.tasks for step in task.steps)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page reached outside of items."""
        return tuple(step.page for step in self.steps if not step.path)

    @cached_property
    def current(self) -> Step | None:
        """The first step that is not complete."""
        return next((task.current for task in self.tasks if task.current), None)

    @cached_property
    def exit(self) -> Step | None:
        """The exit that has ended the journey."""
        return next((task.exit for task in self.tasks if task.exit), None)

    @property
    def is_complete(self) -> bool:
        """Whether the citizen may check and send their answers."""
        return all(task.status is Status.COMPLETED for task in self.tasks)

    @property
    def end(self) -> str:
        """Where the citizen stands: the exit, the page to show next, or `check-answers`."""
        standing = self.exit or self.current
        return standing.page.name if standing else "check-answers"

    def step(self, name: str, path: Path = ()) -> Step | None:
        """Find a step reached."""
        return next((step for step in self.steps if step.is_at(name, path)), None)

    def reaches(self, name: str, path: Path = ()) -> bool:
        """Whether a page may be visited now."""
        return self.step(name, path) is not None

    def has(self, path: Path) -> bool:
        """Whether an item has been begun."""
        return any(step.path[: len(path)] == path for step in self.steps)

    def task_of(self, step: Step) -> Task:
        """Find the task that a step belongs to."""
        return next(task for task in self.tasks if step in task.steps)

    def before(self, step: Step) -> Step | None:
        """The step before one in its task, for the back link: no item is entered backwards that has a list page."""
        steps = self.task_of(step).steps
        earlier = reversed(steps[: steps.index(step)])
        return next((one for one in earlier if self._is_beside(one, step)), None)

    def after(self, step: Step) -> Step | None:
        """The step that follows one: after the last page of an item that was added, the list of items."""
        steps = self.task_of(step).steps
        later = [one for one in steps[steps.index(step) + 1 :] if self._is_beside(one, step)]
        within = next((one for one in later if one.path[: len(step.path)] == step.path), None)
        if within or not step.path:
            return within
        name, _ = step.path[-1]
        return next(iter(later), None) if self._for_each(name) else self.step(name, step.path[:-1])

    def _is_beside(self, one: Step, step: Step) -> bool:
        """Whether a step belongs to no item but those that the other is about, or to one nobody added."""
        entered = one.path[_shared(one.path, step.path) :]
        return all(self._for_each(name) for name, _ in entered)

    def _for_each(self, name: str) -> bool:
        page = self.journey.page(name)
        return page is not None and page.repeat is not None and page.repeat.for_each is not None

    @property
    def last(self) -> Step | None:
        """The last step reached, but none inside a list of items."""
        return next((step for step in reversed(self.steps) if all(self._for_each(name) for name, _ in step.path)), None)

    def answers(self) -> Iterator[tuple[Step, Field, Any]]:
        """Give each field on the trail with its value (None where blank), in order, those of items in their place."""
        for step in self.steps:
            for one in step.applying:
                yield step, one, step.facts.values.get(one.name)


def _shared(one: Path, other: Path) -> int:
    """How many items two paths go into together."""
    return next((depth for depth, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(other))
