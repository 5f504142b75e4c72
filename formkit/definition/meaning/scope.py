"""What an expression may look at where it stands, and what is known to hold there."""

from __future__ import annotations

from typing import NamedTuple

from formkit.conditions import Condition
from formkit.definition.meaning.index import FieldEntry, PageEntry

ANYTHING = 1 << 40


class Scope(NamedTuple):
    """Fields before `limit` have been asked, if at all. `context` is what translators see of a text's place.

    `reference` says that the answers have been sent, `is_start` that nothing has been asked, `within` of which items
    it speaks where those are not the page's, `is_unfinished` that not all of an item may be answered yet.
    """

    limit: int
    page: PageEntry | None = None
    field: FieldEntry | None = None
    assuming: tuple[Condition, ...] = ()
    context: str = ""
    reference: bool = False
    is_start: bool = False
    within: tuple[str, ...] | None = None
    is_unfinished: bool = False

    @property
    def is_known(self) -> bool:
        """Whether it is a place in the journey; what has a name of its own is judged wherever it is used."""
        return self.limit != ANYTHING and not self.is_unfinished

    @property
    def inside(self) -> tuple[str, ...]:
        """The repeats of whose items it speaks, from the outside in."""
        if self.within is not None:
            return self.within
        return self.page.inside if self.page else ()

    @property
    def page_name(self) -> str:
        """The page it is on; "" after the last page."""
        return self.page.name if self.page else ""

    @property
    def field_name(self) -> str:
        """The field it is on; "" when it is on none."""
        return self.field.name if self.field else ""

    def when(self, *conditions: Condition) -> Scope:
        """The same place where more is known to hold."""
        return self._replace(assuming=(*self.assuming, *conditions))

    def of(self, key: str) -> Scope:
        """The same place, for the text under a key."""
        return Scope(*self[:4], f"{self.context}/{key}" if self.context else key, *self[5:])


EVERYWHERE = Scope(ANYTHING)
"""For what is judged where it is used."""
