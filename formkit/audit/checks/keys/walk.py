"""The walk: Tab pressed through the whole page and back, and what is met on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from selenium.webdriver import Keys

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys import focus
from formkit.audit.checks.keys.keyboard import focused, press
from formkit.audit.checks.keys.scripts import record, script
from formkit.audit.checks.keys.stops import Change, PageGone, Pass, Stop, taken, walked
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import fails, review
from formkit.audit.sight import Sight

TRAP = fails(
    "keyboard-trap",
    "2.1.2",
    "Tab always leads on, and Shift and Tab back.",
    "Let Tab do what it does: don’t prevent it, and don’t move the focus when it is pressed.",
)
NOT_REACHED = fails(
    "not-reached-by-keyboard",
    "2.1.1",
    "Tab reaches everything that takes the focus.",
    "Look for a script that moves the focus past it, or makes it unable to take the focus.",
)
OUT_OF_SIGHT = fails(
    "focus-out-of-sight",
    "2.4.7",
    "What has the focus is in sight.",
    "Show it while it has the focus, as a skip link does, or take it out of the order of Tab while it is hidden.",
)
OBSCURED = fails(
    "focus-obscured",
    "2.4.11",
    "Nothing lies over what has the focus.",
    "Give the page scroll-padding as high as what sticks to the window, or let that scroll with the page.",
)
ORDER = review(
    "focus-order",
    "2.4.3 1.3.2",
    "Tab goes through the page in the order in which it is read.",
    "Put the elements into the HTML in the order in which they are seen, and don’t move them with CSS.",
)
MOVED = fails(
    "focus-changes-context",
    "3.2.1",
    "Nothing happens to the page when something in it merely gets the focus or loses it.",
    "Wait until the citizen presses a button: don’t go to a page, open a window, send the form or move the focus.",
)
RULES = (TRAP, NOT_REACHED, OUT_OF_SIGHT, OBSCURED, ORDER, MOVED, *focus.RULES)
_KEYS = {False: "Tab", True: "Shift and Tab"}
_DID = {
    "navigation": "the browser goes to another page",
    "submit": "the form is sent",
    "window": "a new window opens",
    "dialog": "a dialog of the browser opens",
}


def walk(sight: Sight) -> Iterator[Finding]:
    """Walk through the page and back, look at each stop, and leave the page as it was."""
    try:
        with focused(sight):
            record(sight)
            there = walked(sight)
            back = walked(sight, back=True)
            yield from _ways(sight, there, back)
            yield from focus.seen(sight, (*there.stops[1:], *back.stops[1:]))
    except PageGone:
        yield Finding(MOVED, "When Tab was pressed through the page, it went away.")
    finally:
        sight.restore()


def _ways(sight: Sight, there: Pass, back: Pass) -> Iterator[Finding]:
    trapped = {shift: held for shift, way in ((False, there), (True, back)) if (held := _trap(way))}
    if trapped:
        yield from _told(sight, trapped)
    else:
        yield from _missed(there, back)
    yield from _hidden((*there.stops, *back.stops))
    yield from _misplaced(there)
    yield from _moved((*there.changes, *back.changes))
    if not trapped:
        yield from _handed(sight)


def _trap(way: Pass) -> tuple[Stop, ...]:
    """The elements that keep the focus. Open dialogs do so rightly, and nobody sees how long a frame is."""
    if any(one.is_modal or one.is_frame for one in way.held):
        return ()
    if len(way.held) > 1 and any(one.is_frame for one in way.expected):
        return ()
    return way.held


def _told(sight: Sight, trapped: Mapping[bool, tuple[Stop, ...]]) -> Iterator[Finding]:
    held = {one.number: one for those in trapped.values() for one in those}
    way_out = " Escape lets it go, but nothing says so." if True in trapped and _escapes(sight) else ""
    names = ", ".join(one.called for one in list(held.values())[:4])
    keys = " and ".join(_KEYS[shift] for shift in trapped)
    message = f"The focus cannot leave {names}: {keys} never leads to the rest of the page."
    yield Finding(TRAP, message + way_out, tuple(one.mark for one in held.values()))


def _escapes(sight: Sight) -> bool:
    """Whether Escape, and then the keys that were pressed last, lead out of where the focus is held."""
    before = taken(sight).stops[-1]
    press(sight.driver, Keys.ESCAPE)
    press(sight.driver, Keys.TAB, shift=True)
    return taken(sight).stops[-1].number != before.number


def _missed(there: Pass, back: Pass) -> Iterator[Finding]:
    """What neither way reached, though it takes the focus; in frames nobody can follow, so they must be looked at."""
    if any(one.is_frame for one in there.stops[-1:]):
        return
    behind = {one.number for one in back.missing}
    for one in there.missing:
        if one.number in behind or len(there.missing) < len(there.expected):
            yield Finding(NOT_REACHED, f"Tab passes by {one.called}.", (one.mark,))


def _hidden(stops: Sequence[Stop]) -> Iterator[Finding]:
    for one in {one.number: one for one in stops if not one.is_end}.values():
        if one.place == "out":
            yield Finding(OUT_OF_SIGHT, f"When {one.called} gets the focus, it is not to be seen.", (one.mark,))
        elif one.place == "under":
            yield Finding(OBSCURED, f"When {one.called} gets the focus, something lies over it.", (one.mark,))


def _misplaced(way: Pass) -> Iterator[Finding]:
    """Two that follow one another for Tab, stand in the same part of the page, and are seen the other way round."""
    follow = {} if way.held else {(one.number, other.number): (one, other) for one, other in pairwise(way.stops)}
    for one, other in follow.values():
        if one.parent == other.parent and one != other and not one.is_end and _is_before(other, one):
            message = (
                f"Tab goes from {one.called} back to {other.called}, which is seen before it. Look which comes first."
            )
            yield Finding(ORDER, message, (one.mark, other.mark))


def _is_before(one: Stop, other: Stop) -> bool:
    """Whether an element is seen wholly above another, or in the same line wholly to its left."""
    (left, top, width, height), (its_left, its_top, _, its_height) = one.box, other.box
    if min(width, height) <= 1:
        return False
    if top + height <= its_top:
        return left < its_left + other.box[2]
    beside = min(top + height, its_top + its_height) - max(top, its_top)
    return beside > 0.5 * min(height, its_height) and left + width <= its_left + 1


def _moved(changes: Iterable[Change]) -> Iterator[Finding]:
    for one in dict.fromkeys(changes):
        what = f"“{one.words}”" if one.words else one.mark.selector
        yield Finding(MOVED, f"When Tab is pressed at {what}, {_DID[one.kind]}.", (one.mark,))


def _handed(sight: Sight) -> Iterator[Finding]:
    """Give each stop the focus without Tab, so that a slow script cannot mistake one key for the next."""
    for there, here in sight.driver.execute_async_script(script("kept")):
        where = f"the focus jumps to “{here['words']}” ({here['tag']})" if here else "it loses it again"
        marks = tuple(Mark(*one["mark"]) for one in (there, here) if one)
        yield Finding(MOVED, f"When “{there['words']}” ({there['tag']}) gets the focus, {where}.", marks)


OF_SIGHT = (OfSight(walk, RULES, Tier.FULL),)
