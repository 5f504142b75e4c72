"""What a binding may not ask: each rule notes one problem of one field's `profile`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from formkit.attributes import ATTRIBUTES, Assurance, Attribute, Sensitivity, WriteBack
from formkit.attributes.fits import fit, types_of
from formkit.definition.meaning.index import FieldEntry
from formkit.definition.meaning.notes import Notes
from formkit.definition.schema.profile import ASSURANCES
from formkit.definition.words import all_of, any_of, quoted
from formkit.fields.field_type import FieldType
from formkit.kinds import Kind

if TYPE_CHECKING:
    from formkit.definition.meaning.binding import Bound

_NOUNS = ("address", "name", *(one.name.casefold() for one in ATTRIBUTES.values() if " " in one.name), "nationality")
"""What labels call what they ask for."""


def unfit(entry: FieldEntry, type: FieldType, attribute: Attribute, notes: Notes) -> None:
    """Note that no value of an attribute can be an answer to a field of this type."""
    types, others = types_of(attribute), [one for one in ATTRIBUTES if fit(ATTRIBUTES[one], type)]
    message = f"{quoted(attribute.id)} cannot be the answer to {quoted(entry.name)}, whose type is {quoted(type.NAME)}."
    asked = f"It can be asked by fields of type {any_of(types)}." if types else "No field can ask for it yet."
    other = f" A field of type {quoted(type.NAME)} can ask for {any_of(others, 30)}." if others else ""
    notes.refuse("attribute-unfit", _named(entry), message, asked + other)


def check_binding(bound: Bound, notes: Notes) -> None:
    """Note everything that is wrong with one field's binding, apart from its attribute."""
    for rule in (_in_items, _options, _years, _lock, _write_back, _assurance, _effect, _why, _label):
        rule(bound, notes)


def _in_items(bound: Bound, notes: Notes) -> None:
    repeat = bound.entry.page.repeat
    if repeat:
        message = (
            f"{quoted(bound.entry.name)} is asked of each item of {quoted(repeat.field)}, "
            f"but a profile knows one {quoted(bound.attribute.id)}."
        )
        remedy = f"Take `profile` out, or ask the question on a page outside {quoted(repeat.name)}."
        notes.refuse("profile-of-item", bound.node.pointer, message, remedy, on="key")


def _options(bound: Bound, notes: Notes) -> None:
    """An option that is no value is never found in a profile; a value that is no option is asked for."""
    if bound.fit.type.KIND not in (Kind.CHOICE, Kind.CHOICES):
        return
    several = bound.fit.type.KIND is Kind.CHOICES
    stray = [one for one in bound.entry.options if bound.fit.value([one] if several else one) is None]
    every, pointer = bound.fit.every_value(), bound.entry.node.at("options").pointer
    if stray:
        message = f"{quoted(bound.attribute.id)} is never {any_of(stray)}, so a profile cannot know that answer."
        remedy = f"Its values are {all_of(every)}." if every else "Its values are codes of countries, such as `GB`."
        notes.refuse(
            "option-not-in-profile", pointer, message, f"{remedy} Give the option one of these, or take it out."
        )
    missing = [one for one in every if one not in bound.entry.options]
    if missing and not stray:
        message = f"{quoted(bound.attribute.id)} may be {any_of(missing)}, which is no option: those people are asked."
        notes.warn("value-without-option", pointer, message, "Add the option, if people may choose it.")


def _years(bound: Bound, notes: Notes) -> None:
    name = quoted(bound.attribute.id)
    if bound.attribute.is_derived and "years" not in bound.node:
        remedy = f'Write {{"attribute": "{bound.attribute.id}", "years": 18}}, with the age that you mean.'
        message = f"{name} does not say which age is meant."
        notes.refuse("years-missing", _named(bound.entry), message, remedy)
    if not bound.attribute.is_derived and "years" in bound.node:
        message = f"`years` says nothing about {name}: it is the age that `person.age_at_least` is asked about."
        notes.refuse("stray-key", bound.node.at("years").pointer, message, "Take it out.", on="key")


def _lock(bound: Bound, notes: Notes) -> None:
    if bound.node.text("lock") == "verified" and bound.attribute.lock_from is None:
        lockable = [one.id for one in ATTRIBUTES.values() if one.lock_from is not None and types_of(one)]
        message = f"{quoted(bound.attribute.id)} cannot be locked: nobody verifies it, so people know it best."
        remedy = f"Take `lock` out. Only {all_of(lockable)} can be locked."
        notes.refuse("lock-unverified", bound.node.at("lock").pointer, message, remedy)


def _write_back(bound: Bound, notes: Notes) -> None:
    if bound.node.text("write_back") != "ask" or bound.can_be_kept:
        return
    name = quoted(bound.attribute.id)
    if bound.attribute.is_derived:
        why = f"{name} is worked out anew each time from {quoted(bound.attribute.derived_from)}."
    elif bound.attribute.write_back is WriteBack.ASK:
        why = f"An answer of type {quoted(bound.fit.type.NAME)} is only a part of {name}."
    else:
        why = f"{name} is never taken over from an answer to a form."
    remedy = 'Take `write_back` out, or write "never".'
    notes.refuse("cannot-be-kept", bound.node.at("write_back").pointer, why, remedy)


def _assurance(bound: Bound, notes: Notes) -> None:
    wanted = ASSURANCES.get(bound.node.text("min_assurance"), Assurance.SELF_ASSERTED)
    if wanted > bound.attribute.reach:
        most = bound.attribute.reach.name.lower()
        message = (
            f"No source makes {quoted(bound.attribute.id)} more sure than {quoted(most)}, so it would never be offered."
        )
        pointer = bound.node.at("min_assurance").pointer
        notes.refuse("assurance-out-of-reach", pointer, message, f"Write {quoted(most)}, or take `min_assurance` out.")


def _effect(bound: Bound, notes: Notes) -> None:
    """A binding that offers nothing asks no more of the profile than to keep the answer."""
    if bound.node.text("prefill") != "none":
        return
    for key in ("lock", "min_assurance", "max_age"):
        if key in bound.node and bound.node.text(key) != "never":
            message = f'{quoted(key)} has no effect: with "prefill": "none" nothing is read from the profile.'
            remedy = "Take it out, or take `prefill` out."
            notes.refuse("stray-key", bound.node.at(key).pointer, message, remedy, on="key")
    if not bound.asks_to_keep:
        message = "This binding has no effect: nothing is read from the profile, and nothing is kept in it."
        notes.refuse("profile-without-effect", bound.node.pointer, message, "Take `profile` out.", on="key")


def _why(bound: Bound, notes: Notes) -> None:
    """What could be used to steal from people, or to pass for them, needs a reason of its own."""
    if bound.attribute.sensitivity is Sensitivity.IDENTIFIER and "why" not in bound.node:
        message = f"{quoted(bound.attribute.id)} does people harm in wrong hands, so a form must say why it needs it."
        remedy = f'Write {{"attribute": "{bound.attribute.id}", "why": "find your record"}}, with your own reason.'
        notes.refuse("why-missing", _named(bound.entry), message, remedy)


def _label(bound: Bound, notes: Notes) -> None:
    """One attribute answers one question. The parts of a bank account are one."""
    label = bound.entry.node.text("label").casefold()
    said = [noun for noun in _NOUNS if re.search(rf"\b{noun}\b", label)]
    things = [noun for noun in said if not any(noun in other for other in said if other != noun)]
    if " and " in label and len(things) > 1 and bound.fit.type.NAME != "bank_account":
        message = f"{quoted(bound.entry.name)} asks for two things, but {quoted(bound.attribute.id)} is one of them."
        remedy = "Ask for each in a field of its own."
        notes.warn("two-things-asked", bound.entry.node.at("label").pointer, message, remedy)


def _named(entry: FieldEntry) -> tuple[str | int, ...]:
    """Where the attribute is named."""
    node = entry.node.at("profile")
    return node.pointer if isinstance(node.value, str) else node.at("attribute").pointer
