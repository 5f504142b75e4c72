"""An attribute: one entry of the profile's catalogue, and how it may be used."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum


class Assurance(IntEnum):
    """How sure a value is; submissions and exports call them A0 to A4."""

    SELF_ASSERTED = 0
    REACHABLE = 1
    PROVIDER_COLLECTED = 2
    PROVEN = 3
    REGISTER = 4


class Sensitivity(IntEnum):
    """How much harm a value can do: S1 to S4, and S6 for other people. S5, special categories, is never kept."""

    PREFERENCE = 1
    CONTACT = 2
    IDENTITY = 3
    IDENTIFIER = 4
    OTHER_PERSON = 6


class Rule(Enum):
    """Which of several values counts: for identity the surest, for contact the newest."""

    SUREST = "surest"
    NEWEST = "newest"


class WriteBack(Enum):
    """Whether an answer may become a value of the profile: never, if the citizen ticks it, or unasked."""

    NEVER = "never"
    ASK = "ask"


@dataclass(frozen=True)
class Attribute:
    """One entry. `shape` names the JSON of its values, `name` words it as a noun for citizens (a msgid).

    `expires` is an ISO duration after which a value is asked again (None: never). `lock_from` is the assurance at which
    a form may lock it (None: no form may). `write_back` is the most that a form may ask for. `reach` is the surest that
    any source can make a value. `autocomplete` has the HTML tokens of the citizen's own.
    """

    id: str
    name: str
    shape: str
    sensitivity: Sensitivity
    rule: Rule
    autocomplete: tuple[str, ...] = ()
    lock_from: Assurance | None = None
    expires: str | None = None
    write_back: WriteBack = WriteBack.NEVER
    derived_from: str = ""
    reach: Assurance = Assurance.SELF_ASSERTED

    @property
    def is_derived(self) -> bool:
        """Whether it is worked out from another on the profile's side and never kept itself."""
        return bool(self.derived_from)
