"""The walk: from a journey, the answers and the day, which pages a citizen has reached. Pure, worked out each time.

Laws 1 to 4: pages come in order and `when` decides which apply; a page is complete when every applying field has been
posted and is still valid; answers off the trail are kept but neither shown, sent nor used in a condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from formkit.journey import Field, Journey, Page, Reveal
from formkit.kinds import Bounds, Comparable, Fault

Json = Any
Values = Mapping[str, Any]


@dataclass
class TrailFacts:
    """The facts so far: what was answered on the trail, and the day. Values are the types' own, None for blank."""

    journey: Journey
    today: date
    values: dict[str, Any] = field(default_factory=dict)

    def fact(self, name: str, part: str | None = None) -> Comparable | None:
        """The answer to a field on the trail, ready to compare."""
        value = self.values.get(name)
        return None if value is None else self.journey.fields[name].type.comparable(value, part)


@dataclass(frozen=True)
class Trail:
    """The pages reached, in order; the last is `current` (first incomplete), an exit, or everything is complete.

    `facts` holds the answers on the trail; `applying` names the fields asked on each page reached.
    """

    journey: Journey
    pages: tuple[Page, ...]
    current: Page | None
    exit: Page | None
    facts: TrailFacts
    applying: Mapping[str, tuple[Field, ...]]

    @property
    def is_complete(self) -> bool:
        """Whether the citizen may check and send their answers."""
        return self.current is None and self.exit is None

    @property
    def end(self) -> str:
        """Where the citizen stands: the page to show next, an exit's name, or `check-answers`."""
        standing = self.current or self.exit
        return standing.name if standing else "check-answers"

    def reaches(self, name: str) -> bool:
        """Whether a page may be visited now."""
        return any(page.name == name for page in self.pages)

    def before(self, name: str) -> Page | None:
        """The page before one on the trail, for the back link."""
        names = [page.name for page in self.pages]
        place = names.index(name) if name in names else len(names)
        return self.pages[place - 1] if place else None

    def answers(self) -> Iterator[tuple[Page, Field, Any]]:
        """Give each field asked on the trail with its value (None where left blank), in order."""
        for page in self.pages:
            for one in self.applying[page.name]:
                yield page, one, self.facts.values.get(one.name)


def walk(journey: Journey, answers: Mapping[str, Json], today: date) -> Trail:
    """Walk a journey with these answers (as JSON, by field or content page) on this day in London."""
    facts = TrailFacts(journey, today)
    reached: list[Page] = []
    applying: dict[str, tuple[Field, ...]] = {}
    for page in journey.pages:
        if not page.when.holds(facts):
            continue
        reached.append(page)
        if page.kind == "exit":
            applying[page.name] = ()
            return Trail(journey, tuple(reached), None, page, facts, applying)
        complete, applying[page.name] = _step(page, answers, facts)
        if not complete:
            return Trail(journey, tuple(reached), page, None, facts, applying)
    return Trail(journey, tuple(reached), None, None, facts, applying)


def _step(page: Page, answers: Mapping[str, Json], facts: TrailFacts) -> tuple[bool, tuple[Field, ...]]:
    if page.kind == "content":
        return answers.get(page.name) is True, ()
    asked = []
    complete = True
    for one in page.fields:
        if applies(one, facts):
            asked.append(one)
            complete = _keep(one, answers, facts) and complete
    return complete, tuple(asked)


def _keep(one: Field, answers: Mapping[str, Json], facts: TrailFacts) -> bool:
    """Take an answer into the facts if it was posted and is still valid."""
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


def applies(one: Field, facts: TrailFacts) -> bool:
    """Whether a field is asked: it can be, and what reveals it is chosen."""
    return askable(one, facts) and (one.reveal is None or revealed(one.reveal, facts))


def askable(one: Field, facts: TrailFacts) -> bool:
    """Whether a field stands on its page, even if hidden: its `when` holds and it has an option left to choose."""
    if not one.when.holds(facts):
        return False
    return not one.options or any(choice.when.holds(facts) for choice in one.choices())


def revealed(reveal: Reveal, facts: TrailFacts) -> bool:
    """Whether the option that reveals a field is chosen."""
    chosen = facts.fact(reveal.by)
    return reveal.option in chosen if isinstance(chosen, frozenset) else chosen == reveal.option


def bounds(one: Field, facts: TrailFacts) -> Bounds:
    """Work out the limits of a field for this citizen today."""
    applying = [choice for choice in one.choices() if choice.when.holds(facts)]
    return Bounds(
        facts.today,
        one.minimum.of(facts) if one.minimum else None,
        one.maximum.of(facts) if one.maximum else None,
        tuple(choice.value for choice in applying),
        frozenset(choice.value for choice in applying if choice.exclusive),
    )


def faults(one: Field, value: Any, limits: Bounds) -> tuple[Fault, ...]:
    """Hold a value (None for blank) against everything its field asks of it."""
    if value is None:
        return one.type.missing() if one.required else ()
    return one.type.faults(value, limits)
