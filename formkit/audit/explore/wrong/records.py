"""Wrong answers in several parts, and wrong files."""

from __future__ import annotations

from collections.abc import Iterator

from formkit.audit.explore.files import EMPTY, UNKNOWN, ending, of_size
from formkit.audit.explore.wrong.lines import PILED, TOO_LONG, filler
from formkit.fields.field_type import Typed
from formkit.fields.file import File
from formkit.fields.location import Location
from formkit.fields.parts import Parts
from formkit.kinds import Bounds

_NEITHER = ("?", "99999999", "99")


def records(kind: Parts, limits: Bounds) -> Iterator[Typed]:
    """Guess answers of which one part is missing, malformed, too long or of signs that cannot be."""
    right = dict(kind.retype(kind.example(limits)))
    for text in ("", "?", PILED, filler(TOO_LONG)):
        yield from ({**right, part: (text,)} for part in kind.inputs)


def locations(kind: Location, limits: Bounds) -> Iterator[Typed]:
    """Guess, for each way to say where, each part missing, and each that is nowhere."""
    for way in kind.ways:
        chosen = {"kind": (way,)} if len(kind.ways) > 1 else {}
        parts = kind.parts_of(way)
        for text in ("", *_NEITHER):
            yield from ({**chosen, **dict.fromkeys(parts, ("1",)), part: (text,)} for part in parts)


def files(kind: File, limits: Bounds) -> Iterator[Typed]:
    """Guess files of another kind, too large and empty; and too many, or too few."""
    last = ending(kind)
    yield from ({"": (name,)} for name in (UNKNOWN, EMPTY, of_size(kind.largest, last)))
    names = tuple(f"file-{place}{last}" for place in range(1, kind.most + 2))
    if kind.fewest > 1:
        yield {"": names[: kind.fewest - 1]}
    if kind.most > 1:
        yield {"": names}
