"""Titles: what tabs, bookmarks and screen readers call a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.structure.exposed import h1, headings
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import contents, tokens
from formkit.audit.rule import Impact, fails, review

MISSING_TITLE = fails(
    "missing-title",
    "2.4.2",
    "Every page has a title.",
    "Write <title> with what the page is about, then the name of the service.",
)
GENERIC_TITLE = fails(
    "generic-title",
    "2.4.2",
    "The title says what the page is about.",
    "Begin the title with the words of the h1, then the name of the service.",
)
MANY_TITLES = fails(
    "more-than-one-title",
    "2.4.2",
    "A page has one title.",
    "Keep one <title>: browsers show only the first.",
    Impact.MINOR,
)
TITLE_APART = review(
    "title-not-like-heading",
    "2.4.2",
    "The title and the h1 are about the same thing.",
    "Look at whether the title says what this page, and no other, is about.",
)
TITLE_NOT_HEADING = fails(
    "title-not-heading",
    "2.4.2",
    "The title of a page of a service begins with its h1.",
    "Begin the title with the words of the h1, after “Error: ” where there are errors.",
    Impact.MODERATE,
)
TITLE_WITHOUT_SERVICE = fails(
    "title-without-service",
    "2.4.2",
    "The title of a page of a service ends with the service’s name.",
    "End the title with “ - ” and the name of the service.",
    Impact.MODERATE,
)
_PLACEHOLDER = re.compile(
    r"(?:(?:an? )?(?:untitled|unnamed)\b.*|(?:insert|enter|add|put|type)\b.*\btitle\b.*"
    r"|(?:your |the |page |my |site )?title(?: here| goes here)?"
    r"|(?:new |blank |web ?|test )?(?:document|page|site|website|template)(?: ?\d+)?"
    r"|home(?: ?page)?|index|default|welcome|todo|tbc|xxx+|lorem ipsum.*|null|undefined|none"
    r"|(?:react|vue|next\.?js|vite|angular|svelte)\b.*\bapp"
    r"|[\w-]+\.(?:html?|php|aspx?|jsp)|https?://\S+|localhost\S*|[\W\d_]+)",
    re.IGNORECASE,
)
_ERROR = re.compile(r"^(?:error|gwall): ", re.IGNORECASE)
_SMALL = tokens(
    "a an and are at be by do for from have how i in is it my of on or our that the this to us "
    "was we what when where which who will with you your"
)


def titles(page: Document) -> Iterator[Finding]:
    """Titles that are missing, empty, more than one, or would do for any page."""
    found = [one for one in page.elements("title") if not page.within(one, "svg")]
    if not page.title:
        message = "The title of the page is empty." if found else "The page has no title."
        yield Finding(MISSING_TITLE, message, tuple(page.mark(one) for one in found[:1]))
    elif _PLACEHOLDER.fullmatch(page.title):
        yield Finding(GENERIC_TITLE, f"The title “{page.title}” would do for any page.", (page.mark(found[0]),))
    if len(found) > 1:
        yield Finding(MANY_TITLES, f"The page has {len(found)} titles.", tuple(page.mark(one) for one in found))


def title_and_heading(page: Document) -> Iterator[Finding]:
    """Titles that do not go with the h1: on pages of a journey they begin alike, on others they share a word."""
    heading = h1(page)
    shown = contents(page, heading) if heading is not None else ""
    title = _ERROR.sub("", page.title)
    if not title or not shown or heading is None:
        return
    message = f"The title is “{page.title}”, the h1 “{shown}”."
    if page.state is not None and not title.startswith(shown):
        yield Finding(TITLE_NOT_HEADING, message, (page.mark(heading),))
    elif page.state is None:
        yield from _apart(page, title, [heading])


def title_and_headings(page: Document) -> Iterator[Finding]:
    """Titles that share no word with any heading, on pages of anybody's without an h1."""
    if page.state is None and page.title and h1(page) is None:
        yield from _apart(page, page.title, [one for _, one in headings(page)])


def _apart(page: Document, title: str, found: list[Element]) -> Iterator[Finding]:
    """The finding that a title and headings share no telling word, if they don’t."""
    shown = [contents(page, one) for one in found]
    if telling(" ".join(shown)) and not telling(title) & telling(" ".join(shown)):
        first = f"the h1 “{shown[0]}”" if len(found) == 1 else f"the first heading “{shown[0]}”"
        yield Finding(TITLE_APART, f"The title is “{title}”, {first}.", tuple(page.mark(one) for one in found[:1]))


def title_and_service(page: Document) -> Iterator[Finding]:
    """Titles of pages of a journey that do not end with the name of the service, as the page's header gives it."""
    names = [words(one) for one in page.classed("govuk-service-navigation__service-name")]
    if page.state is not None and page.title and names and not page.title.endswith(names[0]):
        yield Finding(TITLE_WITHOUT_SERVICE, f"The title “{page.title}” does not end with “{names[0]}”.")


def telling(text: str) -> set[str]:
    """The words of a text that say something, each by four letters, so that “apply” goes with “application”."""
    return {word[:4] for word in re.findall(r"[^\W_]+", text.casefold()) if word not in _SMALL}
