"""Waivers: findings that somebody has answered for, each with a reason, an owner and a day on which it ends.

A file of them is a JSON list: `rule`, `selector`, `reason`, `owner`, `expires`, and `form` where it is for one alone.
formkit's own (`waivers.json`) are about GOV.UK's components; of those, one that is not needed says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from formkit.audit.finding import Finding, Mark
from formkit.audit.result import Found, Result
from formkit.audit.rule import fails
from formkit.audit.selector import selects
from formkit.problems import Place

UNUSED = fails(
    "waiver-unused",
    "",
    "Each waiver is of use.",
    "Take the waiver away, or mend its rule and selector.",
)
EXPIRED = fails(
    "waiver-expired",
    "",
    "No waiver has come to its end.",
    "Mend what it is about and take it away, or agree on another day and write that.",
)


@dataclass(frozen=True)
class Waiver:
    """One of them. `place` is where it stands; formkit's own are `is_shipped`."""

    rule: str
    selector: str
    reason: str
    owner: str
    expires: date
    form: str = ""
    place: Place | None = None
    is_shipped: bool = False

    def covers(self, rule: str, mark: Mark | None) -> bool:
        """Whether it is about a rule and an element; without a selector it is about whole pages."""
        if rule != self.rule:
            return False
        return not self.selector if mark is None else bool(self.selector) and selects(self.selector, mark)


@dataclass(frozen=True)
class Waived:
    """What a waiver keeps from failing."""

    waiver: Waiver
    found: Found


@dataclass(frozen=True)
class Weighed:
    """A result without what is waived, that beside it, and the waivers that were of use, those at an end included."""

    result: Result
    waived: tuple[Waived, ...]
    used: frozenset[Waiver]


def weigh(result: Result, waivers: Sequence[Waiver], today: date) -> Weighed:
    """Take from a result what is waived; a waiver that has ended waives nothing and is found instead."""
    mine = [one for one in waivers if one.form in ("", result.subject)]
    split = [_split(found, mine, today) for found in result.found]
    used = frozenset(one for each in split for one in each.used)
    ended = [_expired(one) for one in sorted(used, key=_order) if one.expires < today]
    left = tuple(each.left for each in split if each.left)
    return Weighed(replace(result, found=(*left, *ended)), tuple(one for each in split for one in each.waived), used)


def unused(waivers: Iterable[Waiver], weighed: Sequence[Weighed]) -> tuple[Found, ...]:
    """Find the waivers that nothing needed, though their rules were asked (of their forms)."""
    idle = [one for one in waivers if not one.is_shipped and not any(one in each.used for each in weighed)]
    return tuple(_unused(one) for one in idle if any(_was_asked(one, each.result) for each in weighed))


def _was_asked(waiver: Waiver, result: Result) -> bool:
    return waiver.rule in result.asked and waiver.form in ("", result.subject)


@dataclass(frozen=True)
class _Split:
    """What becomes of one finding: what is left of it, what is waived, and by which waivers."""

    left: Found | None
    waived: tuple[Waived, ...]
    used: tuple[Waiver, ...]


def _split(found: Found, waivers: Sequence[Waiver], today: date) -> _Split:
    """Part the elements of a finding among the waivers that cover them, and what none covers."""
    marks: Sequence[Mark | None] = found.finding.marks or (None,)
    by = {mark: [one for one in waivers if one.covers(found.finding.rule.id, mark)] for mark in marks}
    lasting = {mark: [one for one in them if one.expires >= today] for mark, them in by.items()}
    left = [mark for mark in marks if not lasting[mark]]
    used = tuple(dict.fromkeys(one for them in by.values() for one in them))
    waived = tuple(_waived(one, found, lasting) for one in dict.fromkeys(them[0] for them in lasting.values() if them))
    return _Split(_of(found, left) if left else None, waived, used)


def _waived(waiver: Waiver, found: Found, lasting: Mapping[Mark | None, list[Waiver]]) -> Waived:
    return Waived(waiver, _of(found, [mark for mark, them in lasting.items() if them[:1] == [waiver]]))


def _of(found: Found, marks: Sequence[Mark | None]) -> Found:
    kept = tuple(mark for mark in marks if mark)
    return replace(found, finding=replace(found.finding, marks=kept))


def _unused(waiver: Waiver) -> Found:
    return Found(Finding(UNUSED, f"Nothing needs the waiver of {_named(waiver)}."), (), waiver.place)


def _expired(waiver: Waiver) -> Found:
    day = waiver.expires.isoformat()
    return Found(Finding(EXPIRED, f"The waiver of {_named(waiver)} ended on {day}."), (), waiver.place)


def _named(waiver: Waiver) -> str:
    where = f" at “{waiver.selector}”" if waiver.selector else ""
    return f"{waiver.rule}{where} ({waiver.owner})"


def _order(waiver: Waiver) -> tuple[str, str]:
    return waiver.rule, waiver.selector
