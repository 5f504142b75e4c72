"""What must be wrong: the errors of the state that a page is in, no others; and what was typed, still there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, fields, kind
from formkit.audit.checks.questions.told import Told
from formkit.audit.finding import Finding
from formkit.audit.rule import fails

MISSING = fails(
    "error-missing",
    "3.3.1",
    "A page tells every error that was made.",
    "Show the field’s error in the summary and at its control.",
)
UNEXPECTED = fails(
    "error-in-vain",
    "3.3.1",
    "A page tells no errors that were not made.",
    "Take the error away: what was typed there is right.",
)
LOST = fails(
    "typed-value-lost",
    "3.3.7",
    "What was typed is still there when a page comes back with errors.",
    "Fill the controls with what was typed, wrong or not; passwords and files apart.",
)
RULES = (MISSING, UNEXPECTED, LOST)
_NEVER_SHOWN = ("password", "file")


def errors(told: Told) -> Iterator[Finding]:
    """Hold the errors that are told against those that were made."""
    state = told.page.state
    if state is None or not state.is_in_error:
        return
    shown = _shown(told)
    must = dict.fromkeys(one.field for one in state.expected)
    for name in must:
        if name not in shown and (_of(told, name) or not _leads_to_items(told)):
            marks = tuple(map(told.page.mark, _of(told, name)))
            yield Finding(MISSING, f"Nothing says what is wrong with “{name}”.", marks, "", (name,))
    for name, messages in shown.items():
        if name not in must:
            message = f"The page says “{told.says(messages[0])}”, but “{name}” is right."
            yield Finding(UNEXPECTED, message, tuple(map(told.page.mark, messages)), "", (name,))


def _shown(told: Told) -> dict[str, list[Element]]:
    """The messages and links about each field; an error of a list of items leads to a link, and is of no control."""
    found: dict[str, list[Element]] = defaultdict(list)
    for message in told.messages:
        for name in fields(*(told.about[message] or told.near(message)))[:1]:
            found[name].append(message)
    for link in told.links:
        target = told.target(link)
        names = fields(target)[:1] if target is not None and target in told.controls else ()
        for each in names:
            found[each] = found[each] or [link]
    return found


def _leads_to_items(told: Told) -> bool:
    """Whether an error is about a list of items: its link leads to that which adds one, or goes on with one."""
    targets = [told.target(one) for one in told.links]
    return any(one is not None and one not in told.controls for one in targets)


def _of(told: Told, name: str) -> list[Element]:
    return [one for one in told.controls if fields(one) == (name,)]


def typed(told: Told) -> Iterator[Finding]:
    """Look for what was typed in the controls of a page that comes back with errors."""
    state = told.page.state
    if state is None or not (state.is_in_error and state.is_posted):
        return
    asked: dict[str, list[Element]] = defaultdict(list)
    for one in told.controls:
        asked[one.get("name") or ""].append(one)
    for name, values in state.typed.items():
        same = [one for one in asked[name] if kind(one) not in _NEVER_SHOWN]
        if same and sorted(filter(None, map(_plain, values))) != sorted(filter(None, map(_plain, _values(same)))):
            message = f"What was typed into {called(told.page, same[0])} is not there any more."
            yield Finding(LOST, message, tuple(map(told.page.mark, same)), "", fields(*same))


def _values(same: list[Element]) -> Iterator[str]:
    for one in same:
        if kind(one) in ("radio", "checkbox"):
            yield from [one.get("value", "on")] if "checked" in one.attrib else []
        elif one.tag == "select":
            yield from (_option(each) for each in one.iter("option") if "selected" in each.attrib)
        else:
            yield one.get("value", "") if one.tag == "input" else "".join(one.itertext())


def _option(one: Element) -> str:
    return one.get("value", "".join(one.itertext()))


def _plain(value: str) -> str:
    """A value without how it ends its lines and what surrounds it: browsers change both."""
    return "\n".join(value.strip().splitlines())
