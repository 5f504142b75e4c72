"""The lists that options name: the definition's own and, beneath them, formkit's."""

from __future__ import annotations

from collections.abc import Iterable

from formkit.definition.meaning.node import Node
from formkit.lists import BUILT_IN, built_in


class Lists(dict[str, Node]):
    """The definition's lists by name."""

    def __init__(self, lists: Iterable[tuple[str, Node]]) -> None:
        super().__init__(lists)
        self._values: dict[str, tuple[str, ...]] = {}

    def has_built_in(self, options: Node) -> bool:
        """Whether options are one of formkit's own lists."""
        return isinstance(options.value, str) and options.value in BUILT_IN and options.value not in self

    def values_of(self, options: Node) -> tuple[str, ...]:
        """The values of a field's options: its own, or those of the list it names, which are read once."""
        if not isinstance(options.value, str):
            return _values(options)
        if options.value not in self._values:
            self._values[options.value] = self._listed(options)
        return self._values[options.value]

    def _listed(self, options: Node) -> tuple[str, ...]:
        if self.has_built_in(options):
            return tuple(one.value for one in built_in(options.value))
        return _values(self.get(options.value, options))


def _values(options: Node) -> tuple[str, ...]:
    """The values that may be chosen; () while one is missing or stands twice, for nobody knows which was meant."""
    values = [one.text("value") for one in options.items() if "divider" not in one]
    return tuple(values) if all(values) and len({*values}) == len(values) else ()
