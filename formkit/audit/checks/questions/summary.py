"""The error summary and the title: there exactly when something is wrong, first, announced, and in order."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.told import PREFIX, Told
from formkit.audit.document import Document
from formkit.audit.finding import Finding, Mark
from formkit.audit.names import contents, role
from formkit.audit.rule import Impact, fails

NO_PREFIX = fails(
    "title-without-error",
    "2.4.2 3.3.1",
    "The title of a page with errors begins with “Error: ”, in Welsh “Gwall: ”.",
    "Begin the title with “Error: ” (“Gwall: ”): it is the first thing that a screen reader says of the page.",
)
PREFIX_IN_VAIN = fails(
    "title-with-error-in-vain",
    "2.4.2",
    "The title of a page without errors does not begin with “Error: ”.",
    "Take “Error: ” off the title where the page shows no error.",
)
NO_SUMMARY = fails(
    "no-error-summary",
    "3.3.1",
    "A page with errors begins with an error summary.",
    "Show the error summary at the top of `main`, with a link to each control that is wrong.",
)
NOT_FIRST = fails(
    "error-summary-not-first",
    "2.4.3 3.3.1",
    "The error summary stands first in `main`.",
    "Move the error summary to the top of `main`, above the heading.",
    Impact.MODERATE,
)
UNANNOUNCED = fails(
    "error-summary-not-announced",
    "4.1.3",
    "The error summary is announced when the page comes.",
    'Give the summary, or what it holds, `role="alert"`.',
)
OUT_OF_ORDER = fails(
    "error-summary-out-of-order",
    "1.3.2 2.4.3",
    "The errors of the summary stand in the order of their controls.",
    "List the errors in the order in which the controls stand on the page.",
    Impact.MINOR,
)
RULES = (NO_PREFIX, PREFIX_IN_VAIN, NO_SUMMARY, NOT_FIRST, UNANNOUNCED, OUT_OF_ORDER)
_ANNOUNCED = ("alert", "log", "status")
_LANGUAGES = {"Error": "en", "Gwall": "cy"}


def title(told: Told) -> Iterator[Finding]:
    """Hold the title to saying that there are errors, exactly when there are, in the page's language."""
    page, found = told.page, PREFIX.match(told.page.title)
    if found is None:
        if told.is_in_error and told.is_govuk and (told.summary is not None or page.state):
            yield Finding(NO_PREFIX, f"The page tells errors, but its title is “{page.title}”.", _title(page))
    elif not told.is_in_error:
        yield Finding(PREFIX_IN_VAIN, f"The page shows no error, but its title is “{page.title}”.", _title(page))
    elif _LANGUAGES[found[0].partition(":")[0].strip()] != (page.language[:2].lower() or "en") in ("en", "cy"):
        yield Finding(NO_PREFIX, f"The title “{page.title}” says so in another language than the page.", _title(page))


def _title(page: Document) -> tuple[Mark, ...]:
    return tuple(page.mark(one) for one in page.elements("title"))[:1]


def summary(told: Told) -> Iterator[Finding]:
    """Hold a page with errors to having a summary, which stands first and is announced, in order."""
    page = told.page
    if told.summary is None:
        if told.is_in_error and (page.state or PREFIX.match(page.title) or (told.is_govuk and len(told.messages) > 1)):
            marks = tuple(map(page.mark, told.messages or told.marked))
            yield Finding(NO_SUMMARY, "The page tells errors, but has no error summary.", marks)
        return
    mark = (page.mark(told.summary),)
    if told.is_govuk and (before := _before(page, told.summary)):
        yield Finding(NOT_FIRST, f"“{before}” stands in `main` before the error summary.", mark)
    if not _is_announced(page, told.summary):
        yield Finding(
            UNANNOUNCED, "Nothing announces the error summary: neither it nor what it holds is an alert.", mark
        )
    yield from _order(told)


def _before(page: Document, summary: Element) -> str:
    """The first words in `main` before the summary."""
    main = next((one for one in page.above(summary) if one.tag == "main" or role(one) == "main"), None)
    around = {summary, *page.above(summary)}
    for one in main.iter() if main is not None else ():
        if one is summary:
            return ""
        if isinstance(one.tag, str) and one not in around and not page.hides(one) and contents(page, one):
            return contents(page, one)[:60]
    return " ".join(contents(page, one) for one in page.elements("main"))[:60]


def _is_announced(page: Document, summary: Element) -> bool:
    """Whether it is a live region, stands in one or holds one, or is given the focus by its markup."""
    every = (summary, *summary.iter(), *page.above(summary))
    return any(role(one) in _ANNOUNCED or one.get("aria-live") or "autofocus" in one.attrib for one in every)


def _order(told: Told) -> Iterator[Finding]:
    places = {one: place for place, one in enumerate(told.page.elements())}
    targets = [target for link in told.links if (target := told.target(link)) is not None]
    if [places[one] for one in targets] != sorted(places[one] for one in targets):
        listed = " before ".join(f"“{told.says(one)}”" for one in told.links)
        yield Finding(OUT_OF_ORDER, f"The summary has {listed}.", tuple(map(told.page.mark, told.links)))
