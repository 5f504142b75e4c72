"""Reading what is typed into a type with one control, as a post would be."""

from fractions import Fraction

from formkit.fields.field_type import FieldType
from formkit.kinds import Bounds
from tests.fields.asked import TODAY


def bounds(minimum: str | None = None, maximum: str | None = None) -> Bounds:
    return Bounds(TODAY, *(None if limit is None else Fraction(limit) for limit in (minimum, maximum)))


def read(kind: FieldType, text: str, limits: Bounds | None = None) -> object:
    """The value that a text reads as; it breaks no rule."""
    value = kind.parse({"": (text,)}, limits or bounds()).value
    assert kind.faults(value, limits or bounds()) == ()
    return value


def broken(kind: FieldType, text: str, limits: Bounds | None = None) -> list[str]:
    """The rules that a text breaks."""
    came = kind.parse({"": (text,)}, limits or bounds())
    return [fault.rule for fault in came.faults or kind.faults(came.value, limits or bounds())]
