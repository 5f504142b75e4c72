"""Followed: the links of the error summary, really clicked, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from selenium.common.exceptions import WebDriverException

from formkit.audit.checks.questions.told import Told
from formkit.audit.finding import Finding
from formkit.audit.rule import fails
from formkit.audit.sight import Sight

UNLED = fails(
    "error-link-without-focus",
    "2.4.3 3.3.1",
    "A link of the error summary puts the focus on the control that is wrong.",
    "Let the link’s `href` be # and the id of the control, and no script keep the link from leading there.",
)
_FOCUSED = """
const target = document.getElementById(arguments[0]);
return target !== null && (target === document.activeElement || target.contains(document.activeElement));
"""


def followed(sight: Sight) -> Iterator[Finding]:
    """Click each link that leads to a control, and see where the focus is then."""
    told = Told(sight.live)
    links = [one for one in told.links if told.target(one) in told.controls]
    for link in links:
        selector, target = sight.live.selector(link), told.target(link)
        if target is not None and not _leads(sight, selector, target.get("id") or ""):
            message = f"“{told.says(link)}” was clicked, but the focus is not on the control."
            yield Finding(UNLED, message, (sight.live.mark(link), sight.live.mark(target)))
    if links:
        sight.restore()


def _leads(sight: Sight, selector: str, id: str) -> bool:
    """Whether a click puts the focus there; a link that something else covers leads nowhere."""
    try:
        sight.driver.find_element("css selector", selector).click()
    except WebDriverException:
        return False
    return bool(sight.run(_FOCUSED, id))
