"""Alike: what makes two states look the same, so that one of them is enough."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from formkit.asked import bounds
from formkit.audit.explore.judged import standing
from formkit.audit.explore.states import Page
from formkit.audit.explore.targets import Targets
from formkit.audit.explore.way import Leg
from formkit.audit.state import Kind, State

_WHOLE = (Kind.BLANK, Kind.EMPTY_POST, Kind.SHOWN, Kind.NONE, Kind.ONE, Kind.MOST)
"""Kinds of states in which every word of the page counts; in the others it is what stands in the controls."""


@dataclass
class Looks:
    """What the pages of ways look like, worked out once for all languages."""

    targets: Targets
    _known: dict[int, tuple[Leg, Hashable]] = field(default_factory=dict)
    _states: dict[Hashable, tuple[State, ...]] = field(default_factory=dict)

    def key(self, leg: Leg, state: State) -> Hashable:
        """What another state must have to be alike."""
        about = self._look(leg) if state.kind in _WHOLE else tuple(sorted(state.typed))
        return state.page, state.kind, state.detail, state.expected, about

    def states(self, page: Page) -> tuple[State, ...]:
        """The states of a page of questions, which are the same wherever the page is."""
        own = page.leg.page
        if own.must:
            return tuple(page.states())
        limits = tuple(bounds(one, page.leg.facts) for one in page.fields)
        # Words that are sorted stand in another order in another language, and so may what they reveal.
        code = page.code if any(one.sorted for one in page.fields) else ""
        name = own.name, code, self._look(page.leg), limits, tuple(sorted(page.right.items()))
        if name not in self._states:
            self._states[name] = tuple(page.states())
        return tuple(replace(one, language=page.code) for one in self._states[name])

    def _look(self, leg: Leg) -> Hashable:
        if id(leg) not in self._known:
            self._known[id(leg)] = leg, self._worked_out(leg)
        return self._known[id(leg)][1]

    def _worked_out(self, leg: Leg) -> Hashable:
        """What of the page shows, and what stands on it to be answered."""
        fields = standing(leg, "en") if leg.page.kind == "question" else ()
        options = tuple((one.name, bounds(one, leg.facts).options if one.options else ()) for one in fields)
        return self.targets.met(leg), options
