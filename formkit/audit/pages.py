"""Anybody's pages audited: as their server sends them, as scripts make them, and as a browser shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from selenium.common.exceptions import NoAlertPresentException, WebDriverException
from selenium.webdriver import Chrome

from formkit.audit.axe import AxeFailed, Verdict
from formkit.audit.browser import browser, version
from formkit.audit.check import Tier
from formkit.audit.checks.view.axe import PREFIX, VERDICT
from formkit.audit.document import Document
from formkit.audit.errors import CouldNotRun
from formkit.audit.finding import Finding
from formkit.audit.outline import outlined
from formkit.audit.result import Found, Result
from formkit.audit.sight import Sight
from formkit.audit.visit import judging
from formkit.audit.visited import Visited

Progress = Callable[[int, int, str], None]
_OF_PAGE, _OF_SITE = judging.of_documents(), judging.of_journeys()


def audit(what: str, pages: Sequence[Document], tier: Tier, progress: Progress = lambda done, of, at: None) -> Result:
    """Audit pages that were fetched, each on its own and then together. Raises CouldNotRun, with the cause."""
    looks = []
    with ExitStack() as stack:
        driver = stack.enter_context(browser()) if tier > Tier.FAST else None
        for place, page in enumerate(pages):
            progress(place, len(pages), page.url)
            looks.append(looked(driver, page, tier) if driver else Look(read(page)))
        progress(len(pages), len(pages), "")
        return _result(what, looks, tier, version(driver) if driver else "")


@dataclass(frozen=True)
class Look:
    """A page as it was seen, and what axe-core said of it where that was asked."""

    visited: Visited
    verdict: Verdict | None = None


def _result(what: str, looks: Sequence[Look], tier: Tier, browser: str) -> Result:
    seen = [one.visited for one in looks]
    found = joined(seen, judging.compare(seen, None))
    title = seen[0].document.title if len(seen) == 1 else ""
    languages = tuple(dict.fromkeys(one.document.language for one in seen if one.document.language))
    axe = next((one.verdict.version for one in looks if one.verdict), "")
    asked = _OF_SITE.union(*(one.rules for one in seen))
    now = datetime.now(UTC)
    return Result(
        what, title or what, "", languages, tier, now, axe, browser, len(seen), tuple(seen), found, asked
    )  # fmt: skip


def of_document(page: Document) -> Result:
    """Audit the HTML of a page alone, wherever it came from."""
    return _result(page.url, [Look(read(page))], Tier.FAST, "")


def of_browser(driver: Chrome, tier: Tier = Tier.BROWSER) -> Result:
    """Audit the page that a browser shows; its address must lead to it again."""
    url = driver.current_url
    page = Document(driver.page_source, url)
    look = looked(driver, page, max(tier, Tier.BROWSER))
    return _result(url, [look], max(tier, Tier.BROWSER), version(driver))


def read(page: Document) -> Visited:
    """Hold a page's HTML to the checks of documents."""
    return Visited(page, judging.judge(page), rules=_OF_PAGE)


def looked(driver: Chrome, page: Document, tier: Tier) -> Look:
    """Hold a page to all checks of a tier, its HTML twice: as it was sent, and as scripts have made it."""
    try:
        _open(driver, page.url)
        asked = judging.of_tier(tier)
        sight = Sight(driver, page, lambda: _open(driver, page.url))
        found = tuple(dict.fromkeys([*judging.judge(page), *judging.judge(sight.live), *judging.look(sight, asked)]))
        _open(driver, page.url)
        picture = outlined(driver, found)
    except WebDriverException as error:
        raise CouldNotRun(f"{page.url} could not be looked at: {error.msg}") from error
    except AxeFailed as error:
        raise CouldNotRun(str(error)) from error
    verdict: Verdict | None = sight.notes.get(VERDICT)
    rules = _OF_PAGE | judging.ids(asked)
    axe = {f"{PREFIX}{id}" for id in verdict.asked} if verdict else set()
    return Look(Visited(page, found, screenshot=picture, rules=rules | axe), verdict)


def joined(seen: Sequence[Visited], of_site: Iterable[tuple[Visited, Finding]] = ()) -> tuple[Found, ...]:
    """Join each finding over the pages that have it."""
    at: dict[Finding, list[Visited]] = {}
    for visited, finding in [*((one, finding) for one in seen for finding in one.findings), *of_site]:
        at.setdefault(finding, []).append(visited)
    return tuple(Found(finding, tuple(pages)) for finding, pages in at.items())


def _open(driver: Chrome, url: str) -> None:
    """Open an address in the one tab that is left, whatever the page before had opened or asks."""
    for other in driver.window_handles[1:]:
        driver.switch_to.window(other)
        driver.close()
    driver.switch_to.window(driver.window_handles[0])
    with suppress(NoAlertPresentException):
        driver.switch_to.alert.accept()
    driver.get(url)
