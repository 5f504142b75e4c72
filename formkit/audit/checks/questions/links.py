"""Links of the error summary: each leads to the control that is wrong, and says what stands there; none is missing."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, fields
from formkit.audit.checks.questions.told import Told
from formkit.audit.finding import Finding
from formkit.audit.names import LABELLED, contents
from formkit.audit.rule import Impact, fails

NOWHERE = fails(
    "error-link-to-no-control",
    "2.4.3 3.3.1",
    "Every link of the error summary leads to a control.",
    "Let the link’s `href` be # and the id of the control that is wrong, or of the first of its group.",
)
ELSEWHERE = fails(
    "error-link-to-another-control",
    "2.4.4 3.3.1",
    "Every link of the error summary leads to the control that is wrong.",
    "Let the link lead to the control that has this error, or to the first of them.",
)
OTHER_WORDS = fails(
    "error-worded-otherwise",
    "3.2.4 3.3.1",
    "The error summary and the control say the same.",
    "Use the same message in the summary and at the control.",
    Impact.MODERATE,
)
NOT_THERE = fails(
    "error-not-at-control",
    "3.3.1",
    "What the error summary lists stands at the control too.",
    "Show the message above the control, and name its id in the control’s `aria-describedby`.",
)
LEFT_OUT = fails(
    "error-not-in-summary",
    "3.3.1",
    "The error summary lists every error of the page.",
    "Add a link to the summary that says the same and leads to the control.",
)
RULES = (NOWHERE, ELSEWHERE, OTHER_WORDS, NOT_THERE, LEFT_OUT)


def links(told: Told) -> Iterator[Finding]:
    """Follow each link of the summary."""
    page = told.page
    for link in told.links:
        target = told.target(link)
        if target is None:
            message = f"“{told.says(link)}” leads to {link.get('href') or 'nowhere'}, which is not on the page."
            yield Finding(NOWHERE, message, (page.mark(link),))
        elif not _takes_focus(target):
            message = f"“{told.says(link)}” leads to {_what(target)}, which is no control."
            yield Finding(NOWHERE, message, (page.mark(link), page.mark(target)))
        else:
            yield from _held(told, link, target)


def _takes_focus(target: Element) -> bool:
    return target.tag in (*LABELLED, "summary") or "tabindex" in target.attrib or bool(target.get("href"))


def _what(target: Element) -> str:
    return f"{'an' if str(target.tag)[0] in 'aeiou' else 'a'} {target.tag}"


def _held(told: Told, link: Element, target: Element) -> Iterator[Finding]:
    """Hold a link against what is said at the control to which it leads."""
    page, said, there = told.page, told.says(link), told.of(target)
    elsewhere = [one for one in told.messages if one not in there and said in told.says(one)]
    marks, named = (page.mark(link), page.mark(target)), fields(target)
    if any(said in told.says(one) for one in there):
        if (wrong := _wrong_part(told, target, there)) is not None:
            message = f"“{said}” leads to {called(page, target)}, but {called(page, wrong)} is marked as wrong."
            yield Finding(ELSEWHERE, message, (*marks, page.mark(wrong)), "", named)
    elif elsewhere:
        message = f"“{said}” leads to {called(page, target)}, but stands at another control."
        yield Finding(ELSEWHERE, message, (*marks, page.mark(elsewhere[0])), "", named)
    elif there:
        message = f"The summary says “{said}”, {called(page, target)} says “{told.says(there[0])}”."
        yield Finding(OTHER_WORDS, message, (*marks, page.mark(there[0])), "", named)
    elif target in told.controls:
        message = f"“{said}” is in the summary, but not at {called(page, target)}."
        yield Finding(NOT_THERE, message, marks, "", named)


def _wrong_part(told: Told, target: Element, there: list[Element]) -> Element | None:
    """The first control that is marked as wrong, where the link leads to one of its group that is not."""
    company = [one for message in there for one in told.about[message] if one in told.marked]
    return company[0] if company and target not in told.marked else None


def left_out(told: Told) -> Iterator[Finding]:
    """Look for errors at controls that the summary does not list."""
    page = told.page
    if told.summary is None or not (told.links or told.is_govuk):
        return
    listed = contents(page, told.summary)
    said = sorted((told.says(one) for one in told.links), key=len, reverse=True)
    for message in told.messages:
        rest = told.says(message)
        for one in said:
            rest = rest.replace(one, "")
        about = told.about[message] or told.near(message)
        if (
            rest.strip(" .")
            and rest not in listed
            and not (said and any(told.target(one) in about for one in told.links))
        ):
            said_there = f"“{told.says(message)}” stands at {called(page, about[0]) if about else 'a control'}"
            yield Finding(LEFT_OUT, f"{said_there}, but not in the summary.", (page.mark(message),), "", fields(*about))
