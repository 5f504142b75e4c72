"""What is behind text: where axe-core cannot tell, the pixels of the page, with its text and without.

Pictures, gradients, transparency and elements that lie over one another have no colour that a stylesheet names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from formkit.audit.axe import Node
from formkit.audit.checks.view.script import script
from formkit.audit.errors import CouldNotRun
from formkit.audit.rule import fails
from formkit.audit.sight import Sight

TEXT_CONTRAST = fails(
    "text-contrast",
    "1.4.3",
    "Text stands out from what is really behind it.",
    "Put a plain colour behind the text, or change its colour, until the contrast is 4.5:1, or 3:1 for large text.",
)
_MARGIN = 2
_SCALE = 2
"""Thin letters have no pixel that is wholly of their colour, unless they are drawn larger."""
_LARGEST = 8000
"""Pixels: no screenshot is higher than this, so what is further down stays for a person."""


@dataclass(frozen=True)
class Contrast:
    """That of the palest letters of a text, of all but its darkest, and what is wanted of it."""

    low: float
    high: float
    wanted: float

    @property
    def is_enough(self) -> bool:
        """Whether all of the text can be read."""
        return self.low >= self.wanted

    @property
    def is_too_little(self) -> bool:
        """Whether hardly any of it can, even if edges were drawn paler than they are."""
        return self.high * 1.1 < self.wanted


def measured(sight: Sight, nodes: Sequence[Node]) -> list[Contrast | None]:
    """The contrast of the text of each element; None where none can be seen, or where it is in a frame."""
    elements = [node.element for node in nodes if node.element is not None]
    clip = _clip(_step(sight, "boxes", elements)) if elements else None
    if clip is None:
        return [None] * len(nodes)
    found = iter(_step(sight, "measure", elements, *_pictures(sight, clip), _SCALE, clip["x"], clip["y"]))
    return [None if node.element is None else _contrast(next(found)) for node in nodes]


def _contrast(found: Mapping[str, float] | None) -> Contrast | None:
    return Contrast(**found) if found else None


def _pictures(sight: Sight, clip: Mapping[str, float]) -> tuple[str, str]:
    """The page with its text, and without."""
    shown = _picture(sight, clip)
    _step(sight, "hide", [])
    try:
        return shown, _picture(sight, clip)
    finally:
        _step(sight, "show", [])


def _picture(sight: Sight, clip: Mapping[str, float]) -> str:
    wanted = {"format": "png", "captureBeyondViewport": True, "optimizeForSpeed": True}
    return str(sight.cdp("Page.captureScreenshot", clip={**clip, "scale": _SCALE}, **wanted)["data"])


def _clip(boxes: list[Mapping[str, float]]) -> dict[str, float] | None:
    """The smallest part of the page that has all boxes."""
    if not boxes:
        return None
    left, top = (max(0, int(min(box[side] for box in boxes)) - _MARGIN) for side in ("x", "y"))
    right = int(max(box["x"] + box["width"] for box in boxes)) + _MARGIN
    bottom = int(max(box["y"] + box["height"] for box in boxes)) + _MARGIN
    if right <= left or bottom <= top:
        return None
    return {"x": left, "y": top, "width": right - left, "height": min(bottom - top, _LARGEST)}


def _step(sight: Sight, step: str, *arguments: Any) -> Any:
    answer = sight.driver.execute_async_script(script("backdrop"), step, *arguments)
    if "error" in answer:
        raise CouldNotRun(f"The pixels of {sight.document.url} could not be read: {answer['error']}")
    return answer.get("result")
