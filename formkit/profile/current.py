"""Current: which of the values that a profile knows may count. A pure function, with one rule for a class of attribute.

A value counts while it stands (not superseded, disputed or withdrawn) and is valid on the day. Of those:

- SUREST (who somebody is): the highest assurance wins, however old; among equals the citizen's newest word stands, and
  what differs is in conflict. One provider has two that differ only where two accounts were joined.
- NEWEST (how to reach somebody): what the citizen last stood by wins. A provider or register that came with another
  value after that is in conflict with it: both are shown, the citizen's first. Where the citizen never said anything,
  the newest wins.

Two values that say the same (`alike`) are one; its surest assertion speaks for it, then the newest.
docs/decisions/0009-which-value-counts.md says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from formkit.attributes import Attribute, Rule
from formkit.profile.alike import essence
from formkit.profile.assertion import Assertion, Source, Status

_OWN = ("citizen", "import")
"""Kinds of source that are the citizen's own word: an import is what they once downloaded themselves."""


def candidates(assertions: Iterable[Assertion], attribute: Attribute, today: date) -> tuple[Assertion, ...]:
    """Give the values of an attribute that may count on a day in London, best first; two or more are in conflict."""
    counting = stands(assertions, attribute, today)
    chosen = _surest(counting) if attribute.rule is Rule.SUREST else _newest(counting)
    return _each_once(chosen, counting, attribute.shape)


def stands(assertions: Iterable[Assertion], attribute: Attribute, today: date) -> tuple[Assertion, ...]:
    """Give the assertions of an attribute that nothing speaks against, in no order. Their values are not looked at."""
    own = (one for one in assertions if one.attribute == attribute.id and one.status is Status.CURRENT)
    return tuple(one for one in own if _is_valid(one, today))


def is_own(source: Source) -> bool:
    """Whether a source is the citizen's own word."""
    return source.kind in _OWN


def _is_valid(one: Assertion, today: date) -> bool:
    return (one.valid_from is None or one.valid_from <= today) and (one.valid_until is None or today <= one.valid_until)


def _surest(counting: Sequence[Assertion]) -> list[Assertion]:
    most = max((one.assurance for one in counting), default=None)
    surest = [one for one in counting if one.assurance == most]
    told = [one for one in surest if not is_own(one.source)]
    return sorted([*told, *_latest_of_each(one for one in surest if is_own(one.source))], key=_when, reverse=True)


def _newest(counting: Sequence[Assertion]) -> list[Assertion]:
    own = max((one for one in counting if is_own(one.source)), key=_when, default=None)
    if own is None:
        return sorted(counting, key=_when, reverse=True)[:1]
    others = [one for one in counting if not is_own(one.source) and one.asserted > own.confirmed]
    return [own, *_latest_of_each(others)]


def _latest_of_each(assertions: Iterable[Assertion]) -> list[Assertion]:
    """Keep what each source said last, newest first. The citizen is one source, at whichever form they speak."""
    latest: dict[Any, Assertion] = {}
    for one in sorted(assertions, key=_when, reverse=True):
        latest.setdefault("citizen" if is_own(one.source) else (one.source.kind, one.source.id), one)
    return list(latest.values())


def _each_once(chosen: Iterable[Assertion], counting: Sequence[Assertion], shape: str) -> tuple[Assertion, ...]:
    """Take values that say the same for one, and let the surest assertion speak for it."""
    found: list[Any] = []
    spoken: list[Assertion] = []
    for one in chosen:
        said = essence(shape, one.value)
        if said not in found:
            found.append(said)
            spoken.append(max((each for each in counting if essence(shape, each.value) == said), key=_sure))
    return tuple(spoken)


def _when(one: Assertion) -> Any:
    # The id breaks ties, so that the order in which assertions come never matters.
    return one.confirmed, one.asserted, one.id


def _sure(one: Assertion) -> Any:
    return one.assurance, *_when(one)
