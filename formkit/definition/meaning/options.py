"""Options: what a field offers to choose from, its own or one of the definition's lists."""

from __future__ import annotations

from collections import Counter
from unicodedata import is_normalized

from formkit.conditions import ALWAYS
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.kinds import Kind
from formkit.lists import BUILT_IN, built_in
from formkit.option import Divider, Option

Options = tuple[Option | Divider, ...]
MOST_READ_AGAIN = 5_000
"""How many options are read once more for a second field that uses the same list, to prove them there as well."""


class OptionsReader:
    """Reads options; a list that is the same for every field is read once."""

    def __init__(self, expressions: Expressions) -> None:
        """Read options with the readers of expressions."""
        self._all = expressions
        self._notes = expressions.notes
        self._read: dict[str, Options] = {}
        self._alone: dict[str, Node | None] = {}
        self._left = MOST_READ_AGAIN

    def read(self, entry: FieldEntry, scope: Scope) -> Options:
        """Read the options of a field, () for a type that has none."""
        node = entry.node.at("options")
        if entry.type is None or entry.type.KIND not in (Kind.CHOICE, Kind.CHOICES):
            return ()
        if not isinstance(node.value, str):
            self._only_for_several(_exclusive(node), entry)
            return self._options(node, scope)
        return self._named(node, entry, scope) if self._notes.is_sound(node) else ()

    def _named(self, node: Node, entry: FieldEntry, scope: Scope) -> Options:
        name, lists = node.value, self._all.references.index.lists
        self._notes.used.add(("list", name))
        if lists.has_built_in(node):
            return built_in(name)
        if name not in lists:
            self._all.references.unknown("list", name, node.pointer, [*lists, *BUILT_IN])
            return ()
        self._only_for_several(self._exclusive_of(name), entry, node)
        if name in self._read and (self._is_same_everywhere(lists[name]) or self._left <= 0):
            return self._read[name]
        self._left -= len(lists[name].value) if name in self._read else 0
        scope = Scope(scope.limit, scope.page, scope.field, scope.assuming, f"lists/{name}")
        self._read[name] = self._options(lists[name], scope)
        return self._read[name]

    def _is_same_everywhere(self, node: Node) -> bool:
        options = [one for one in self._read[str(node.pointer[-1])] if isinstance(one, Option)]
        return all(one.when is ALWAYS and one.says_the_same for one in options)

    def _options(self, node: Node, scope: Scope) -> Options:
        self._twins(node)
        options = tuple(self._option(one, scope) for one in node.items() if isinstance(one.value, dict))
        if options and self._notes.is_sound(node) and not any(isinstance(one, Option) for one in options):
            message = "There is nothing to choose here: these are only dividers."
            self._notes.refuse("only-dividers", node.pointer, message, "Add options with `value` and `label`.")
        return options

    def _option(self, node: Node, scope: Scope) -> Option | Divider:
        if "divider" in node:
            return Divider(self._all.wordings.read(node.at("divider"), scope.of("divider")))
        value = node.text("value")
        if not is_normalized("NFC", value):
            message = f"The value {quoted(value)} has letters with separate accents, which browsers may change."
            self._notes.refuse("not-allowed", node.at("value").pointer, message, "Use plain letters in values.")
        scope = scope.of(value)
        when = self._all.conditions.site(node.at("when"), scope) if "when" in node else ALWAYS
        inside = scope if when is ALWAYS else scope.when(when)
        return Option(
            value,
            self._all.wordings.read(node.at("label"), inside.of("label")),
            self._all.wordings.optional(node.at("hint"), inside.of("hint")),
            when,
            node.flag("exclusive", False),
            tuple(self._all.wordings.read(one, inside.of("synonyms")) for one in node.at("synonyms").items()),
        )

    def _twins(self, node: Node) -> None:
        counts = Counter(one.text("value") for one in node.items())
        seen: set[str] = set()
        for one in node.items() if max(counts.values(), default=0) > 1 else ():
            value = one.text("value")
            if value in seen and value:
                message = f"Two options have the value {quoted(value)}, so their answers could not be told apart."
                self._notes.refuse(
                    "duplicate-option", one.at("value").pointer, message, "Give each a value of its own."
                )
            seen.add(value)

    def _exclusive_of(self, name: str) -> Node | None:
        """The first exclusive option of a list."""
        if name not in self._alone:
            self._alone[name] = _exclusive(self._all.references.index.lists[name])
        return self._alone[name]

    def _only_for_several(self, found: Node | None, entry: FieldEntry, use: Node | None = None) -> None:
        """Only where several may be selected can one exclude the others."""
        if found is None or entry.type is None or entry.type.KIND is Kind.CHOICES:
            return
        message = (
            f"`exclusive` is only for checkboxes: of {entry.type.TITLE.lower()}, people can select only one anyway."
        )
        pointer = use.pointer if use else found.at("exclusive").pointer
        self._notes.refuse("exclusive-alone", pointer, message, "Take `exclusive` out.", on="value" if use else "key")


def _exclusive(options: Node) -> Node | None:
    return next((one for one in options.items() if one.flag("exclusive", False)), None)
