"""Options: the choices of a field, and the words between them."""

from __future__ import annotations

from dataclasses import dataclass

from formkit.conditions import ALWAYS, Condition
from formkit.wordings import Wording


@dataclass(frozen=True)
class Option:
    """One choice: its value is kept, its label is shown; people who type may find it by its synonyms too."""

    value: str
    label: Wording
    hint: Wording | None = None
    when: Condition = ALWAYS
    exclusive: bool = False
    synonyms: tuple[Wording, ...] = ()

    @property
    def says_the_same(self) -> bool:
        """Whether its words are the same for everybody, whatever they answered."""
        words = (self.label, *([self.hint] if self.hint else []), *self.synonyms)
        variants = [one for wording in words for one in wording.variants]
        return not any(one.when or one.count or one.text.inserts() for one in variants)


@dataclass(frozen=True)
class Divider:
    """A word such as "or" between options."""

    text: Wording
