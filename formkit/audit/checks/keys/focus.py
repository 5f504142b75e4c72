"""Focus that is seen: pictures of the window with the focus on an element and without it, compared pixel by pixel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from formkit.audit.checks.keys.scripts import ScriptFailed, ask, script
from formkit.audit.checks.keys.stops import Stop
from formkit.audit.finding import Finding
from formkit.audit.rule import fails, review
from formkit.audit.sight import Sight

NOT_SEEN = fails(
    "focus-not-visible",
    "2.4.7",
    "Whatever has the keyboard focus shows it.",
    "Give it a :focus style with a thick outline in a colour that stands out, and never remove the outline alone.",
)
FAINT = review(
    "focus-faint",
    "2.4.7 1.4.11",
    "The keyboard focus stands out from what was there before.",
    "Make the focus style at least 2 pixels thick, in a colour with a contrast of 3 to 1 to what it replaces.",
)
_LEAST = 6
_NOTHING = 0.1
_SHARE = 0.25
_ENOUGH = 100
_MOST = 16


Pair = tuple[int, int, list[list[float]], list[float]]
"""Places of two pictures, the boxes of an element in the window, and the part of it that the second picture shows."""


@dataclass
class _Pictures:
    """Pictures of the window, and which of them to compare."""

    sight: Sight
    taken: list[str] = field(default_factory=list)
    at_rest: dict[float, int] = field(default_factory=dict)
    window: tuple[int, int] = (0, 0)

    def take(self, at: Mapping[str, Any]) -> int:
        """Take a picture of the window, or of the part of it that is asked for; gives its place."""
        box = at["part"] or (0, 0, *self.window)
        where = {"x": at["left"] + box[0], "y": at["top"] + box[1], "width": box[2], "height": box[3], "scale": 1}
        shot = self.sight.cdp("Page.captureScreenshot", format="png", optimizeForSpeed=True, clip=where)
        self.taken.append(shot["data"])
        return len(self.taken) - 1

    def pair(self, stop: Stop) -> Pair | None:
        """Take a picture with the focus on an element, and one without it where there is none from the same height."""
        top = next((one for one in self.at_rest if self._shows(one, stop)), None)
        if top is None:
            at = ask(self.sight, "posed", None, max(0, stop.box[1] - 200) if stop.box[1] > 700 else 0)
            self.window = (at["width"], at["height"])
            top = float(at["top"])
            self.at_rest[top] = self.take(at)
        posed = ask(self.sight, "posed", stop.number, top)
        return (self.at_rest[top], self.take(posed), posed["boxes"], posed["part"]) if posed["part"] else None

    def _shows(self, top: float, stop: Stop) -> bool:
        return top <= max(0, stop.box[1] - 60) and stop.box[1] + stop.box[3] <= top + self.window[1] - 60


def seen(sight: Sight, stops: Sequence[Stop]) -> Iterator[Finding]:
    """Say of all stops of a page which do not show the focus; one of each look is looked at."""
    looks: dict[str, list[Stop]] = {}
    for one in _once(stops):
        looks.setdefault(one.look, []).append(one)
    pictures = _Pictures(sight)
    alike = list(looks.values())[:_MOST]
    pairs = [(group, pair) for group in alike if (pair := pictures.pair(group[0]))]
    for (those, (*_, boxes, _)), (fresh, strong) in zip(
        pairs, _compared(pictures, [one for _, one in pairs]), strict=True
    ):
        yield from _judged(those, fresh, strong, 2 * sum(width + height for _, _, width, height in boxes[:1]))


def _once(stops: Iterable[Stop]) -> Iterator[Stop]:
    """Leave out what cannot show the focus, and what was seen before; what is out of sight is found elsewhere."""
    by_number = {one.number: one for one in stops if not one.is_end and not one.is_frame and not one.place and one.look}
    return iter(by_number.values())


def _compared(pictures: _Pictures, pairs: Sequence[Pair]) -> list[tuple[int, int]]:
    """For each pair: pixels that are fresh, and those of them that contrast."""
    answers: Any = pictures.sight.driver.execute_async_script(script("compared"), pictures.taken, pairs)
    if isinstance(answers, dict):
        raise ScriptFailed(answers["error"])
    return [(one["fresh"], one["strong"]) for one in answers]


def _judged(those: list[Stop], fresh: int, strong: int, around: float) -> Iterator[Finding]:
    marks = tuple(one.mark for one in those)
    first = those[0].called
    if fresh < max(_LEAST, _NOTHING * around) and not those[0].is_typed:
        yield Finding(NOT_SEEN, f"Nothing is seen to change when {first} gets the focus.", marks)
    elif fresh < max(_LEAST, _NOTHING * around):
        yield Finding(NOT_SEEN, f"Only the cursor that blinks in it shows that {first} has the focus.", marks)
    elif strong < min(_SHARE * around, _ENOUGH):
        yield Finding(FAINT, f"Look at {first} with the focus: it hardly changes ({strong} pixels contrast).", marks)


RULES = (NOT_SEEN, FAINT)
