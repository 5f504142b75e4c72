"""Fields: each with its type, its texts, what it offers and what limits it."""

from __future__ import annotations

import re
from dataclasses import replace

from formkit.conditions import ALWAYS, Condition
from formkit.definition.meaning.about_me import AboutMe
from formkit.definition.meaning.binding import BindingReader
from formkit.definition.meaning.expressions import Expressions
from formkit.definition.meaning.index import FieldEntry, wordings_of
from formkit.definition.meaning.limits import check_limits
from formkit.definition.meaning.literals import Wanted
from formkit.definition.meaning.options import OptionsReader
from formkit.definition.meaning.reveals import Reveals
from formkit.definition.meaning.scope import Scope
from formkit.definition.words import quoted
from formkit.fields.field_type import FieldType
from formkit.page import Field, Reveal
from formkit.subjects import derive
from formkit.values import Literal, Value
from formkit.wordings import Wording

_INSERT = re.compile(r"\{([A-Za-z][a-z_]*)\}")
_TEXTS = ("label", "hint", "subject")


class FieldsReader:
    """Reads the fields of pages."""

    def __init__(self, expressions: Expressions) -> None:
        """Read fields with the readers of expressions."""
        self._all = expressions
        self._notes = expressions.notes
        self._options = OptionsReader(expressions)
        self._about_me = AboutMe(expressions)
        self._binding = BindingReader(expressions)
        self.reveals = Reveals(expressions)

    def read(self, entry: FieldEntry, page: Scope) -> Field | None:
        """Read a field on a page; None where its type is not known."""
        if entry.type is None:
            return None
        scope = page._replace(field=entry).of(entry.name)
        if entry.is_calculated:
            return self._calculated(entry, entry.type, scope)
        when, reveal, rest = self._when(entry, scope)
        # What is written on a page is there before anything is selected on it: only the rest is known to hold.
        shown = scope if rest is ALWAYS else scope.when(rest)
        asked = scope if when is ALWAYS else scope.when(when)
        self._check(entry, entry.type, shown)
        return replace(self._typed(entry, entry.type, shown, asked), when=rest, reveal=reveal)

    def _typed(self, entry: FieldEntry, kind: FieldType, shown: Scope, asked: Scope) -> Field:
        """Read all but when it is asked."""
        minimum, maximum = (self._bound(entry, kind, key, asked) for key in ("min", "max"))
        return Field(
            name=entry.name,
            type=kind,
            texts=self._texts(entry, kind, shown),
            required=entry.node.flag("required", True),
            options=self._options.read(entry, shown),
            minimum=minimum,
            maximum=maximum,
            errors=self._errors(entry, kind, shown),
            about_me=self._about_me.of(entry, shown),
            binding=self._binding.read(entry, kind, shown),
            sorted=self._all.references.index.lists.has_built_in(entry.node.at("options")),
            pointer=entry.node.pointer,
        )

    def _calculated(self, entry: FieldEntry, kind: FieldType, scope: Scope) -> Field:
        """Read a field that is worked out, from whatever stands before it, on its own page too."""
        place = scope._replace(limit=entry.order)
        when = self._all.conditions.site(entry.node.at("when"), scope) if "when" in entry.node else ALWAYS
        value = self._all.values.read(entry.node.at("value"), Wanted(kind.KIND), place.when(when))
        return Field(
            name=entry.name,
            type=kind,
            texts=self._texts(entry, kind, scope),
            required=False,
            when=when,
            calculation=value or Literal(False, kind.KIND),
            shown=entry.node.flag("show", True),
            explain=entry.node.flag("explain", False),
            pointer=entry.node.pointer,
        )

    def _when(self, entry: FieldEntry, scope: Scope) -> tuple[Condition, Reveal | None, Condition]:
        """Read when it is asked: all of it, what reveals it on its page, and the rest."""
        if "when" not in entry.node:
            return ALWAYS, None, ALWAYS
        condition = self._all.conditions.site(entry.node.at("when"), scope._replace(limit=entry.page.after))
        return condition, *self.reveals.split(entry, condition)

    def _texts(self, entry: FieldEntry, kind: FieldType, scope: Scope) -> dict[str, Wording]:
        keys = (*_TEXTS, *wordings_of(type(kind)))
        return {key: self._all.wordings.read(entry.node.at(key), scope.of(key)) for key in keys if key in entry.node}

    def _errors(self, entry: FieldEntry, kind: FieldType, scope: Scope) -> dict[str, Wording]:
        if "errors" not in entry.node and "pattern" not in entry.node:
            return {}
        own = {"subject", *(name.lower() for words in kind.RULES.values() for name in _INSERT.findall(words))}
        errors = {rule: (node, scope.of(f"errors/{rule}")) for rule, node in entry.node.at("errors").members()}
        pattern = entry.node.at("pattern").at("error")
        if pattern.value is not None:
            errors.setdefault("pattern", (pattern, scope.of("pattern/error")))
        return {rule: self._all.wordings.read(node, place, own) for rule, (node, place) in errors.items()}

    def _bound(self, entry: FieldEntry, kind: FieldType, key: str, scope: Scope) -> Value | None:
        if kind.BOUND is None or key not in entry.node:
            return None
        return self._all.values.read(entry.node.at(key), Wanted(kind.BOUND, entry), scope._replace(limit=entry.order))

    def _check(self, entry: FieldEntry, kind: FieldType, scope: Scope) -> None:
        if self._notes.is_sound(entry.node):
            for problem in kind.problems():
                self._notes.add(replace(problem, pointer=(*entry.node.pointer, *problem.pointer)))
            check_limits(entry, kind, self._notes)
        self._subject(entry)

    def _subject(self, entry: FieldEntry) -> None:
        """A subject is needed where none can be had from the label, so that errors can call the field by it."""
        label = entry.node.text("label")
        if label and "subject" not in entry.node and not derive(label):
            message = f"Errors cannot say what {quoted(entry.name)} is called, so they say “your answer”."
            remedy = f'Add "subject": "{entry.name.strip("_").replace("_", " ")}", or a noun phrase that fits better.'
            self._notes.warn("no-subject-words", entry.node.at("label").pointer, message, remedy)
