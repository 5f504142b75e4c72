"""Telling: reasons as they are read, none of them twice and none so deep that nobody follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from formkit.facts import Path

DEEPEST = 2
"""Lists inside a reason. What would stand deeper stands here, each line a sentence that can be read by itself."""


@dataclass(frozen=True)
class Reason:
    """Why something is so, in words that go on from "because"; `parts` say why that is so.

    `path` says which item it is about: two items with the same title and the same answers are two.
    """

    words: str
    parts: tuple[Reason, ...] = ()
    path: Path = ()


def told(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Tell reasons once each, in order, with at most two levels of parts: nothing that is said is lost."""
    return tuple(_told(reasons, 0, set()))


def _told(reasons: tuple[Reason, ...], depth: int, known: set[tuple[Path, str]]) -> Iterator[Reason]:
    for reason in flat(reasons) if depth == DEEPEST else reasons:
        if (reason.path, reason.words) in known:
            yield from _told(reason.parts, depth, known)
        else:
            known.add((reason.path, reason.words))
            yield replace(reason, parts=tuple(_told(reason.parts, depth + 1, known)))


def flat(reasons: tuple[Reason, ...]) -> Iterator[Reason]:
    """Give reasons and all their parts, one after another."""
    for reason in reasons:
        yield replace(reason, parts=())
        yield from flat(reason.parts)
