"""Waiting: what comes and goes while a citizen does nothing, found without waiting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selenium.common.exceptions import JavascriptException

from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.keys.keyboard import focused
from formkit.audit.checks.keys.scripts import record, script
from formkit.audit.document import Document
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import Impact, review
from formkit.audit.sight import Sight

VANISHES = review(
    "message-vanishes",
    "2.2.1",
    "What a page says stays until the citizen has read it.",
    "Leave it there, or give it a button that closes it: people read at very different speeds, some with a magnifier.",
    Impact.SERIOUS,
)
CHANGES = review(
    "changes-by-itself",
    "2.2.2",
    "Words do not change by themselves while somebody reads them.",
    "Let the citizen move on to the next words, or give them a button that stops the change.",
)
_AFTER = {"": "", "focus": " after something got the focus", "press": " after a button was pressed"}


def waiting(sight: Sight) -> Iterator[Finding]:
    """Give the page a clock of ours from its start, and let ten seconds go by again and again."""
    if not _is_scripted(sight.document):
        return
    source = script("clock")
    known = sight.cdp("Page.addScriptToEvaluateOnNewDocument", source=source)["identifier"]
    try:
        sight.restore()
        with focused(sight):
            record(sight)
            answer: Any = sight.driver.execute_async_script(script("waited"))
            yield from _told(answer)
    except JavascriptException as error:
        if "unloaded" not in str(error.msg):  # a page that goes away under what is pressed is found by other checks
            raise
    finally:
        sight.cdp("Page.removeScriptToEvaluateOnNewDocument", identifier=known)
        sight.restore()


def _is_scripted(page: Document) -> bool:
    return any(one.tag == "script" or any(str(name).startswith("on") for name in one.attrib) for one in page.elements())


def _told(answer: Any) -> Iterator[Finding]:
    for one in answer["vanished"]:
        message = f"“{one['words']}” goes away within ten seconds{_AFTER[one['what']]}."
        yield Finding(VANISHES, message, (Mark(*one["mark"]),))
    for one in answer["changing"]:
        message = f"“{one['words']}” changes again and again by itself. Look whether it keeps people from reading."
        yield Finding(CHANGES, message, (Mark(*one["mark"]),))


OF_SIGHT = (OfSight(waiting, (VANISHES, CHANGES), Tier.FULL),)
