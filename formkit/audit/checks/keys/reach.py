"""Reach: whether the keyboard comes to everything that a mouse acts on, and to nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from formkit.audit.check import OfSight
from formkit.audit.checks.keys.attributes import INERT
from formkit.audit.checks.keys.scripts import ask, open_eye
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import fails, review
from formkit.audit.sight import Sight

FAKE = fails(
    "control-not-focusable",
    "2.1.1 4.1.2",
    "Everything that a mouse can press, the keyboard can reach.",
    "Make it a button, or a link if it leads to another page: those get the focus and work with Enter and Space.",
)
LOOKS = review(
    "pointer-on-text",
    "2.1.1 4.1.2",
    "The mouse shows a hand over controls only.",
    "If it can be pressed, make it a button or a link; if not, take “cursor: pointer” away.",
)
SKIPPED = fails(
    "control-left-out-of-tab-order",
    "2.1.1",
    "Tab reaches every control that is shown.",
    'Take tabindex="-1" away.',
)
_WHY = {
    "listens": "{} acts when it is pressed with a mouse, but it cannot get the keyboard focus.",
    "role": "{} says that it is a control, but it cannot get the keyboard focus.",
    "pointer": "The mouse shows a hand over {}, as over a button, but the keyboard cannot reach it.",
}


def reach(sight: Sight) -> Iterator[Finding]:
    """Ask the page what listens to the mouse and what takes the focus."""
    open_eye(sight)
    answer: Mapping[str, Any] = ask(sight, "reached")
    for one in answer["fakes"]:
        rule = LOOKS if one["why"] == "pointer" else FAKE
        yield Finding(rule, _first(_WHY[one["why"]].format(_called(one))), (Mark(*one["mark"]),))
    for one in answer["skipped"]:
        yield Finding(SKIPPED, f"Tab passes by {_called(one)}, which is shown.", (Mark(*one["mark"]),))
    for one in answer["inert"]:
        message = f"Tab stops at {_called(one)}, where there is nothing to do."
        yield Finding(INERT, message, (Mark(*one["mark"]),))


def _called(told: Mapping[str, Any]) -> str:
    return f"“{told['words']}” ({told['tag']})" if told["words"] else f"this {told['tag']}"


def _first(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


OF_SIGHT = (OfSight(reach, (FAKE, LOOKS, SKIPPED, INERT)),)
