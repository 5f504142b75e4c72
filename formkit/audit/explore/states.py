"""States of a page of questions: as it is opened, posted empty, posted wrong, answered, and with what it reveals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from formkit.asked import bounds
from formkit.audit.explore.errors import slips
from formkit.audit.explore.judged import Kept, judge, standing
from formkit.audit.explore.musts import breaking
from formkit.audit.explore.typed import all_blank, answered, own, without
from formkit.audit.explore.way import Leg
from formkit.audit.state import Kind, State, Typed
from formkit.facts import TrailFacts
from formkit.fields.checkboxes import Checkboxes
from formkit.page import Field


def pointer(parts: tuple[str | int, ...]) -> str:
    """Write a place of the definition as RFC 6901 has it."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def blank_of(leg: Leg, code: str) -> State:
    """A page as it is opened."""
    page = leg.page
    return State(leg.way.journey.name, page.name, code, Kind.BLANK, pointer=pointer(page.pointer))


@dataclass
class Page:
    """A page of questions on a way, in one language. Files that posts leave behind are kept from state to state."""

    leg: Leg
    code: str

    def __post_init__(self) -> None:
        self.fields = standing(self.leg, self.code)
        self.blank = blank_of(self.leg, self.code)
        self.right = self._right()
        self.kept: Kept = {}

    def _right(self) -> Typed:
        """What the way answers; examples where it stops before it answers."""
        found: Typed = own(self.leg, self.fields)
        if self.leg.step.is_complete:
            return found
        facts = self.leg.facts
        for one in self.fields:
            found = found if self.leg.value(one) is not None else with_example(one, facts, found)
        return found

    def states(self) -> Iterator[State]:
        """Give its states, in the order in which they are to be seen."""
        yield self.blank
        yield from self._posted(Kind.EMPTY_POST, "", all_blank(self.fields))
        yield from self._errors()
        yield replace(self.blank, kind=Kind.FILLED, typed=self.right)
        for one, option in self._reveals():
            yield from self._revealed(one, option)
        if not judge(self.leg, self.code, self.right, self.kept).errors:
            yield replace(self.blank, kind=Kind.VALID_REDISPLAY, detail="answered", typed=self.right, is_posted=True)

    def _posted(self, kind: Kind, detail: str, typed: Typed) -> Iterator[State]:
        """Post; only what comes back with errors is a state to look at."""
        came = judge(self.leg, self.code, typed, self.kept)
        self.kept = came.kept
        if came.errors:
            yield replace(self.blank, kind=kind, detail=detail, typed=typed, is_posted=True, expected=came.errors)

    def _errors(self) -> Iterator[State]:
        shown = tuple(one for one in self.fields if self._is_shown(one, self.right))
        facts = judge(self.leg, self.code, self.right).form.facts
        for slip in slips(shown, facts, self.right):
            yield from self._posted(Kind.ERROR, slip.detail, slip.typed)
        for number, typed in breaking(self.leg.page, shown, facts, self.right):
            yield from self._posted(Kind.ERROR, f"rule {number} across answers", typed)

    def _is_shown(self, one: Field, typed: Typed) -> bool:
        return one.reveal is None or _option(one.reveal.option) in typed.get(one.reveal.by, ())

    def _reveals(self) -> Iterator[tuple[Field, str | bool]]:
        """Give each field with each of its options that reveals something."""
        by = {one.name: one for one in self.fields}
        reveals = dict.fromkeys(one.reveal for one in self.fields if one.reveal)
        yield from ((by[one.by], one.option) for one in reveals if one.by in by)

    def _revealed(self, by: Field, option: str | bool) -> Iterator[State]:
        """Choose an option, and get what it reveals wrong."""
        own_fields = tuple(
            one for one in self.fields if one.reveal and (one.reveal.by, one.reveal.option) == (by.name, option)
        )
        blank = {**_chosen(by, option, self.right), **all_blank(own_fields)}
        yield replace(self.blank, kind=Kind.REVEALED, detail=f"{by.name}: {_option(option)}", typed=blank)
        yield from self._posted(Kind.ERROR, f"{by.name}: {_option(option)}, and no more", blank)
        if _option(option) in self.right.get(by.name, ()):
            return  # its errors were met above
        facts = judge(self.leg, self.code, blank).form.facts
        right: Typed = blank
        for one in own_fields:
            right = with_example(one, facts, right)
        for slip in slips(own_fields, facts, right):
            yield from self._posted(Kind.ERROR, slip.detail, slip.typed)


def _option(option: str | bool) -> str:
    return {True: "yes", False: "no"}[option] if isinstance(option, bool) else option


def _chosen(by: Field, option: str | bool, typed: Typed) -> Typed:
    """Choose an option, with those that are ticked already where several may be."""
    ticked = typed.get(by.name, ()) if isinstance(by.type, Checkboxes) else ()
    alone = {one.value for one in by.choices() if one.exclusive}
    together = () if option in alone else tuple(one for one in ticked if one not in alone and one != option)
    return {**typed, by.name: (*together, _option(option))}


def with_example(one: Field, facts: TrailFacts, typed: Typed) -> Typed:
    """Type an example into a field."""
    return {**without(typed, one), **answered(one, one.type.example(bounds(one, facts)))}
