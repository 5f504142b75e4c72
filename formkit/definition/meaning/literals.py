"""Literals: what a definition writes where a value stands, read as the kind, and as the field, it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from formkit.definition.meaning.days import HOW, day
from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.node import Node
from formkit.definition.meaning.notes import Notes
from formkit.definition.words import any_of, quoted
from formkit.fields.time import Time
from formkit.kinds import Bounds, Comparable, Kind
from formkit.values import Day, Literal, Value

_LONGEST = 30


@dataclass(frozen=True)
class Wanted:
    """What a value is needed for: its kind; the field whose answer it should be (or a part of it); whether exactly."""

    kind: Kind
    field: FieldEntry | None = None
    part: str | None = None
    exactly: bool = False


def literal(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    """Read a literal; notes a problem and gives None when it is none of the kind wanted."""
    return _READ.get(wanted.kind, _text)(node, wanted, notes)


def _refuse(node: Node, wanted: Wanted, notes: Notes, remedy: str) -> None:
    message = f"{quoted(node.value)} is not {wanted.kind.value}."
    if wanted.field and not wanted.part:
        message = (
            f"{quoted(node.value)} cannot be an answer to {quoted(wanted.field.name)}, which is {wanted.kind.value}."
        )
    notes.refuse("bad-literal", node.pointer, message, remedy)


def number(value: Any) -> Fraction | None:
    """Read a number as JSON has it, or a decimal in quotation marks."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    try:
        found = Decimal(value) if not isinstance(value, str) or len(value) <= _LONGEST else Decimal("nan")
    except InvalidOperation:
        return None
    return Fraction(found) if found.is_finite() and abs(found.adjusted()) <= _LONGEST else None


def _number(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    found = number(node.value)
    if found is None:
        _refuse(node, wanted, notes, 'Write a number such as 5, or "12.50" in quotation marks.')
        return None
    if wanted.exactly and wanted.field and not wanted.part:
        _within_limits(node, found, wanted.field, notes)
        _possible_number(node, found, wanted.field, notes)
    return Literal(found, Kind.NUMBER)


def _possible_number(node: Node, found: Fraction, field: FieldEntry, notes: Notes) -> None:
    """What numbers a type can hold, only it knows."""
    if field.type is None:
        return
    forms = [node.value, str(node.value), int(found) if found.denominator == 1 else None]
    if all(field.type.literal(form) != found for form in forms):
        message = f"{quoted(node.value)} can never be an answer to {quoted(field.name)}."
        notes.refuse("bad-literal", node.pointer, message, _example(field))


def _possible(node: Node, field: FieldEntry, part: str | None, notes: Notes) -> None:
    """What dates a type can hold, only it knows: the answers of one that asks for a month have no days."""
    if field.type is not None and not part and field.type.literal(node.value) is None:
        message = f"{quoted(node.value)} can never be an answer to {quoted(field.name)}."
        notes.refuse("bad-literal", node.pointer, message, _example(field))


def _example(field: FieldEntry) -> str:
    if field.type is None:
        return ""
    example = field.type.to_json(field.type.example(Bounds(date(2026, 6, 1), options=field.options)))
    return f"Write it as answers are kept, such as {quoted(example)}."


def _date(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    found = moment(node.value, None if wanted.part else wanted.field)
    if found is None:
        notes.refuse("bad-date", node.pointer, f"{quoted(node.value)} is not a date.", HOW)
        return None
    if isinstance(found, Literal) and wanted.exactly and wanted.field:
        _within_limits(node, found.value, wanted.field, notes)
        _possible(node, wanted.field, wanted.part, notes)
    return found


def moment(value: Any, field: FieldEntry | None) -> Literal | Day | None:
    """Read a date by rule, or as the answers of a field are kept: a month, a time; None when it is neither."""
    if not isinstance(value, str):
        return None
    own = field.type.literal(value) if field and field.type and field.type.KIND in (Kind.DATE, Kind.TIME) else None
    if isinstance(own, date | time):
        return Literal(own, Kind.TIME if isinstance(own, time) else Kind.DATE)
    return day(value)


def _time(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    found = Time().literal(node.value)
    if found is None:
        _refuse(node, wanted, notes, 'Write a time as "14:30", on the 24-hour clock.')
        return None
    if wanted.exactly and wanted.field:
        _within_limits(node, found, wanted.field, notes)
    return Literal(found, Kind.TIME)


def _within_limits(node: Node, found: Comparable, field: FieldEntry, notes: Notes) -> None:
    """Only limits that are literals themselves are known before there is a citizen."""
    for key, beyond, words in (("min", "__lt__", "before"), ("max", "__gt__", "after")):
        limit = fixed(field.node.at(key).value, found, field)
        if limit is not None and getattr(found, beyond)(limit):
            words = words if isinstance(found, date | time) else {"before": "less than", "after": "more than"}[words]
            message = f"{quoted(field.name)} can never be {quoted(node.value)}: that is {words} its {quoted(key)}."
            notes.refuse("out-of-range", node.pointer, message, f"Correct the value, or {quoted(key)} of the field.")


def fixed(value: Any, like: Comparable, field: FieldEntry) -> Any:
    """Read a limit of a field that is a number, a plain date or a time; None for any other."""
    if isinstance(like, Fraction):
        return number(value)
    found = moment(value, field)
    return found.value if isinstance(found, Literal) and isinstance(found.value, type(like)) else None


def _truth(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    if isinstance(node.value, bool):
        return Literal(node.value, Kind.TRUTH)
    _refuse(node, wanted, notes, "Write true for yes or false for no, without quotation marks.")
    return None


def _option(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    if not isinstance(node.value, str):
        _refuse(node, wanted, notes, "Write the value of an option in quotation marks.")
        return None
    options = wanted.field.options if wanted.field else ()
    if options and node.value not in options:
        message = f"{quoted(wanted.field.name if wanted.field else '')} has no option {quoted(node.value)}."
        remedy = (
            notes.speller.meant(node.value, options) or f"Its options are {any_of(options).replace(' or ', ' and ')}."
        )
        notes.refuse("unknown-option", node.pointer, message, remedy)
        return None
    return Literal(node.value, Kind.CHOICE)


def _text(node: Node, wanted: Wanted, notes: Notes) -> Value | None:
    if not isinstance(node.value, str):
        _refuse(node, wanted, notes, "Write it in quotation marks.")
        return None
    if wanted.field and wanted.part == "postcode" and not _is_postcode_in_capitals(node, wanted.field, notes):
        return None
    if wanted.field is None or wanted.field.type is None or wanted.part:
        return Literal(node.value, Kind.TEXT)
    read = wanted.field.type.literal if wanted.exactly else wanted.field.type.beginning
    found = read(node.value)
    if found is None:
        never = "be" if wanted.exactly else "begin"
        message = f"{quoted(node.value)} can never {never} an answer to {quoted(wanted.field.name)}."
        notes.refuse("bad-literal", node.pointer, message, _example(wanted.field))
        return None
    return Literal(found, Kind.TEXT)


def _is_postcode_in_capitals(node: Node, field: FieldEntry, notes: Notes) -> bool:
    """UK postcodes are kept in capitals; those of other countries as people type them."""
    if node.value == node.value.upper() or field.node.text("format") == "international":
        return True
    message = f"{quoted(node.value)} can never be in an answer to {quoted(field.name)}: postcodes are in capitals."
    notes.refuse("bad-literal", node.pointer, message, f"Write {quoted(node.value.upper())}.")
    return False


_READ = {
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.TIME: _time,
    Kind.TRUTH: _truth,
    Kind.CHOICE: _option,
}
