"""Replies: what a citizen typed into one field, as a WTForms field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from wtforms import Field as WTField

from formkit.asked import bounds, faults, revealed
from formkit.errors import UNDECIDED
from formkit.facts import TrailFacts
from formkit.fields.field_type import Json, Read, Typed
from formkit.fields.look_up import LookUp
from formkit.kinds import Bounds, Fault
from formkit.page import Field
from formkit.profile.release import Origin
from formkit.profile.suggestion import Offer
from formkit.suggested import NEITHER, OFFER, Suggested


class Posted(Protocol):
    """What a browser posted: werkzeug's MultiDict, or anything that gives all values of a name."""

    def getlist(self, key: str) -> list[str]:
        """Give the values posted under a name, in order."""

    def __iter__(self) -> Iterator[str]:
        """Give the names."""

    def __contains__(self, key: str) -> bool:
        """Whether a name was posted."""


class Reply(WTField):
    """One field's inputs. `facts` grow as the replies of a page are read in order, so that later ones can look back.

    Of several `suggested` values `choice` says which is chosen; `is_unfit` says that the one that stood could not stay.
    """

    def __init__(
        self,
        one: Field,
        facts: TrailFacts,
        kept: Json = None,
        look_up: LookUp | None = None,
        suggested: Suggested | None = None,
        **options: Any,
    ) -> None:
        self.one = one
        self.facts = facts
        self.look_up = look_up
        self.suggested = suggested
        self.choice = ""
        self.is_unfit = False
        self.value: Any = None
        self.faults: tuple[Fault, ...] = ()
        self.asked = True
        super().__init__(label="", **options)
        self.typed: Typed = {}
        self.kept = look_up.offered if look_up and look_up.offered else kept

    def process(self, formdata: Posted | None, *_: Any, **__: Any) -> None:
        """Take the inputs of a post (a field may have several) exactly as typed, or fill them from the kept answer."""
        self.process_errors: list[str] = []
        if self.suggested and self.suggested.is_conflict:
            self.choice = self.suggested.choice(self.one.name, formdata, self.kept)
            self.kept = self.kept if self.choice == NEITHER else None
        if formdata is None:
            self.typed = self._retyped()
        else:
            self.typed = self.one.type.gather(self.one.name, {name: formdata.getlist(name) for name in formdata})
        if self.stands is not None:
            self.look_up = None
        if self.look_up is not None:
            self.typed = self.typed if self.look_up.typed is None else self.look_up.typed
            self.faults = self.look_up.faults
        self.data = self.typed

    def _retyped(self) -> Typed:
        """Fill the inputs from a kept answer; one that the type can no longer read leaves them empty."""
        value = self._kept_value()
        return {} if value is None else self.one.type.retype(value)

    def _kept_value(self) -> Any:
        if self.kept is None:
            return None
        try:
            return self.one.type.from_json(self.kept)
        except ValueError:
            return None

    def read(self, limits: Bounds) -> Read:
        """Read what is typed; a blank is neither a value nor a fault."""
        kind = self.one.type
        return Read() if kind.is_blank(self.typed) else kind.parse(self.typed, limits)

    def pre_validate(self, form: Any) -> None:
        """Read and judge what was typed, unless the field is revealed by an option that is not chosen."""
        self.asked = self.one.reveal is None or revealed(self.one.reveal, self.facts)
        self.value, self.faults = None, ()
        is_looked_up = self.look_up is not None and bool(self.look_up.faults or self.look_up.is_open)
        if self.asked and self._is_undecided:
            self.faults = (Fault(UNDECIDED, (OFFER,)),) if self.one.required else ()
        elif self.asked:
            self.faults = self.look_up.faults if self.look_up and is_looked_up else self._judge()
        self.errors = ["looked up"] if self.asked and is_looked_up else [fault.rule for fault in self.faults]

    @property
    def _is_undecided(self) -> bool:
        """Whether several values are suggested and none of the radios is chosen."""
        return self.suggested is not None and self.suggested.is_conflict and not self.choice

    @property
    def stands(self) -> Offer | None:
        """The suggested value that stands instead of anything that is typed: shown as text, or chosen."""
        if self.suggested is None or self.is_unfit:
            return None
        return self.suggested.offer if self.suggested.is_row else self.suggested.chosen(self.choice)

    def _judge(self) -> tuple[Fault, ...]:
        limits = bounds(self.one, self.facts)
        came = Read(self.stands.value) if self.stands else self.read(limits)
        self.value = came.value
        found = came.faults or faults(self.one, came.value, limits)
        if found and self.stands:
            return self._open()
        self.facts.values[self.one.name] = self.value
        if found:
            self.look_up = self.look_up.by_hand() if self.look_up and self.look_up.chosen else self.look_up
        elif not self.stands and self.value is not None and (kept := self._kept_value()) is not None:
            self.value = self.one.type.renewed(self.value, kept)
        return found

    def _open(self) -> tuple[Fault, ...]:
        """Ask for what is wrong with the rest of the page: a value that nobody could change would be a dead end."""
        self.is_unfit = True
        self.choice = NEITHER if self.choice else ""
        return self._judge()

    def origin(self) -> Origin | None:
        """Say where the answer came from, if anything was suggested (after a valid post).

        A blank came from nowhere, unless a verified value was said to be wrong: then that is what it says.
        """
        if self.suggested is None or self.is_unfit or (self.value is None and not self.suggested.is_disputed):
            return None
        return self.suggested.origin(self.to_json())

    def to_json(self) -> Json:
        """Give the answer as it is kept: null for blank."""
        return None if self.value is None else self.one.type.to_json(self.value)
