"""Effects: what happens on a page when one thing is done to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formkit.audit.checks.keys.scripts import ask
from formkit.audit.checks.keys.stops import PageGone
from formkit.audit.finding import Mark
from formkit.audit.sight import Sight

DID = {
    "navigation": "the browser goes to another page",
    "submit": "the form is sent",
    "window": "a new window opens",
    "dialog": "a dialog of the browser opens",
}


@dataclass(frozen=True)
class Thing:
    """An element that something can be done to, by its number on the page."""

    number: int
    mark: Mark
    called: str
    told: Mapping[str, Any]


@dataclass(frozen=True)
class Effect:
    """What happened. `changes` are of context; `appeared` is what is to be seen now; `moved` where the focus went."""

    clicks: int
    mutations: int
    prevented: tuple[str, ...]
    changes: tuple[str, ...]
    appeared: tuple[Thing, ...]
    moved: Thing | None

    @property
    def is_nothing(self) -> bool:
        """Whether the page did not mind at all."""
        return not (self.clicks or self.mutations or self.changes or self.moved or self.prevented)


def begin(sight: Sight, thing: Thing | None = None) -> bool:
    """Note what happens from now on, with the focus on a thing or none; says whether it got it; raises PageGone."""
    answer = ask(sight, "begin", thing.number if thing else None)
    if answer is None:
        raise PageGone
    return bool(answer)


def effect(sight: Sight) -> Effect:
    """What has happened; raises PageGone."""
    told = ask(sight, "effect")
    if told is None:
        raise PageGone
    moved = told["moved"]
    return Effect(
        told["clicks"],
        told["mutations"],
        tuple(told["prevented"]),
        tuple(told["changes"]),
        tuple(map(thing, told["appeared"])),
        thing(moved) if moved and not moved["is_body"] else None,
    )


def thing(told: Mapping[str, Any]) -> Thing:
    """Read what a script says of an element."""
    called = f"“{told['words']}” ({told['tag']})" if told["words"] else f"this {told['tag']}"
    return Thing(told.get("number", -1), Mark(*told["mark"]), called, told)


def things(sight: Sight, name: str) -> list[Thing]:
    """What a script lists."""
    return [thing(one) for one in ask(sight, name)]
