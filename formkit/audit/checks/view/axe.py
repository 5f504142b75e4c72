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
from formkit.audit.checks.view.backdrop import TEXT_CONTRAST, measured
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Confidence, Impact, Rule
from formkit.audit.sight import Sight

PREFIX = "axe:"
_CONTRAST = "color-contrast"
VERDICT = "axe"
"""The note of a sight that holds axe-core's Verdict: its version, and the ids of the rules that it ran."""
_CRITERION = re.compile(r"wcag(\d)(\d)(\d+)")
_IMPACTS = {"critical": Impact.SERIOUS, "serious": Impact.SERIOUS, "moderate": Impact.MODERATE}


def axe_core(sight: Sight) -> Iterator[Finding]:
    """Ask axe-core, and the page's pixels where it cannot tell colours; raises AxeFailed where it could not judge."""
    verdict = judged(sight)
    for found in verdict.violations:
        yield from _findings(sight, found, rule(found, is_sure=True))
    for found in verdict.incomplete:
        look = _looked_behind if found.rule == _CONTRAST else _findings
        yield from look(sight, found, rule(found, is_sure=False))


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
    nodes = _wrong(sight, found)
    for node, mark in zip(nodes, _marks(sight, nodes), strict=True):
        yield Finding(broken, node.why, (mark,))


def _looked_behind(sight: Sight, found: Found, broken: Rule) -> Iterator[Finding]:
    """Let pixels decide where colours do not; what they do not settle either is for a person."""
    nodes = _wrong(sight, found)
    for node, mark, contrast in zip(nodes, _marks(sight, nodes), measured(sight, nodes), strict=True):
        if contrast is None or not (contrast.is_enough or contrast.is_too_little):
            yield Finding(broken, node.why, (mark,))
        elif contrast.is_too_little:
            message = f"The contrast of this text with what is behind it is {contrast.high:.1f}:1."
            yield Finding(TEXT_CONTRAST, message, (mark,))


def _wrong(sight: Sight, found: Found) -> list[Node]:
    return [node for node in found.nodes if not exceptions.is_right(sight, found.rule, node)]


def _marks(sight: Sight, nodes: list[Node]) -> list[Mark]:
    """The elements as our other findings show them; those in frames as axe-core does."""
    here = [node.element for node in nodes if node.element is not None]
    marks = iter(sight.marks(here) if here else ())
    return [Mark(node.selector, node.html) if node.element is None else next(marks) for node in nodes]
