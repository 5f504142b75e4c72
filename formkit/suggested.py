"""Suggested: what a profile suggests for one field, how the citizen stands to it, and what then becomes of a post.

Whatever a browser says, the value of an offer comes from what was released and is kept with the draft (law 9).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from formkit.attributes import ATTRIBUTES
from formkit.fields.field_type import FieldType, Json, Typed, input_name
from formkit.profile.release import How, Origin
from formkit.profile.shown import is_masked
from formkit.profile.suggestion import Offer, Suggestion
from formkit.sources import Services

if TYPE_CHECKING:
    from formkit.replies import Posted

OFFER = "offer"
"""What follows a field's name, after a hyphen, in the radios that offer values in conflict. No type has such a part."""
NEITHER = "none"
"""The radio that says that no offered value is right."""


@dataclass(frozen=True)
class Suggested:
    """A suggestion as one citizen meets it. `is_turned`: they said that it is wrong, or that they want to change it.

    `turn_url` is the address at which they say so, or take it back. `services` has the titles of services by name.
    """

    suggestion: Suggestion
    is_turned: bool = False
    turn_url: str = ""
    services: Services = field(default_factory=dict)

    @property
    def is_locked(self) -> bool:
        """Whether it was verified, so that another answer is a dispute."""
        return self.suggestion.kind == "locked"

    @property
    def is_disputed(self) -> bool:
        """Whether the citizen says that a verified value is wrong."""
        return self.is_locked and self.is_turned

    @property
    def can_stand(self) -> bool:
        """Whether the value is text that is not typed, unless turned: verified ones are, and identifiers.

        An input would show the whole of a bank account's number to anybody who looks on.
        """
        return self.is_locked or (self._is_masked and not self.is_conflict)

    @property
    def _is_masked(self) -> bool:
        return is_masked(ATTRIBUTES[self.offer.known.attribute])

    def hides(self, kept: Json) -> bool:
        """Whether a kept answer is the value of an identifier, which no input shows."""
        return self._is_masked and self.is_turned and kept == self.offer.json

    @property
    def is_row(self) -> bool:
        """Whether the value stands as text."""
        return self.can_stand and not self.is_turned

    @property
    def is_conflict(self) -> bool:
        """Whether the citizen is asked which of several values is right."""
        return self.suggestion.kind == "conflict"

    @property
    def is_stale(self) -> bool:
        """Whether it is so old that it should be looked at with care."""
        return self.suggestion.kind == "stale"

    @property
    def offer(self) -> Offer:
        """The best value."""
        return self.suggestion.offer

    @property
    def prefilled(self) -> Json:
        """What the inputs are filled with while nothing is answered; None where that is nothing."""
        return None if self.is_conflict or self.is_turned else self.offer.json

    def choice(self, name: str, posted: Posted | None, kept: Json) -> str:
        """Which of the radios of a conflict is chosen: the one posted, or that has the kept answer; "" is none."""
        if posted is not None:
            chosen = next(iter(posted.getlist(input_name(name, OFFER))), "")
            return chosen if chosen == NEITHER or self.chosen(chosen) else ""
        same = (str(one.known.id) for one in self.suggestion.offers if one.json == kept)
        return "" if kept is None else next(same, NEITHER)

    def chosen(self, choice: str) -> Offer | None:
        """The offer whose radio is chosen, if one is."""
        return next((one for one in self.suggestion.offers if str(one.known.id) == choice), None)

    def is_in(self, typed: Typed, kind: FieldType) -> bool:
        """Whether the suggested value is what stands in the inputs of a field."""
        return _filled(kind.retype(self.offer.value), kind) == _filled(typed, kind)

    def origin(self, answer: Json) -> Origin:
        """Say where an answer came from."""
        same = (one for one in self.suggestion.offers if one.json == answer)
        offer = next(same, self.offer)
        return offer.origin(self._how(offer.json == answer))

    def _how(self, is_same: bool) -> How:
        if is_same:
            return "locked" if self.is_locked else "confirmed"
        return "disputed" if self.is_locked else "changed"


Suggestions = Mapping[str, Suggested]
"""What is suggested on a page, by field."""


def filled(kept: Mapping[str, Json], suggestions: Suggestions) -> Mapping[str, Json]:
    """Give what the inputs of a page are filled with: kept answers, else what is suggested. It is no answer (law 5).

    An identifier that is to be changed is never shown whole, though it was confirmed: nobody signed in afresh for that.
    """
    shown = {name: one for name, one in kept.items() if name not in suggestions or not suggestions[name].hides(one)}
    return {name: one.prefilled for name, one in suggestions.items() if one.prefilled is not None} | shown


def _filled(typed: Typed, kind: FieldType) -> Mapping[str, list[str]]:
    return {part: [text for text in typed.get(part, ()) if text] for part in kind.inputs}
