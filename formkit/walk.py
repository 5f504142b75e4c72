"""The walk: from a journey, the answers and the day, which pages a citizen has reached. Pure, worked out each time.

Laws 1 to 4: pages come in order and `when` decides which apply; a page is complete when every applying field has been
posted and is still valid; answers off the trail are kept but neither shown, sent nor used in a condition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from formkit.answers import Answers, items_of
from formkit.asked import applies, bounds, broken, faults, worked_out
from formkit.facts import Path, TrailFacts
from formkit.journey import Journey
from formkit.page import Field, Page, Repeat
from formkit.trail import NEW, Status, Step, Task, Trail


@dataclass(frozen=True)
class _Run:
    """Pages walked up to the first that is not complete, or to an exit."""

    steps: tuple[Step, ...] = ()
    current: Step | None = None
    exit: Step | None = None

    @property
    def is_through(self) -> bool:
        return self.current is None and self.exit is None


def walk(journey: Journey, answers: Answers, today: date, visiting: Path = ()) -> Trail:
    """Walk a journey with these answers (as JSON, by field, page read or repeat) on this day in London.

    `visiting` may name an item that is not begun yet: its first page is reached while there is room for it.
    """
    facts = TrailFacts(journey, today)
    if not journey.task_list:
        return Trail(journey, (_task("", _row(journey.pages, answers, facts, visiting), answers),), facts)
    completed: set[str] = set()
    tasks: list[Task] = []
    for section in journey.sections:
        waits_for = tuple(name for name in section.needs if name not in completed)
        if waits_for:
            tasks.append(Task(section.name, Status.CANNOT_START, waits_for=waits_for))
            continue
        tasks.append(_task(section.name, _row(journey.pages_of(section), answers, facts, visiting), answers))
        completed |= {section.name} if tasks[-1].status is Status.COMPLETED else set()
    return Trail(journey, tuple(tasks), facts)


def _task(section: str, run: _Run, answers: Answers) -> Task:
    begun = any(_is_posted(step.page, answers) for step in run.steps)
    status = Status.COMPLETED if run.is_through else Status.IN_PROGRESS if begun else Status.NOT_STARTED
    return Task(section, status, run.steps, run.current, run.exit)


def _is_posted(page: Page, answers: Answers) -> bool:
    names = [page.name, *(one.name for one in page.inputs), *([page.repeat.field] if page.repeat else [])]
    return any(name in answers for name in names)


def _row(pages: Iterable[Page], answers: Answers, facts: TrailFacts, visiting: Path) -> _Run:
    """Walk pages in order, up to the first that is not complete or an exit."""
    steps: tuple[Step, ...] = ()
    for page in pages:
        if not page.when.holds(facts):
            continue
        run = _items(page, page.repeat, answers, facts, visiting) if page.repeat else _page(page, answers, facts)
        steps += run.steps
        if not run.is_through:
            return _Run(steps, run.current, run.exit)
    return _Run(steps)


def _page(page: Page, answers: Answers, facts: TrailFacts) -> _Run:
    if page.kind == "exit":
        step = Step(page, facts, is_complete=False)
        return _Run((step,), exit=step)
    asked = []
    complete = not page.is_read or answers.get(page.name) is True
    for one in page.fields:
        if applies(one, facts):
            asked.append(one)
            complete = _keep(one, answers, facts) and complete
    step = Step(page, facts, tuple(asked), complete and not any(broken(page.must, facts)))
    return _Run((step,), None if step.is_complete else step)


def _keep(one: Field, answers: Answers, facts: TrailFacts) -> bool:
    """Take an answer into the facts if it was posted and is still valid; work a calculation out."""
    if one.calculation:
        facts.values[one.name] = worked_out(one, facts)
        return True
    if one.name not in answers:
        return False
    try:
        value = None if answers[one.name] is None else one.type.from_json(answers[one.name])
    except ValueError:
        return False
    if faults(one, value, bounds(one, facts)):
        return False
    facts.values[one.name] = value
    return True


def _items(page: Page, repeat: Repeat, answers: Answers, facts: TrailFacts, visiting: Path) -> _Run:
    """Walk each item of a repeat; all of them, whichever is the first that is not complete."""
    given = items_of(answers, repeat)
    entries = _ticked(repeat, given or {}, facts) if repeat.for_each else given or {}
    places = [facts.item((*facts.path, (page.name, item)), number) for number, item in enumerate(entries, 1)]
    runs = [_row(repeat.pages, entries[place.path[-1][1]], place, visiting) for place in places]
    facts.own_items[repeat.field] = tuple(places)
    listed = Step(page, facts, is_complete=_is_list(page, given, facts))
    steps = tuple(step for run in runs for step in run.steps)
    unfinished = next((run.current for run in runs if run.current), None)
    if repeat.for_each:
        return _Run(steps, unfinished or (steps[-1] if steps and any(broken(page.must, facts)) else None))
    begun = _begun(page, repeat, facts, visiting)
    if given is None and repeat.minimum:
        unfinished = _blank(page, repeat, facts, NEW, ()).current
    return _Run((listed, *steps, *begun.steps), unfinished or (None if listed.is_complete else listed))


def _ticked(repeat: Repeat, given: Mapping[str, Answers], facts: TrailFacts) -> Mapping[str, Answers]:
    """One item for each option ticked, in the order of the options."""
    name = repeat.for_each or ""
    chosen = facts.fact(name)
    ticked = chosen if isinstance(chosen, frozenset) else frozenset()
    return {one.value: given.get(one.value, {}) for one in facts.journey.fields[name].choices() if one.value in ticked}


def _is_list(page: Page, given: Mapping[str, Answers] | None, facts: TrailFacts) -> bool:
    """Whether the citizen has said which items there are, and they are neither too few nor too many nor wrong."""
    repeat = page.repeat
    if given is None or repeat is None or len(given) < repeat.minimum:
        return False
    return not is_over(repeat, len(given)) and not any(broken(page.must, facts))


def _begun(page: Page, repeat: Repeat, facts: TrailFacts, visiting: Path) -> _Run:
    """Walk the item that is visited, where it is one of this repeat's that nothing has been answered of yet."""
    depth = len(facts.path)
    if visiting[:depth] != facts.path or len(visiting) <= depth or visiting[depth][0] != page.name:
        return _Run()
    count, item = len(facts.own_items[repeat.field]), visiting[depth][1]
    known = any(one.path[-1][1] == item for one in facts.own_items[repeat.field])
    return _Run() if known or is_over(repeat, count + 1) else _blank(page, repeat, facts, item, visiting)


def _blank(page: Page, repeat: Repeat, facts: TrailFacts, item: str, visiting: Path) -> _Run:
    number = len(facts.own_items[repeat.field]) + 1
    return _row(repeat.pages, {}, facts.item((*facts.path, (page.name, item)), number), visiting)


def is_over(repeat: Repeat, count: int) -> bool:
    """Whether there would be more items than there may be."""
    return count > repeat.most
