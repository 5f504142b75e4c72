"""What is wrong with a text that is not JSON: the mistakes people make, each in words, with its remedy.

`json` says where it stopped; what stands there, and before it, says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from json import JSONDecodeError

from formkit.definition.stop import CLOSES, OPENS, Stop
from formkit.definition.words import quoted
from formkit.problems import Place

_PYTHON = {"True": "true", "False": "false", "None": "null", "undefined": "null"}
_CURLED = "“”„‟‘’«»\u201a\u201b"
_UNSEEN = "\u00a0\u200b\u200c\u200d\u2060\ufeff\u2028\u2029"


@dataclass(frozen=True)
class Mistake:
    """What is wrong with the JSON, how to mend it, and the character it is at."""

    offset: int
    message: str
    remedy: str


def mistake(error: JSONDecodeError, text: str, place: Callable[[int], Place]) -> Mistake:
    """Say what `json` stumbled over; `place` gives the line of a character."""
    offset = error.pos + len(text[error.pos :]) - len(text[error.pos :].lstrip(" \t\r\n"))
    stop = Stop(text, error.msg, error.pos if "at" in error.msg.split() else offset)
    for look in (_in_text, _comment, _quotes, _unseen, _comma, _bracket, _end, _word, _number):
        found = look(stop, place)
        if found:
            return found
    return _expected(stop)


def _in_text(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    said, offset = stop.said, stop.offset
    if said.startswith("Unterminated"):
        return Mistake(offset, "This text has no closing quotation mark.", 'Put a " at its end.')
    if said.startswith("Invalid control"):
        what = {"\n": "A line ends in the middle of a text.", "\t": "There is a tab inside a text."}
        remedy = 'Write \\n for a new line and \\t for a tab. If the text should have ended, put a " at its end.'
        return Mistake(offset, what.get(stop.here, "There is a control character inside a text."), remedy)
    if said.startswith("Invalid \\u"):
        return Mistake(
            offset - 1, "A \\u in a text needs 4 digits or letters from a to f after it.", "For example, \\u00e9 is é."
        )
    if said.startswith("Invalid \\"):
        after = stop.text[offset : offset + 2]
        return Mistake(
            offset, f"JSON does not know {quoted(after)} in a text.", "Write \\\\ where a text has a backslash."
        )
    return None


def _comment(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.here == "#" or stop.text[stop.offset : stop.offset + 2] in ("//", "/*"):
        return Mistake(stop.offset, "JSON has no comments.", "Take the comment out.")
    return None


def _quotes(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.here == "'":
        return Mistake(
            stop.offset, "Single quotation marks stand where JSON needs double ones.", "Write \"…\" instead of '…'."
        )
    if stop.here and stop.here in _CURLED:
        remedy = 'Write "…" with straight marks. A word processor may have changed them.'
        return Mistake(
            stop.offset, f"A curled quotation mark {stop.here} stands where JSON needs a straight one.", remedy
        )
    return None


def _unseen(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.here and stop.here in _UNSEEN:
        message = f"There is an unusual space here (U+{ord(stop.here):04X}) that JSON does not allow between its parts."
        return Mistake(stop.offset, message, "Delete it and type an ordinary space.")
    return None


def _comma(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.here in CLOSES and stop.last == ",":
        return Mistake(stop.before, f"There is a comma before the closing {quoted(stop.here)}.", "Take the comma out.")
    if stop.here == "," and (stop.last in ",:" or stop.last in OPENS):
        return Mistake(
            stop.offset,
            "There is nothing before this comma.",
            "Take the comma out, or write what is missing before it.",
        )
    return _no_comma(stop, place) if stop.said.startswith("Expecting ','") else None


def _no_comma(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.touches_number or not stop.here or not (stop.here in '"[{-' or stop.here.isalnum()):
        return None
    if stop.word and stop.text[stop.offset - 1] == '"':
        remedy = 'Write \\" for a quotation mark inside a text, or “…” with curled ones.'
        return Mistake(stop.offset, "A text ends just before this.", remedy)
    remedy = f"Put a comma after what ends on line {place(stop.before).line}."
    return Mistake(stop.offset, "There is no comma before this.", remedy)


def _bracket(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.here not in CLOSES or not stop.here:
        return None
    opened = stop.open_at()
    if opened is None:
        return Mistake(
            stop.offset,
            f"This {quoted(stop.here)} closes nothing.",
            "Take it out, or look for a bracket closed too early.",
        )
    bracket = stop.text[opened]
    if CLOSES[stop.here] != bracket:
        message = f"This {quoted(stop.here)} comes before the {quoted(bracket)} on line {place(opened).line} is closed."
        return Mistake(stop.offset, message, f"Put a {quoted(OPENS[bracket])} before it.")
    return Mistake(stop.offset, "A value is missing before this.", "Write the value, or take its key out.")


def _end(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.said.startswith("Extra"):
        remedy = "Take it out, or look for a bracket that is closed too early."
        return Mistake(stop.offset, "The definition has ended, but there is more after it.", remedy)
    opened = stop.open_at() if not stop.here else None
    if opened is None:
        return None
    ajar = stop.ajar_at()
    bracket = stop.text[ajar[0] if ajar else opened]
    message = f"This {quoted(bracket)} is never closed."
    where = f"before line {place(ajar[1]).line}" if ajar else "where it should end"
    return Mistake(ajar[0] if ajar else opened, message, f"Put a {quoted(OPENS[bracket])} {where}.")


def _word(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    word = stop.word
    if not word or stop.touches_number or stop.said.startswith("Expecting ':'"):
        return None
    if stop.said.startswith("Expecting property"):
        return Mistake(stop.offset, f"The key {quoted(word)} is not in quotation marks.", f'Write "{word[:40]}".')
    if word in _PYTHON:
        return Mistake(stop.offset, f"JSON does not know {quoted(word)}.", f"Write {quoted(_PYTHON[word])}.")
    return Mistake(stop.offset, f"The text {quoted(word)} is not in quotation marks.", 'Put a " before and after it.')


def _number(stop: Stop, place: Callable[[int], Place]) -> Mistake | None:
    if stop.said.startswith(("Expecting property", "Expecting ':'")):
        return None
    if stop.touches_number or (stop.here and stop.here in "+-.0123456789"):
        remedy = "Write 5, -5 or 0.5: no plus sign, no zeros in front, and a digit on each side of the point."
        return Mistake(stop.offset, "This is not how JSON writes a number.", remedy)
    return None


def _expected(stop: Stop) -> Mistake:
    shown = quoted(stop.here)
    if stop.said.startswith("Expecting ':'"):
        return Mistake(stop.offset, "There is no colon between a key and its value.", 'Write "key": value.')
    if stop.said.startswith("Expecting property"):
        return Mistake(
            stop.offset, f"There should be a key here, not {shown}.", 'Write "key": value, or close the bracket.'
        )
    if stop.said.startswith("Expecting ','"):
        return Mistake(
            stop.offset,
            f"There should be a comma or a closing bracket here, not {shown}.",
            "Take it out, or correct it.",
        )
    return Mistake(
        stop.offset,
        f"There should be a value here, not {shown}.",
        'Write a text in "…", a number, true, false, a list or an object.',
    )
