"""What a page tells is wrong: its error summary, the messages at its controls, and the controls that it marks.

GOV.UK's classes are known, and so are the names that other sites give to the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import controls, groups, is_group
from formkit.audit.document import Document
from formkit.audit.names import contents, role

PREFIX = re.compile(r"^(?:Error|Gwall)\s*:\s*")
_SUMMARY = re.compile(
    r"(?:^|[-_])(?:(?:error|validation)s?[-_]?(?:summary|list|box)|form[-_]?errors|summary[-_]?errors?)$", re.I
)
_MESSAGE = re.compile(
    r"(?:^|[-_])(?:(?:error|invalid)s?[-_]*(?:message|msg|text|feedback)?s?|validation[-_]?message)$", re.I
)
_MARKED = re.compile(r"(?:^|[-_])(?:error|errors|invalid)$", re.I)
_SAYS = re.compile(r"\b(?:problems?|errors?|invalid|fix|correct|gwall(?:au)?|b?p?roblem(?:au)?)\b", re.I)
_NEVER = ("html", "head", "body", "main", "form", "i", "svg", "label", "img", "link", "script")
_REFERRING = ("aria-describedby", "aria-errormessage", "aria-labelledby", "aria-details")


@dataclass(frozen=True)
class Told:
    """What a page tells is wrong."""

    page: Document

    @cached_property
    def controls(self) -> tuple[Element, ...]:
        """The page's controls."""
        return controls(self.page)

    @cached_property
    def summary(self) -> Element | None:
        """What lists all errors, or only says that there are some."""
        every = list(self.page.elements())
        named = (one for one in every if one.tag not in _NEVER and _is_classed(one.get("class"), _SUMMARY))
        alerts = (one for one in every if role(one) == "alert" and self._speaks_of_errors(one))
        return next((one for one in chain(named, alerts) if self._is_told(one)), None)

    def _is_told(self, one: Element) -> bool:
        """Whether it says something to people, and holds no controls."""
        around = (one, *self.page.above(one))
        closed = any(up.tag == "dialog" and "open" not in up.attrib for up in around)
        unsaid = closed or any(up.get("aria-hidden") == "true" for up in around)
        return not unsaid and not self.page.hides(one) and bool(self.says(one)) and not self._holds_controls(one)

    def _speaks_of_errors(self, one: Element) -> bool:
        """Whether an alert is about the page rather than about one control."""
        referred = any(one.get("id") in (each.get(name) or "").split() for each in self.controls for name in _REFERRING)
        return bool(_SAYS.search(self.says(one))) and not (one.get("id") and referred)

    def _holds_controls(self, one: Element) -> bool:
        return any(each in self._asked for each in one.iter())

    @cached_property
    def _asked(self) -> frozenset[Element]:
        return frozenset(self.controls)

    @cached_property
    def links(self) -> tuple[Element, ...]:
        """The links of the summary to places of the page."""
        inside = self.summary.iter("a") if self.summary is not None else ()
        return tuple(one for one in inside if (one.get("href") or "#").startswith("#"))

    def target(self, link: Element) -> Element | None:
        """Where a link leads."""
        return self.page.by_id.get(unquote((link.get("href") or "#")[1:]))

    @cached_property
    def messages(self) -> tuple[Element, ...]:
        """What is said of single controls, each beside those that it is about."""
        inner = frozenset(self.summary.iter()) if self.summary is not None else frozenset()
        found = [one for one in self.page.elements() if one not in inner and self._is_message(one)]
        within = frozenset(each for one in found for each in one.iter() if each is not one)
        return tuple(one for one in found if one not in within)

    def _is_message(self, one: Element) -> bool:
        named = one.tag not in _NEVER and _is_classed(one.get("class"), _MESSAGE)
        if not (named or one.get("id") in self._error_ids) or not self.controls:
            return False
        return not is_group(one) and one not in self._asked and self._is_told(one)

    @cached_property
    def _error_ids(self) -> frozenset[str]:
        return frozenset(name for one in self.controls for name in (one.get("aria-errormessage") or "").split())

    @cached_property
    def marked(self) -> tuple[Element, ...]:
        """The controls that are marked as wrong, by a class or `aria-invalid`."""
        return tuple(one for one in self.controls if _is_marked(one))

    @cached_property
    def about(self) -> dict[Element, tuple[Element, ...]]:
        """The controls that each message is tied to, by markup; none where it is not."""
        return {one: tuple(self._tied(one)) for one in self.messages}

    def _tied(self, message: Element) -> Iterator[Element]:
        around = [*self.page.above(message)]
        ids = {one.get("id") for one in (*message.iter(), *around) if one.get("id")}
        for control in self.controls:
            tellers = (control, *groups(self.page, control))
            spoken = (*self.page.labels.get(control, []), *(one for up in tellers for one in up if one.tag == "legend"))
            if any(_refers(one, ids) for one in tellers) or any(one in around for one in spoken):
                yield control

    def near(self, message: Element) -> tuple[Element, ...]:
        """The controls that stand nearest to a message."""
        for up in self.page.above(message):
            inside = tuple(one for one in up.iter() if one in self._asked)
            if inside:
                return inside
        return ()

    def of(self, control: Element) -> list[Element]:
        """The messages about a control: tied to it, or else standing next to it."""
        return [one for one in self.messages if control in (self.about[one] or self.near(one))]

    def says(self, one: Element) -> str:
        """The words of a message or of a link, without “Error:”."""
        return PREFIX.sub("", contents(self.page, one))

    @property
    def is_in_error(self) -> bool:
        """Whether the page must tell errors: as its state has it; else whether it does."""
        if self.page.state is not None:
            return self.page.state.is_in_error
        return bool(self.summary is not None or self.messages or self.marked)

    @cached_property
    def is_govuk(self) -> bool:
        """Whether the page promises what GOV.UK's pages do: one of ours, or built with its frontend."""
        return self.page.state is not None or any(True for _ in self.page.classed("govuk-template__body"))


@lru_cache(maxsize=1024)
def _is_classed(names: str | None, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(name) for name in (names or "").split())


def _is_marked(control: Element) -> bool:
    names = [one for one in (control.get("class") or "").split() if not one.startswith("ng-")]
    said = (control.get("aria-invalid") or "").lower() in ("true", "grammar", "spelling")
    return said or any(_MARKED.search(one) for one in names)


def _refers(one: Element, ids: set[str | None]) -> bool:
    return any(name in ids for attribute in _REFERRING for name in (one.get(attribute) or "").split())
