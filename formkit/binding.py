"""A binding: how a field has to do with the citizen's profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from formkit.attributes import Assurance
from formkit.wordings import Wording


@dataclass(frozen=True)
class Binding:
    """What of the profile a field has to do with: `attribute` may be offered for it, and may become of it.

    `years` is the age that `person.age_at_least` is asked about. `max_age` is an ISO duration: older values are asked
    again. `why` says in words why the form needs it; None: what the form says of all its answers.
    """

    attribute: str
    prefill: Literal["none", "suggest", "confirm"] = "confirm"
    min_assurance: Assurance = Assurance.SELF_ASSERTED
    max_age: str | None = None
    locks: bool = False
    asks_to_keep: bool = False
    why: Wording | None = None
    years: int | None = None

    @property
    def waits_for_proof(self) -> bool:
        """Whether it is offered what only a proof of who somebody is makes sure."""
        return self.prefill != "none" and (self.locks or self.min_assurance >= Assurance.PROVEN)
