"""What a map shows: a journey's steps in order, in words. Every format is written from this alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal


@dataclass(frozen=True)
class Question:
    """One field of a step. `condition` goes on from "if" and is empty where the field is always asked.

    `calculation` says how one is worked out that is never typed.
    """

    name: str
    type: str
    label: str
    required: bool
    condition: str
    calculation: str = ""


@dataclass(frozen=True)
class Rule:
    """What must be so, going on from "must be true:", and where it does not matter; `error` is what people read."""

    field: str
    that: str
    condition: str
    error: str


StepKind = Literal["question", "content", "exit", "repeat", "check answers", "payment", "confirmation"]


@dataclass(frozen=True)
class Step:
    """One page, numbered from 1. `condition` goes on from "if"; `depends_on` names the fields that it reads.

    `steps` are asked for each item of a repeat, `items` says which items those are. `place` is the number in the whole
    map: 4.1 is the first step for each item of the fourth.
    """

    number: int
    name: str
    kind: StepKind
    heading: str
    section: str = ""
    condition: str = ""
    depends_on: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    place: str = ""
    items: str = ""
    rules: tuple[Rule, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are typed: all but calculations."""
        return tuple(one for one in self.questions if not one.calculation)

    @property
    def is_optional(self) -> bool:
        """Whether it may be left blank altogether."""
        return bool(self.asked) and not any(one.required for one in self.asked)

    @property
    def more(self) -> tuple[Question, ...]:
        """The questions about which its heading does not say everything."""
        return tuple(one for one in self.questions if not self._is_said(one))

    def _is_said(self, one: Question) -> bool:
        is_bare = not one.condition and not one.calculation
        return one.label == self.heading and is_bare and (one.required or self.is_optional)


@dataclass(frozen=True)
class Task:
    """A section of a task list; `needs` are the titles of those that must be completed before it can start."""

    title: str
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Outline:
    """A journey in words: its title, and its steps in order, with check answers and confirmation at the end.

    `tasks` are its sections where it has a task list.
    """

    name: str
    title: str
    organisation: str
    steps: tuple[Step, ...]
    tasks: tuple[Task, ...] = ()

    def task(self, section: str) -> Task | None:
        """Find a task by its title."""
        return next((one for one in self.tasks if one.title == section), None)


def branches(steps: tuple[Step, ...]) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Give runs of steps that depend on the same condition, each with it."""
    for condition, run in groupby(steps, key=lambda step: step.condition):
        yield condition, tuple(run)
