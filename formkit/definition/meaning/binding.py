"""Bindings: what a field's `profile` asks of the citizen's profile, and whether it may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from formkit.attributes import ATTRIBUTES, BANNED, Assurance, Attribute, WriteBack
from formkit.attributes.fits import Fit, fit
from formkit.binding import Binding
from formkit.definition.meaning.binding_rules import check_binding, unfit
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.scope import Scope
from formkit.definition.schema.profile import ASSURANCES
from formkit.definition.words import any_of, quoted
from formkit.fields.field_type import FieldType
from formkit.wordings import Wording

Prefill = Literal["none", "suggest", "confirm"]


@dataclass(frozen=True)
class Bound:
    """A binding as it is written: on which field, to which attribute, and how the one fits the other."""

    entry: FieldEntry
    attribute: Attribute
    fit: Fit
    node: Node

    @property
    def can_be_kept(self) -> bool:
        """Whether an answer may become a value of the profile."""
        return self.attribute.write_back is WriteBack.ASK and self.fit.KEEPS

    @property
    def asks_to_keep(self) -> bool:
        """Whether people are asked to keep the answer: unless the definition says so, where it can be kept."""
        return self.can_be_kept and self.node.text("write_back") != "never"


class BindingReader:
    """Reads the bindings of fields."""

    def __init__(self, expressions: Expressions) -> None:
        """Read with the readers of expressions."""
        self._all, self._notes = expressions, expressions.notes
        pages = expressions.references.index.pages
        # People read why before they have answered anything.
        self._start = Scope(0, pages[0] if pages else None, is_start=True)

    def read(self, entry: FieldEntry, type: FieldType, scope: Scope) -> Binding | None:
        """Read a field's binding; None where there is none, or it has a problem, which is noted."""
        node = entry.node.at("profile")
        if not self._notes.is_sound(node):
            return None
        why = self._all.wordings.optional(node.at("why"), self._start.of(f"{scope.context}/profile/why"))
        bound = self._bound(entry, type, node)
        if bound is None:
            return None
        check_binding(bound, self._notes)
        return _binding(bound, why)

    def _bound(self, entry: FieldEntry, type: FieldType, node: Node) -> Bound | None:
        """Find the attribute, and how it fits the field."""
        if not type.SUGGESTIBLE:
            self._never(entry, type)
            return None
        attribute = self._attribute(node if isinstance(node.value, str) else node.at("attribute"))
        if attribute is None:
            return None
        found = fit(attribute, type)
        if found is None:
            unfit(entry, type, attribute, self._notes)
            return None
        return Bound(entry, attribute, found, node)

    def _never(self, entry: FieldEntry, type: FieldType) -> None:
        called = f"{quoted(entry.name)} is a {type.TITLE.lower()}"
        message = f"{called}: it must be given anew and cannot come from a profile."
        pointer = entry.node.at("profile").pointer
        self._notes.refuse("never-suggested", pointer, message, "Take `profile` out.", on="key")

    def _attribute(self, node: Node) -> Attribute | None:
        name = str(node.value)
        if name in ATTRIBUTES:
            return ATTRIBUTES[name]
        if name.startswith(BANNED):
            message = (
                f"No profile may hold {quoted(name)}: data about health, beliefs, ethnicity or crimes has special "
                "protection (UK GDPR articles 9 and 10), so what one service is told no other may know."
            )
            self._notes.refuse("attribute-banned", node.pointer, message, "Take `profile` out, and ask each time.")
        else:
            remedy = self._notes.speller.meant(name, ATTRIBUTES) or f"Use {any_of(ATTRIBUTES, 30)}."
            message = f"There is no attribute called {quoted(name)}."
            self._notes.refuse("unknown-attribute", node.pointer, message, remedy)
        return None


def _binding(bound: Bound, why: Wording | None) -> Binding:
    node, years = bound.node, bound.node.at("years").value
    return Binding(
        attribute=bound.attribute.id,
        prefill=cast(Prefill, node.text("prefill") or "confirm"),
        min_assurance=ASSURANCES.get(node.text("min_assurance"), Assurance.SELF_ASSERTED),
        max_age=node.text("max_age") or None,
        locks=node.text("lock") == "verified",
        asks_to_keep=bound.asks_to_keep,
        why=why,
        years=years if isinstance(years, int) else None,
    )
