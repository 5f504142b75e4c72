"""Items of a repeat, as conditions and values refer to them from outside: any or every one, counted, summed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from formkit.conditions import ALWAYS, Condition
from formkit.definition.meaning.index import PageEntry
from formkit.definition.meaning.literals import Wanted
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.items import ItemCount, Items, LongestGap, OverItems
from formkit.kinds import Kind
from formkit.values import Day, Reference, Value

if TYPE_CHECKING:
    from formkit.definition.meaning.expressions import Expressions

_DATE = Wanted(Kind.DATE)
_GAP = ("from", "to", "since")


class ItemsReader:
    """Reads what is said of items; None stands for what has a problem, which is noted."""

    def __init__(self, expressions: Expressions) -> None:
        self._all = expressions
        self._notes = expressions.notes
        self._references = expressions.references

    def read(self, node: Node, key: str, scope: Scope) -> Items | None:
        """Read which items an `any_item` or `every_item` is about."""
        if "where" in node:
            return self._items(node, key, scope)
        if self._notes.is_sound(node):
            message = f"This does not say what the items of {quoted(node.text(key))} should be like."
            remedy = 'Add "where" with a condition over fields of the item: {"field": …, "is": …}.'
            self._notes.refuse("no-where", node.pointer, message, remedy)
        return None

    def count(self, node: Node, scope: Scope) -> Value | None:
        """Read a `count` of items."""
        items = self._items(node, "count", scope)
        return ItemCount(items) if items else None

    def over(self, node: Node, how: str, scope: Scope) -> Value | None:
        """Read a calculation over items: of a value of each."""
        if "of" not in node:
            message = f"This does not say what of each item goes into the {how}."
            self._notes.refuse("no-of", node.pointer, message, 'Add "of": {"field": …} with a field of the item.')
            return None
        kind = self._all.values.kind_of([node.at("of")]) if how in ("least", "greatest") else Kind.NUMBER
        items, each = self._parts(node, how, scope, of=Wanted(kind))
        return OverItems(how, items, each["of"]) if items and len(each) == 1 else None

    def longest_gap(self, node: Node, scope: Scope) -> Value | None:
        """Read a `longest_gap`: the time of each item, and the time that they should cover."""
        missing = [key for key in _GAP if key not in node]
        if missing:
            message = f"`longest_gap` needs {quoted(missing[0])}."
            remedy = 'Write {"longest_gap": …, "from": …, "to": …, "since": "today-P5Y"}.'
            self._notes.refuse("no-time", node.pointer, message, remedy)
            return None
        items, each = self._parts(node, "longest_gap", scope, **{"from": _DATE, "to": _DATE})
        since = self._all.values.read(node.at("since"), _DATE, scope)
        until = self._all.values.read(node.at("until"), _DATE, scope) if "until" in node else Day(None)
        whole = items and len(each) == 2 and since and until
        return LongestGap(items, each["from"], each["to"], since, until) if whole else None  # type: ignore[arg-type]

    def _parts(self, node: Node, key: str, scope: Scope, **wanted: Wanted) -> tuple[Items | None, dict[str, Value]]:
        """Read which items there are, and values of each of them by key."""
        entry = self._entry(node, key, scope)
        if entry is None:
            return None, {}
        before, inside = self._references.count, _inside(entry, scope)
        where = self._where(node, inside)
        read = {name: self._all.values.read(node.at(name), one, inside) for name, one in wanted.items()}
        each = {name: value for name, value in read.items() if value is not None}
        self._references.leave(entry, before)
        parts: list[Condition | Value] = [*([where] if where else []), *each.values()]
        outer = dict.fromkeys(one for part in parts for one in part.references() if not self._is_own(one, entry))
        return Items(entry.field, where, tuple(outer)), each

    def _items(self, node: Node, key: str, scope: Scope) -> Items | None:
        return self._parts(node, key, scope)[0]

    def _entry(self, node: Node, key: str, scope: Scope) -> PageEntry | None:
        return self._references.repeat(node.text(key), node.at(key).pointer, scope)

    def _where(self, node: Node, inside: Scope) -> Condition | None:
        if "where" not in node:
            return None
        condition = self._all.conditions.site(node.at("where"), inside)
        return None if condition is ALWAYS else condition

    def _is_own(self, reference: Reference, entry: PageEntry) -> bool:
        """Whether a name is asked of the items themselves."""
        index = self._references.index
        named = index.fields.get(reference[0]) or index.repeats.get(reference[0])
        return named is not None and entry.name in named.inside


def _inside(entry: PageEntry, scope: Scope) -> Scope:
    """The same place, speaking of one of the items."""
    return scope._replace(within=(*entry.inside, entry.name), assuming=())
