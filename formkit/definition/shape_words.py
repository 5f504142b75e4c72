"""The words for what the schema does not allow: each keyword that fails is said in a sentence, with its remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from formkit.definition.schema.fields import COMMON
from formkit.definition.schema.names import NAMED, NAMES
from formkit.definition.schema.shapes import LENGTH_OF_TIME
from formkit.definition.schema.wordings import PLURAL
from formkit.definition.shape_nouns import EXPECTED, WRITTEN, called, either, noun, object_called, what
from formkit.definition.words import DURATIONS, Speller, all_of, any_of, quoted
from formkit.problems import Pointer, Problem


@dataclass(frozen=True)
class Failure:
    """A keyword of the schema that does not hold: what it wanted, what stands there, and the rules it is one of."""

    keyword: str
    wanted: Any
    instance: Any
    rules: Any
    pointer: Pointer
    said: str


def worded(error: Failure, speller: Speller) -> Problem | None:
    """Word one thing that the schema does not allow; None when another problem says it already."""
    return _WORDED.get(error.keyword, _not_allowed)(error, error.pointer, speller)


def _unknown_key(error: Failure, pointer: Pointer, speller: Speller) -> Problem | None:
    if _is_no_plural(error):
        return None  # The whole object is one problem.
    key, known = str(pointer[-1]), [name for name in error.rules["properties"] if name not in error.instance]
    message = f"{object_called(error.rules, pointer[:-1])} has no key {quoted(key)}."
    remedy = speller.meant(key, known) or _swapped(error) or f"Take it out. {_more(known)}".strip()
    return Problem("unknown-key", pointer, message, remedy, on="key")


def _swapped(error: Failure) -> str:
    """Where one key is unknown and one is missing, the one stands for the other, however it is spelt."""
    if "pages" in error.instance and "fields" in error.rules["properties"]:
        return 'Pages that hold pages are groups: add "type": "group".'
    absent = [key for key in error.rules.get("required", ()) if key not in error.instance]
    strays = len(error.instance) - sum(key in error.instance for key in error.rules["properties"])
    return f"Did you mean {quoted(absent[0])}?" if len(absent) == strays == 1 else ""


def _is_no_plural(error: Failure) -> bool:
    """Whether an object stands where a text should, with no key of a plural."""
    return error.rules.get("required") == ["count", "one", "other"] and not {*PLURAL}.intersection(error.instance)


def _more(known: list[str]) -> str:
    return f"It can also have {all_of(sorted(known), 20)}." if known else ""


def _missing_key(error: Failure, pointer: Pointer, speller: Speller) -> Problem | None:
    missing, known = error.said, error.rules.get("properties", {})
    if _is_no_plural(error):
        return _no_text(error, pointer) if missing == "count" else None
    if known and _swapped(error):
        return None  # The unknown key asks for this one.
    if speller.nearest(missing, [key for key in error.instance if key not in known]):
        return None  # An unknown key asks "did you mean" this one.
    message = f"{noun(error.rules)} needs {quoted(missing)}, and this one has none."
    if pointer == ():
        message = f"The definition has no {quoted(missing)}."
    common = COMMON if str(error.rules.get("title", "")).endswith("field") else NAMED
    what = _described(known.get(missing)) or _described(common.get(missing))
    remedy = f"Add {quoted(missing)}: {what[:1].lower()}{what[1:]}" if what else f"Add {quoted(missing)}."
    return Problem("missing-key", pointer, message, remedy)


def _no_text(error: Failure, pointer: Pointer) -> Problem:
    message = f"{called(pointer)} should be a text, not an object."
    remedy = 'Write it in quotation marks: "…", or as a list: [{"when": …, "text": …}, {"text": …}].'
    return Problem("wrong-type", pointer, message, remedy)


def _described(rules: Any) -> str:
    return str(rules.get("description", "")) if isinstance(rules, Mapping) else ""


def _wrong_type(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    wanted = [error.wanted] if isinstance(error.wanted, str) else list(error.wanted)
    plain = either(wanted), WRITTEN[wanted[0]]
    # The value of an option is called a value too, and is only a text.
    expected, remedy = EXPECTED.get(str(error.rules.get("title")), plain) if len(wanted) > 1 else plain
    if pointer[-2:-1] == ("options",):
        remedy = 'Write it as {"value": …, "label": …}. The name of one of `lists` stands without brackets.'
    message = f"{called(pointer)} should be {expected}, not {what(error.instance)}."
    return Problem("wrong-type", pointer, message, remedy)


def _pattern(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    if not error.instance.strip():
        return _empty(error, pointer, speller)
    if error.wanted in NAMES:
        return _bad_name(error, pointer)
    if error.wanted == LENGTH_OF_TIME:
        return Problem("bad-duration", pointer, f"{quoted(error.instance)} is not a length of time.", DURATIONS)
    message = f"{called(pointer)} cannot be {quoted(error.instance)}."
    return Problem("not-allowed", pointer, message, _described(error.rules))


def _bad_name(error: Failure, pointer: Pointer) -> Problem:
    joint, words = NAMES[error.wanted]
    plain = re.sub(r"[^a-z0-9]+", joint, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", error.instance[:80]).lower()).strip(joint)
    proposal = plain if re.search(error.wanted, plain) else f"date{joint}of{joint}birth"
    message = f"{quoted(error.instance)} cannot be a name here."
    # A key that is a name stands in its own pointer.
    on: Literal["key", "value"] = "key" if pointer[-1] == error.instance else "value"
    return Problem("bad-name", pointer, message, f"Use {words}, such as {quoted(proposal)}.", on)


def _empty(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    remedy = "Write what should stand here, or take the key out if it is not needed."
    return Problem("empty-text", pointer, f"{called(pointer)} is empty.", remedy)


def _choice(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    allowed = [str(one) for one in error.wanted]
    remedy = speller.meant(error.instance, allowed) or f"Use {any_of(allowed, 30)}."
    if pointer[-1:] == ("type",):
        message = f"There is no type {quoted(error.instance)}."
        return Problem("unknown-type", pointer, message, remedy)
    return Problem("not-allowed", pointer, f"{called(pointer)} cannot be {quoted(error.instance)}.", remedy)


def _constant(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    message = f"{called(pointer)} cannot be {quoted(error.instance)}."
    return Problem("not-allowed", pointer, message, f"Write {quoted(error.wanted)}.")


def _too_small(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    message = f"{called(pointer)} is {error.instance}, which is too small."
    return Problem("out-of-range", pointer, message, f"Write {error.wanted} or more.")


def _too_large(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    message = f"{called(pointer)} is {error.instance}, which is too large."
    return Problem("out-of-range", pointer, message, f"Write {error.wanted} or less.")


def _too_long(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    message = f"{called(pointer)} has {len(error.instance):,} characters, which is too long."
    return Problem("too-long", pointer, message, f"Use no more than {error.wanted:,}.")


def _too_few(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    if not error.instance:
        return _nothing_in(error, pointer)
    message = f"{called(pointer)} has {len(error.instance)} entries, which is too few."
    return Problem("too-few", pointer, message, f"It needs {error.wanted}.")


def _nothing_in(error: Failure, pointer: Pointer) -> Problem:
    if pointer[-1:] == ("pages",) and len(pointer) > 1:
        remedy = "Put a page in it, or take the group out."
        return Problem("empty-group", pointer, "There is no page in this group.", remedy)
    keys = isinstance(error.instance, dict)
    remedy = f"Add {any_of(error.rules['properties'])}." if keys else "Put at least one entry in it."
    return Problem("empty-object" if keys else "empty-list", pointer, f"There is nothing in {called(pointer)}.", remedy)


def _too_many(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    message = f"{called(pointer)} has {len(error.instance):,} entries, which is too many."
    return Problem("too-many", pointer, message, f"Use no more than {error.wanted:,}.")


def _not_allowed(error: Failure, pointer: Pointer, speller: Speller) -> Problem:
    remedy = _described(error.rules)
    return Problem("not-allowed", pointer, f"{called(pointer)} cannot be {quoted(error.instance)}.", remedy)


_WORDED: dict[str, Callable[[Failure, Pointer, Speller], Problem | None]] = {
    "additionalProperties": _unknown_key,
    "required": _missing_key,
    "type": _wrong_type,
    "pattern": _pattern,
    "minLength": _empty,
    "maxLength": _too_long,
    "enum": _choice,
    "const": _constant,
    "minItems": _too_few,
    "minProperties": _too_few,
    "maxItems": _too_many,
    "minimum": _too_small,
    "maximum": _too_large,
}
