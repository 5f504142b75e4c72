"""Anybody's pages: what their server sends, what scripts make of it and what a browser shows are held to the checks."""

import pytest

from formkit.audit import pages
from formkit.audit.addresses import fetched
from formkit.audit.check import Tier
from formkit.audit.document import Document
from formkit.audit.result import Result
from tests.audit.results import page
from tests.audit.serving import Answer, answering

GREY = '<p style="color: #ccc; background: #fff">Read this first.</p>'
SCRIPT = "<script>document.querySelector('main').append(document.createElement('h2'))</script>"


def rules(found: Result) -> set[str]:
    return {one.finding.rule.id for one in found.found}


def test_html_alone_is_held_to_the_checks_of_documents() -> None:
    found = pages.of_document(Document(page("Permits", '<input name="a">'), "https://www.example.gov.uk/"))
    assert {number for one in found.found for number in one.finding.rule.criteria} >= {"4.1.2"}
    assert (found.tier, found.fingerprint, found.browser) == (Tier.FAST, "", "")


def test_a_finding_is_joined_over_the_pages_that_have_it() -> None:
    pair = [Document(page("Permits", '<input name="a">'), f"https://www.example.gov.uk/{one}") for one in "ab"]
    found = pages.audit("ours", pair, Tier.FAST)
    (label,) = [one for one in found.found if "4.1.2" in one.finding.rule.criteria]
    assert [one.document.url[-1] for one in label.at] == ["a", "b"]
    assert (found.subject, found.title, found.states) == ("ours", "ours", 2)


@pytest.mark.browser
def test_a_browser_shows_more_than_html_and_pictures_what_it_found() -> None:
    with answering({"/": Answer(page("Permits", GREY + SCRIPT))}) as here:
        first = fetched(f"{here}/")
        read, looked = pages.audit(here, [first], Tier.FAST), pages.audit(here, [first], Tier.BROWSER)
    assert rules(looked) - rules(read) >= {"axe:color-contrast", "empty-heading"}
    assert looked.visited[0].screenshot.startswith(b"\x89PNG")
    assert (looked.axe[:2], looked.browser[:9]) == ("4.", "Chromium ")
    assert {"axe:color-contrast", "axe:label"} <= looked.asked
