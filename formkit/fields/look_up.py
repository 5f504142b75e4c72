"""Looking up: where a citizen stands who finds their address by its postcode instead of entering it line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from formkit.fields.address import PostalAddress
from formkit.fields.field_type import Typed
from formkit.kinds import Fault
from formkit.text import Message

BUTTON = "look-up"
"""The name of every button of a look-up; its value is what to do, and the field. Field names have no hyphen."""
FIND, PREMISES, CHOICE = "find", "premises", "choice"
"""The parts of an address that are only asked for while it is looked up."""


@dataclass(frozen=True)
class LookUp:
    """The look-up of one address: a postcode is asked for, an address chosen, or the lines are entered by hand.

    `found` has the addresses by the value of their option. `typed` stands in the lines instead of what was posted, and
    `offered` is the address that it is, with its UPRN. While it is open the answer can be neither kept nor faulted.
    """

    step: Literal["ask", "choose", "manual"]
    postcode: str = ""
    premises: str = ""
    found: Mapping[str, PostalAddress] = field(default_factory=dict)
    chosen: str = ""
    note: str = ""
    faults: tuple[Fault, ...] = ()
    typed: Typed | None = None
    offered: Any = None
    is_open: bool = False

    def by_hand(self) -> LookUp:
        """Go on line by line, where there is something to mend in an address that was found."""
        return replace(self, step="manual")

    def count(self) -> Message:
        """Say how many addresses there are to choose from."""
        number = len(self.found)
        return Message("{count} address found", {"count": number}, "{count} addresses found", number)


@dataclass(frozen=True)
class LookUps:
    """The look-ups of a page by field. `pressed`: one of their buttons was, so the page is shown again unjudged."""

    of: Mapping[str, LookUp] = field(default_factory=dict)
    pressed: bool = False
