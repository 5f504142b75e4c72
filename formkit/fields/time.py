"""A time of day, typed as people write it: 2:30pm, 14.30, 1430, midday.

On a 12-hour clock `2:30` may be either half of the day. It is read where the limits leave one of them; else the error
offers both. Two digits for the hour are the 24-hour clock, as on timetables and tickets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Typed
from formkit.fields.line import visible
from formkit.fields.one_line import OneLine
from formkit.kinds import Bounds, Fault, Kind
from formkit.language import Language

# "y bore", "y prynhawn" and "yr hwyr" are Welsh for the morning, the afternoon and the evening.
_TYPED = re.compile(
    r"(?P<hour>\d{1,2})(?:(?: ?[:.] ?| )?(?P<minute>\d\d))? ?"
    r"(?:(?P<morning>a\.? ?m\.?|y\.? ?b\.?)|(?P<afternoon>p\.? ?m\.?|y\.? ?[ph]\.?))?"
)
_ISO = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_NAMED = {
    **dict.fromkeys(("midday", "noon", "hanner dydd", "canol dydd", "ganol dydd"), time(12)),
    **dict.fromkeys(("midnight", "hanner nos", "canol nos", "ganol nos"), time(0)),
}


class Time(OneLine):
    """A time of day to the minute; its value is a `datetime.time`."""

    NAME = "time"
    TITLE = "Time"
    DESCRIPTION = "A time of day, typed as 2:30pm or 14:30. Show one of them in the hint."
    KIND = Kind.TIME
    BOUND = Kind.TIME
    RULES: ClassVar[Mapping[str, str]] = {
        **OneLine.RULES,
        "required.unnamed": "Enter a time",
        "format": "Enter {subject} as a time, like 2:30pm or 14:30",
        "format.unnamed": "Enter a time, like 2:30pm or 14:30",
        "am_pm": "Enter {subject} as {morning} or {afternoon}",
        "am_pm.unnamed": "Enter {morning} or {afternoon}",
        "min": "{Subject} must be {minimum} or later",
        "min.between": "{Subject} must be from {minimum} to {maximum}",
        "max": "{Subject} must be {maximum} or earlier",
        "max.between": "{Subject} must be from {minimum} to {maximum}",
    }

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        came = super().parse(typed, bounds)
        either = [one for fault in came.faults for one in fault.values.values() if isinstance(one, time)]
        allowed = [one for one in either if not self.faults(one, bounds)]
        return came if not either or len(allowed) > 1 else Read((allowed or either)[-1])

    def read(self, text: str) -> Read:
        meant = _readings(visible(text).casefold())
        if len(meant) == 2:
            return Read(faults=(Fault("am_pm", values={"morning": meant[0], "afternoon": meant[1]}),))
        return Read(meant[0]) if meant else Read(faults=(Fault("format"),))

    def faults(self, value: time, bounds: Bounds) -> tuple[Fault, ...]:
        limits = {"minimum": bounds.minimum, "maximum": bounds.maximum}
        values = {name: limit for name, limit in limits.items() if isinstance(limit, time)}
        early, late = value < values.get("minimum", value), value > values.get("maximum", value)
        between = ".between" if len(values) == 2 else ""
        return (Fault(("min" if early else "max") + between, values=values),) if early or late else ()

    def retype(self, value: time) -> Typed:
        return {"": (self.to_json(value),)}

    def to_json(self, value: time) -> Json:
        return value.isoformat("minutes")

    def from_json(self, json: Json) -> time:
        if not isinstance(json, str) or not _ISO.fullmatch(json):
            raise ValueError("not a time such as 14:30")
        return time.fromisoformat(json)

    def show(self, value: time, language: Language, labels: Mapping[str, str]) -> str:
        return language.time(value)

    def show_alone(self, value: time, language: Language, labels: Mapping[str, str]) -> str:
        words = language.time(value)
        return words[:1].upper() + words[1:]

    def example(self, bounds: Bounds) -> time:
        moment = time(14, 30)
        if isinstance(bounds.maximum, time):
            moment = min(moment, bounds.maximum)
        return max(moment, bounds.minimum) if isinstance(bounds.minimum, time) else moment


def _readings(text: str) -> list[time]:
    """Give the times that a text may mean: none, one, or two that are 12 hours apart."""
    named, match = _NAMED.get(text.removeprefix("12").strip()), _TYPED.fullmatch(text)
    if named or not match:
        return [named] if named else []
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = "morning" if match["morning"] else "afternoon" if match["afternoon"] else ""
    if hour > 23 or minute > 59 or not (half or match["minute"]):
        return []
    return [time(one, minute) for one in _hours(hour, half, len(match["hour"]))]


def _hours(hour: int, half: str, digits: int) -> list[int]:
    """Give the hours from 0 to 23 that an hour may mean; `3am` is one, `15am` none, a bare `3` two."""
    if not half:
        return [hour, hour + 12] if digits == 1 and hour else [hour]
    if hour > 12 or not hour:
        return [hour] if (hour > 12) == (half == "afternoon") else []
    return [hour % 12 + (12 if half == "afternoon" else 0)]
