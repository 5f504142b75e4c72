"""Judging: a page held to every check that its tier allows. A check that breaks is the end of the audit, not a pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from selenium.common.exceptions import WebDriverException

from formkit.audit import checks
from formkit.audit.axe import AxeFailed
from formkit.audit.check import OfDocument, OfJourney, OfSight, Tier
from formkit.audit.document import Document
from formkit.audit.errors import CouldNotRun
from formkit.audit.finding import Finding
from formkit.audit.sight import Sight
from formkit.audit.visited import Visited
from formkit.journey import Journey

T = TypeVar("T")


def ids(rules: Iterable[OfDocument | OfSight | OfJourney]) -> frozenset[str]:
    """The ids of the rules of checks."""
    return frozenset(rule.id for check in rules for rule in check.rules)


def of_documents() -> frozenset[str]:
    """The ids of all rules of documents."""
    return ids(checks.OF_DOCUMENT)


def of_journeys() -> frozenset[str]:
    """The ids of all rules of journeys."""
    return ids(checks.OF_JOURNEY)


def judge(page: Document) -> tuple[Finding, ...]:
    """Hold the HTML of a page to the checks of documents."""
    return tuple(one for check in checks.OF_DOCUMENT for one in _asked(check, partial(check.run, page), page))


def of_tier(tier: Tier) -> tuple[OfSight, ...]:
    """The checks of sights up to a tier."""
    return tuple(one for one in checks.OF_SIGHT if one.tier <= tier)


def look(sight: Sight, asked: Sequence[OfSight]) -> tuple[Finding, ...]:
    """Hold a page in a browser to checks of sights; after one that acts on it, it is brought back as it was."""
    return tuple(one for check in asked for one in _asked(check, partial(check.run, sight), sight.document))


def compare(visited: Sequence[Visited], journey: Journey | None) -> list[tuple[Visited, Finding]]:
    """Hold the pages of one journey in one language to the checks of journeys."""
    where = visited[0].document if visited else Document("")
    return [one for check in checks.OF_JOURNEY for one in _asked(check, partial(check.run, visited, journey), where)]


def _asked(check: OfDocument | OfSight | OfJourney, run: Callable[[], Iterable[T]], page: Document) -> list[T]:
    try:
        return list(run())
    except CouldNotRun:
        raise
    except (AxeFailed, WebDriverException):
        raise  # that is no fault of the check
    except Exception as error:
        name = f"{check.run.__module__}.{getattr(check.run, '__name__', 'check')}"
        where = page.state or page.url
        raise CouldNotRun(f"The check {name} broke at {where}: {type(error).__name__}: {error}") from error
