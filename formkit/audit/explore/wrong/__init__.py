"""What people get wrong: for any field, what to type so that each of its rules is broken.

These are guesses. Whoever uses them puts each to the field's own type, which says what is wrong with it, if anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from formkit.audit.explore.wrong.choices import checkboxes, listed
from formkit.audit.explore.wrong.days import days, times
from formkit.audit.explore.wrong.lines import codes, lines, long_texts, numbers, texts
from formkit.audit.explore.wrong.records import files, locations, records
from formkit.fields.autocomplete import Autocomplete
from formkit.fields.checkboxes import Checkboxes
from formkit.fields.date import Date
from formkit.fields.field_type import FieldType, Typed
from formkit.fields.file import File
from formkit.fields.issued_number import IssuedNumber
from formkit.fields.location import Location
from formkit.fields.long_text import LongText
from formkit.fields.number import Number
from formkit.fields.one_line import OneLine
from formkit.fields.parts import Parts
from formkit.fields.text import Text
from formkit.fields.time import Time
from formkit.kinds import Bounds

Guess = Callable[..., Iterator[Typed]]
_OF: tuple[tuple[type[FieldType], Guess], ...] = (
    (Date, days),
    (Time, times),
    (Number, numbers),
    (Text, texts),
    (OneLine, lines),
    (LongText, long_texts),
    (IssuedNumber, codes),
    (Checkboxes, checkboxes),
    (Autocomplete, listed),
    (Parts, records),
    (Location, locations),
    (File, files),
)
"""The guesses for each type: those of the first that it is one of. A browser cannot post a wrong radio."""

IMPOSSIBLE = {
    ("radios", "option"): "a browser posts only options that are shown",
    ("checkboxes", "option"): "a browser posts only options that are shown",
    ("select", "option"): "a browser posts only options that are shown",
    ("yes_no", "option"): "a browser posts yes, no or nothing",
    ("declaration", "option"): "a browser posts a tick or nothing",
    ("file", "virus"): "it takes a virus, and a scanner that finds it",
    ("file", "unavailable"): "it takes a scanner that does not answer",
    ("file", "lost"): "it takes the record of a file that this server did not write",
    ("file", "max_files"): "a file too many is refused by name (`max_files.file`) before the answer is judged",
    ("address", "find_missing"): "it takes a service that looks addresses up",
    ("address", "find_postcode"): "it takes a service that looks addresses up",
    ("address", "none_found"): "it takes a service that looks addresses up",
    ("address", "choice_missing"): "it takes a service that looks addresses up",
}
"""Rules that no plain post of a page breaks, and why."""


def wrong(kind: FieldType, limits: Bounds) -> Iterator[Typed]:
    """Guess what is wrong for a field with these settings, within these limits: texts by part."""
    guess = next((found for of, found in _OF if isinstance(kind, of)), None)
    return guess(kind, limits) if guess else iter(())
