"""Dialogs: what lies over a page when something on it is pressed, and whether the keyboard gets in, about and out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from selenium.webdriver import Keys

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys.effects import Thing, begin, thing, things
from formkit.audit.checks.keys.keyboard import focused, press
from formkit.audit.checks.keys.reach import FAKE
from formkit.audit.checks.keys.scripts import ask, open_eye, record
from formkit.audit.checks.keys.stops import PageGone, taken
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails
from formkit.audit.sight import Sight

GETS_NONE = fails(
    "dialog-gets-no-focus",
    "2.4.3",
    "The focus goes into a dialog when it opens.",
    "Use <dialog> and showModal(), which move the focus, or focus its first control or its heading.",
)
LETS_GO = fails(
    "dialog-lets-focus-out",
    "2.4.3",
    "Tab stays in a dialog while it is open.",
    "Use <dialog> and showModal(), or make what is behind it inert while it is open.",
)
NO_ESCAPE = fails(
    "dialog-ignores-escape",
    "2.1.1 2.1.2",
    "Escape closes a dialog.",
    "Use <dialog> and showModal(), or close it when Escape is pressed.",
    Impact.MODERATE,
)
NO_RETURN = fails(
    "dialog-loses-focus",
    "2.4.3",
    "When a dialog closes, the focus goes back to what opened it.",
    "Use <dialog> and showModal(), or focus what opened it.",
    Impact.MODERATE,
)
NO_WAY_OUT = fails(
    "dialog-without-close",
    "2.1.1",
    "A dialog has a button that closes it.",
    "Put a button into it that closes it, or one for each answer it asks for.",
)
_MOST = 8


def dialogs(sight: Sight) -> Iterator[Finding]:
    """Press what may open a dialog, and use what opens with the keyboard."""
    open_eye(sight)
    if not (found := things(sight, "openers")):
        return
    try:
        with focused(sight):
            record(sight)
            for opener in found[:_MOST]:
                yield from _opened(sight, opener)
    except PageGone:
        return
    finally:
        sight.restore()


def _opened(sight: Sight, opener: Thing) -> Iterator[Finding]:
    begin(sight, opener)
    press(sight.driver, Keys.ENTER)
    for told in _asked(sight, "overlays"):
        dialog = thing(told)
        yield from _judged(sight, opener, dialog, told)
        if _state(sight, dialog)["is_open"]:
            _state(sight, dialog, force=True)


def _judged(sight: Sight, opener: Thing, dialog: Thing, told: Mapping[str, Any]) -> Iterator[Finding]:
    both = (opener.mark, dialog.mark)
    fakes = [thing(one) for one in told["fakes"]]
    for one in fakes:
        yield Finding(FAKE, f"In what {opener.called} opens, {one.called} cannot get the keyboard focus.", (one.mark,))
    if not told["stops"] and not fakes:
        yield Finding(NO_WAY_OUT, f"{opener.called} opens something that has no button to close it.", both)
    if not told["has_focus"]:
        yield Finding(GETS_NONE, f"{opener.called} opens something, but the focus does not go there.", both)
    yield from _walked(sight, opener, dialog, told)
    yield from _escaped(sight, opener, dialog)


def _walked(sight: Sight, opener: Thing, dialog: Thing, told: Mapping[str, Any]) -> Iterator[Finding]:
    """Go into it, and press Tab once more than there is to stop at."""
    if not told["stops"]:
        return
    inside = {one["number"] for one in told["stops"]} | {dialog.number}
    if not told["has_focus"]:
        ask(sight, "focus", told["stops"][0]["number"])
    taken(sight)
    press(sight.driver, *[Keys.TAB] * (len(inside) + 1))
    outside = [one for one in taken(sight).stops if one.number not in inside and not one.is_end]
    if outside:
        where = outside[0].called
        message = f"Tab leads out of what {opener.called} opens, to {where}, while it lies over the page."
        yield Finding(LETS_GO, message, (opener.mark, dialog.mark))
        ask(sight, "focus", told["stops"][0]["number"])


def _escaped(sight: Sight, opener: Thing, dialog: Thing) -> Iterator[Finding]:
    press(sight.driver, Keys.ESCAPE)
    state = _state(sight, dialog)
    both = (opener.mark, dialog.mark)
    if state["is_open"]:
        yield Finding(NO_ESCAPE, f"Escape does not close what {opener.called} opens.", both)
    elif state["number"] != opener.number and (state["is_lost"] or state["has_focus"]):
        yield Finding(NO_RETURN, f"When what {opener.called} opens is closed, the focus is nowhere.", both)


def _state(sight: Sight, dialog: Thing, *, force: bool = False) -> Mapping[str, Any]:
    told: Mapping[str, Any] = _asked(sight, "opened", dialog.number, force)
    return told


def _asked(sight: Sight, name: str, *arguments: Any) -> Any:
    answer = ask(sight, name, *arguments)
    if answer is None:
        raise PageGone
    return answer


OF_SIGHT = (OfSight(dialogs, (GETS_NONE, LETS_GO, NO_ESCAPE, NO_RETURN, NO_WAY_OUT, FAKE), Tier.FULL),)
