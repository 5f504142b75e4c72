"""Asked: whether a field is put to this citizen today, within which limits, and what is wrong with an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from formkit.facts import TrailFacts
from formkit.kinds import Bounds, Fault
from formkit.page import Field, Must, Page, Reveal


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


def calculate(page: Page, facts: TrailFacts) -> None:
    """Work out the calculations of a page over the answers that are known by now."""
    for one in page.fields:
        if one.calculation and one.when.holds(facts):
            facts.values[one.name] = worked_out(one, facts)


def worked_out(one: Field, facts: TrailFacts) -> Any:
    """What a calculated field comes to, as its type has it; None where it comes to nothing."""
    found = one.calculation.of(facts) if one.calculation else None
    return None if found is None else one.type.calculated(found)


def broken(rules: Iterable[Must], facts: TrailFacts) -> Iterator[Must]:
    """Give the rules across answers that are not kept; one is put to answers once all that it names is answered."""
    for rule in rules:
        if rule.when.holds(facts) and not rule.that.holds(facts) and _is_ripe(rule, facts):
            yield rule


def _is_ripe(rule: Must, facts: TrailFacts) -> bool:
    named = (name for name, _ in rule.that.references() if name in facts.journey.fields)
    return all(facts.value(name) is not None for name in named)
