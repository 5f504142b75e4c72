"""Options ruled out: of a list of values, the options that others are for, in one statement for each question."""

from __future__ import annotations

from collections.abc import Iterable

from formkit.conditions import OPERATORS, Comparison, Condition
from formkit.values import Answer, Literal

_NAMES = ("is", "in")


def ruled_out(passed: Iterable[Condition], applies: Condition | None) -> list[Condition]:
    """Join conditions that do not hold where they are about the same answer: "is A" and "is B" as "is A or B".

    Where the one that `applies` says what the answer is, nobody needs to hear what it is not.
    """
    found: dict[Answer | int, Condition] = {}
    for place, condition in enumerate(passed):
        about = _about(condition)
        if about is None or about != (_about(applies) if applies else None):
            key = place if about is None else about
            found[key] = _joined(found.get(key), condition)
    return list(found.values())


def _about(condition: Condition) -> Answer | None:
    """What a condition tells the answer of, where it only does that: a subject that "is" something written."""
    if not isinstance(condition, Comparison) or condition.because is not None or condition.operator.name not in _NAMES:
        return None
    is_written = all(isinstance(one, Literal) for one in condition.operands)
    return condition.subject if is_written and isinstance(condition.subject, Answer) else None


def _joined(first: Condition | None, second: Condition) -> Condition:
    if not isinstance(first, Comparison) or not isinstance(second, Comparison):
        return second
    return Comparison(first.subject, OPERATORS["in"], (*first.operands, *second.operands))
