"""Standings: how a result stands to each criterion of level A and AA. None says more than what was shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from formkit.audit.checks import RULES
from formkit.audit.criteria.axe_rules import axe_rules
from formkit.audit.criteria.criterion import CRITERIA, Criterion
from formkit.audit.criteria.presence import THINGS, shows
from formkit.audit.criteria.tasks import Task, tasks
from formkit.audit.result import Found, Result
from formkit.audit.rule import Confidence
from formkit.audit.visited import Visited


class Status(StrEnum):
    """What is known about a criterion."""

    FAILED = "failed"
    CHECKED = "checked and passed"
    NOT_PRESENT = "not present"
    BY_HAND = "by hand"


@dataclass(frozen=True)
class Standing:
    """A criterion, what is known about it and why; `rules` are the titles of those that were asked about it."""

    criterion: Criterion
    status: Status
    why: str
    rules: tuple[str, ...] = ()
    found: tuple[Found, ...] = ()
    tasks: tuple[Task, ...] = ()


def standings(result: Result) -> tuple[Standing, ...]:
    """How a result stands to all 55, in order."""
    present = _present(result.visited)
    return tuple(_standing(one, result, present) for one in CRITERIA.values())


def _standing(one: Criterion, result: Result, present: frozenset[str]) -> Standing:
    found = tuple(each for each in result.found if _bears(each, one))
    rules = tuple(title for id, title in _rules(one) if id in result.asked)
    failed = [each for each in found if each.finding.rule.confidence is Confidence.FAILS]
    if failed:
        number = len(failed)
        why = f"{number} {'finding' if number == 1 else 'findings'}."
        return Standing(one, Status.FAILED, why, rules, found)
    if not found and _is_absent(one, result, present):
        return Standing(one, Status.NOT_PRESENT, _absence(one, result), rules)
    if not found and rules and _is_settled(one, result, present):
        return Standing(one, Status.CHECKED, _held(result), rules)
    return Standing(one, Status.BY_HAND, _open(one, result, rules), rules, found, tasks(one, result.visited, found))


def _bears(one: Found, criterion: Criterion) -> bool:
    rule = one.finding.rule
    return criterion.number in rule.criteria and rule.confidence is not Confidence.ADVICE


def _rules(one: Criterion) -> Sequence[tuple[str, str]]:
    """The rules that can find a fault against a criterion, by id and title."""
    own = [(id, rule.title) for id, rule in RULES.items() if one.number in rule.criteria and _is_sure(id)]
    return [*own, *axe_rules(one.number)]


def _is_sure(id: str) -> bool:
    return RULES[id].confidence is Confidence.FAILS


def _present(seen: Sequence[Visited]) -> frozenset[str]:
    """What there is on any page; of pages with one shape one is looked at."""
    by_shape = {one.shape or str(place): one.document for place, one in enumerate(seen)}
    return frozenset(thing for thing in THINGS if any(shows(page, thing) for page in by_shape.values()))


def _is_absent(one: Criterion, result: Result, present: frozenset[str]) -> bool:
    """Whether nothing is there that a criterion is about. What scripts of anybody's add, the HTML does not show."""
    known = bool(result.fingerprint) or not present & set(one.hidden)
    return bool(result.visited and one.needs) and known and not present & set(one.needs)


def _is_settled(one: Criterion, result: Result, present: frozenset[str]) -> bool:
    settled = one.decided
    if settled is None or result.tier < settled.tier or settled.without in present:
        return False
    return bool(result.fingerprint) or not settled.forms


def _absence(one: Criterion, result: Result) -> str:
    things = " and ".join(THINGS[thing].absent for thing in one.needs)
    return f"There is {things} {_on_pages(result)}."


def _held(result: Result) -> str:
    return f"Nothing was found to break these rules {_on_pages(result)}."


def _open(one: Criterion, result: Result, rules: Sequence[str]) -> str:
    settled = one.decided
    if settled and result.tier < settled.tier:
        return f"This run did not look closely enough: --tier {settled.tier.name.lower()} checks more of it."
    if not rules:
        return "No rule was asked about it."
    return "Machines can’t settle this: what was asked found no fault."


def _on_pages(result: Result) -> str:
    number = len(result.visited)
    return "on the one page that was seen" if number == 1 else f"on the {number} pages and states that were seen"
