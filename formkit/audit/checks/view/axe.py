"""What axe-core finds, as findings of ours: its rules are called `axe:` and its own name for them.

A violation of a rule that belongs to a criterion fails as hard as axe-core says. One of a rule that is only good
practice fails as minor. What axe-core could not decide, and rules that it calls experimental, are for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from formkit.audit.axe import EXPERIMENTAL, TAGS, Axe, Node, Verdict
from formkit.audit.axe import Finding as Found
from formkit.audit.checks.view import exceptions
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Confidence, Impact, Rule
from formkit.audit.sight import Sight

PREFIX = "axe:"
VERDICT = "axe"
"""The note of a sight that holds axe-core's Verdict: its version, and the ids of the rules that it ran."""
_CRITERION = re.compile(r"wcag(\d)(\d)(\d+)")
_IMPACTS = {"critical": Impact.SERIOUS, "serious": Impact.SERIOUS, "moderate": Impact.MODERATE}


def axe_core(sight: Sight) -> Iterator[Finding]:
    """Ask axe-core; raises AxeFailed where it could not judge."""
    verdict = judged(sight)
    for found in verdict.violations:
        yield from _findings(sight, found, rule(found, is_sure=True))
    for found in verdict.incomplete:
        yield from _findings(sight, found, rule(found, is_sure=False))


def judged(sight: Sight) -> Verdict:
    """What axe-core says of a page; it is asked once."""
    if VERDICT not in sight.notes:
        sight.notes[VERDICT] = Axe(sight.driver).judge((*TAGS, EXPERIMENTAL))
    verdict: Verdict = sight.notes[VERDICT]
    return verdict


def rule(found: Found, is_sure: bool) -> Rule:
    """A rule of axe-core as one of ours."""
    criteria = tuple(".".join(match.groups()) for tag in found.tags if (match := _CRITERION.fullmatch(tag)))
    impact = _IMPACTS.get(found.impact, Impact.MINOR) if criteria else Impact.MINOR
    confidence = Confidence.FAILS if is_sure and EXPERIMENTAL not in found.tags else Confidence.REVIEW
    return Rule(PREFIX + found.rule, criteria, f"{found.help}.", f"Read how at {found.url}", impact, confidence)


def _findings(sight: Sight, found: Found, broken: Rule) -> Iterator[Finding]:
    nodes = [node for node in found.nodes if not exceptions.is_right(sight, found.rule, node)]
    for node, mark in zip(nodes, _marks(sight, nodes), strict=True):
        yield Finding(broken, node.why, (mark,))


def _marks(sight: Sight, nodes: list[Node]) -> list[Mark]:
    """The elements as our other findings show them; those in frames as axe-core does."""
    here = [node.element for node in nodes if node.element is not None]
    marks = iter(sight.marks(here) if here else ())
    return [Mark(node.selector, node.html) if node.element is None else next(marks) for node in nodes]
