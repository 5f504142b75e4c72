"""Wordings: a text, or a list of texts of which the first that applies is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from formkit.kinds import Facts
from formkit.text import Text

if TYPE_CHECKING:
    from formkit.conditions import Condition
    from formkit.values import Value


@dataclass(frozen=True)
class Variant:
    """One text of a wording, when it applies, and what its plural counts."""

    text: Text
    when: Condition | None = None
    count: Value | None = None


@dataclass(frozen=True)
class Wording:
    """What stands in one place of the journey. The last variant has no `when`: the compiler sees to it."""

    variants: tuple[Variant, ...]

    def variant(self, facts: Facts) -> Variant:
        """Choose the first variant that applies."""
        return next(one for one in self.variants if one.when is None or one.when.holds(facts))

    def texts(self) -> Iterator[Text]:
        """Give every text, for translators."""
        return (one.text for one in self.variants)
