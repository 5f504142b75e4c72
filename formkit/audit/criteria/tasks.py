"""Tasks: what a person does by hand for a criterion that machines can't settle, on a page that was really seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from formkit.audit.criteria.criterion import Criterion, Step
from formkit.audit.criteria.presence import THINGS, shows
from formkit.audit.result import Found
from formkit.audit.rule import Confidence
from formkit.audit.spot import Spot, spoken, spot, way
from formkit.audit.visited import Visited

EVERY = "every"


@dataclass(frozen=True)
class Task:
    """One thing to do: where (None: on every page), the way there, with what, what to do and what to expect."""

    spot: Spot | None
    way: str
    tool: str
    do: str
    expect: str


def tasks(criterion: Criterion, seen: Sequence[Visited], found: Sequence[Found]) -> tuple[Task, ...]:
    """Give what to do by hand: the criterion's own steps, and a look at each thing that a person must look at."""
    steps = [task for step in criterion.steps if (task := _task(step, seen))]
    return (*steps, *(_look(one) for one in found if one.finding.rule.confidence is Confidence.REVIEW))


def _task(step: Step, seen: Sequence[Visited]) -> Task | None:
    if step.on == EVERY:
        return Task(None, f"Go through every page{_in_each(seen)}.", step.tool, step.do, step.expect)
    best = _best(step.on, seen) or _best("question", seen)
    if best is None:
        return None
    there = f"{way(best.document)}{_also(best, seen)}"
    return Task(spot(best), there, step.tool, step.do, step.expect)


def _look(one: Found) -> Task:
    finding = one.finding
    marks = ", ".join(mark.selector for mark in finding.marks)
    do = f"{finding.message} Look at {marks}." if marks else finding.message
    there = spot(one.at[0]) if one.at else None
    return Task(there, way(one.at[0].document) if one.at else "", "your eyes", do, finding.rule.title)


def _best(on: str, seen: Sequence[Visited]) -> Visited | None:
    """The page that a step is best taken on; the first that was seen of those that serve as well."""
    if on in THINGS:
        return next((one for one in seen if shows(one.document, on)), None)
    return max(seen, key=_SERVES.get(on, lambda one: 0), default=None)


def _in_each(seen: Sequence[Visited]) -> str:
    codes = dict.fromkeys(one.document.state.language for one in seen if one.document.state)
    return f" in {' and in '.join(spoken(code) for code in codes)}" if codes else ""


def _also(best: Visited, seen: Sequence[Visited]) -> str:
    """Say in which other languages the same page is there."""
    state = best.document.state
    if state is None:
        return ""
    alike = [one.document.state for one in seen if one.document.state and one.document.state.page == state.page]
    others = dict.fromkeys(one.language for one in alike if one.language != state.language)
    return f" Then again in {' and in '.join(map(spoken, others))}." if others else ""


def _controls(one: Visited) -> int:
    return min(sum(1 for _ in one.document.controls), 12)


def _question(one: Visited) -> int:
    return _controls(one) - (100 if one.document.state and one.document.state.is_in_error else 0)


def _errors(one: Visited) -> int:
    return len(one.document.state.expected) if one.document.state else 0


def _checks(one: Visited) -> int:
    return 1 if one.document.state and one.document.state.page == "check-answers" else 0


_SERVES: Mapping[str, Callable[[Visited], int]] = {"question": _question, "error": _errors, "check answers": _checks}
