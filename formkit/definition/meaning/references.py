"""References to fields: whether there is such a field, and whether it has been asked by then."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from formkit.definition.meaning.index import FieldEntry, Index, PageEntry
from formkit.definition.meaning.notes import Notes
from formkit.definition.meaning.scope import ANYTHING, Scope
from formkit.definition.words import all_of, any_of, quoted
from formkit.kinds import Kind
from formkit.problems import Pointer

MOST_LISTED = 12


class References:
    """Looks fields up by name for whatever refers to them."""

    def __init__(self, index: Index, notes: Notes, has_gaps: bool) -> None:
        """With gaps in the file's shape, names may be hidden in them: then no name is called unknown."""
        self.index, self.notes, self._has_gaps = index, notes, has_gaps
        self._found: list[FieldEntry | PageEntry] = []

    def field(self, written: str, pointer: Pointer, scope: Scope) -> tuple[FieldEntry, str | None] | None:
        """Find `name` or `name.part`; notes a problem and gives None where it can't be used."""
        name, dot, part = written.partition(".")
        entry = self.index.fields.get(name)
        if entry is None:
            self._no_field(name, pointer)
            return None
        if not self.is_asked(entry, pointer, scope):
            return None
        self._found.append(entry)
        if dot and not self._has_part(entry, part, pointer):
            return None
        return entry, part if dot else None

    def _no_field(self, name: str, pointer: Pointer) -> None:
        if name not in self.index.repeats:
            self.unknown("field", name, pointer, self.index.fields)
            return
        message = f"{quoted(name)} is a list of items, not one answer."
        remedy = f'Ask about it with "any_item", "every_item", "count" or "sum": {{"count": "{name}"}}.'
        self.notes.refuse("items-not-answer", pointer, message, remedy)

    def repeat(self, name: str, pointer: Pointer, scope: Scope) -> PageEntry | None:
        """Find the page that lists the items of a name; notes a problem and gives None where it can't be used."""
        entry = self.index.repeats.get(name)
        if entry is None:
            self.unknown("repeat", name, pointer, self.index.repeats)
        elif self.is_asked(entry, pointer, scope):
            self._found.append(entry)
            return entry
        return None

    def unknown(self, what: str, name: str, pointer: Pointer, known: Collection[str]) -> None:
        """Note that there is no field, condition, list or section of this name."""
        if self._has_gaps:
            return
        remedy = self.notes.speller.meant(name, known) or _there_is(what, known)
        if what == "field" and name in self.index.conditions:
            remedy = f'It is a condition. To use it, write its name alone: "{name}".'
        self.notes.refuse(f"unknown-{what}", pointer, f"There is no {what} called {quoted(name)}.", remedy)

    def is_asked(self, entry: FieldEntry | PageEntry, pointer: Pointer, scope: Scope, via: str = "") -> bool:
        """Whether a field or a repeat has been asked, if at all, when something stands at a scope; notes if not."""
        inside = entry.inside
        if scope.limit != ANYTHING and inside != scope.inside[: len(inside)]:
            self._of_items(entry, pointer, via)
            return False
        if entry.order < scope.limit:
            return True
        self._later(entry, pointer, scope, via)
        return False

    def _of_items(self, entry: FieldEntry | PageEntry, pointer: Pointer, via: str) -> None:
        what = f"The condition {quoted(via)} asks about {quoted(entry.name)}, which" if via else f"{quoted(entry.name)}"
        repeat = entry.page.repeat
        name = repeat.field if repeat else ""
        message = f"{what} is asked of each item of {quoted(name)}, so here it is not clear of which."
        remedy = f'Ask with {{"any_item": "{name}", "where": …}}, "every_item", "count" or "sum".'
        self.notes.refuse("which-item", pointer, message, remedy)

    def _later(self, entry: FieldEntry | PageEntry, pointer: Pointer, scope: Scope, via: str) -> None:
        what = f"The condition {quoted(via)} asks about {quoted(entry.name)}, which" if via else f"{quoted(entry.name)}"
        on_page = scope.page is entry.page and scope.page is not None
        code = "same-page-field" if on_page and not scope.is_start else "later-field"
        self.notes.refuse(code, pointer, *_too_early(what, entry, scope, on_page))

    def _has_part(self, entry: FieldEntry, part: str, pointer: Pointer) -> bool:
        if entry.type is None or part in entry.type.PARTS:
            return True
        parts = list(entry.type.PARTS)
        message = f"An answer to {quoted(entry.name)} has no part {quoted(part)}."
        remedy = self.notes.speller.meant(part, parts) or (
            f"Its parts are {all_of(parts)}." if parts else f"Write {quoted(entry.name)}: it has no parts."
        )
        self.notes.refuse("unknown-part", pointer, message, remedy)
        return False

    def found(self, entries: Iterable[FieldEntry | PageEntry]) -> None:
        """Note what is referred to through a condition with a name."""
        self._found += entries

    def taken(self) -> list[FieldEntry | PageEntry]:
        """Take the fields and repeats referred to since last asked."""
        found, self._found = self._found, []
        return found

    def leave(self, repeat: PageEntry, before: int) -> None:
        """Forget the references, all but the first so many, to what is asked of a repeat's items: they end there."""
        self._found[before:] = [one for one in self._found[before:] if repeat.name not in one.inside]

    @property
    def count(self) -> int:
        """How many references have been found since last taken."""
        return len(self._found)


def _too_early(what: str, entry: FieldEntry | PageEntry, scope: Scope, on_page: bool) -> tuple[str, str]:
    """Say why an answer is not known yet, and the remedy."""
    page = quoted(entry.page.name)
    if scope.is_start:
        return f"{what} is not known here: nothing has been asked yet.", f"Say it on a page after {page}."
    if entry.name in scope.inside:
        return f"{what} is not complete while one of its own items is asked.", "Put this question after the repeat."
    if on_page and scope.field and scope.field.is_calculated:
        return f"{what} is asked after this, on the same page.", f"Move {quoted(entry.name)} before the calculation."
    if on_page:
        move = "Put this question on the next page." if scope.field else f"Ask {quoted(entry.name)} on an earlier page."
        return f"{what} is asked on this same page, so its answer is not known when the page is shown.", move
    remedy = f"Move the page {page} before this one, or refer to an earlier question."
    return f"{what} is asked later, on the page {page}.", remedy


def _there_is(what: str, known: Collection[str]) -> str:
    if not known:
        return f"There is no {what} in this definition."
    return f"Use {any_of(known)}." if len(known) <= MOST_LISTED else f"Correct the name of the {what}."


def kind_of(entry: FieldEntry, part: str | None) -> Kind | None:
    """What can be asked of a field or a part of it; None when its type is not known."""
    if entry.type is None:
        return None
    return entry.type.PARTS.get(part) if part else entry.type.KIND
