"""The accessibility statement says what was shown of this form and version, in its languages, and no more."""

import json
from dataclasses import replace
from datetime import date

import pytest

from formkit.audit.check import Tier
from formkit.audit.checks import RULES
from formkit.audit.document import Document, words
from formkit.audit.reports import Report
from formkit.audit.reports.statement import statement
from formkit.audit.waivers import Waived, Waiver
from formkit.definition.compile import compile
from formkit.journey import Journey
from formkit.language import language
from tests.audit.results import ALL, UNLABELLED, result
from tests.journeys import BLUE

LANGUAGES = {code: language(code) for code in ("en", "cy")}
CHECKED = result(asked=frozenset(RULES), tier=Tier.FULL)


@pytest.fixture(scope="module")
def journey() -> Journey:
    found = compile(json.dumps(BLUE), "blue.json").journey
    assert found is not None
    return found


def english(report: Report) -> str:
    return str(statement(report)["statement.en.md"])


def test_there_is_one_in_each_language_of_the_form(journey: Journey) -> None:
    files = statement(Report(ALL, journey=journey, languages=LANGUAGES))
    assert set(files) == {"report.css", *(f"statement.{code}.{kind}" for code in LANGUAGES for kind in ("md", "html"))}
    page = Document(str(files["statement.cy.html"]))
    assert (page.language, words(next(iter(page.elements("h1"))))[:28]) == ("cy", "Datganiad hygyrchedd ar gyfe")
    assert [one.get("lang") for one in page.elements("span")][:2] == ["en", "en"]


def test_it_names_the_service_who_runs_it_and_how_to_reach_them(journey: Journey) -> None:
    said = english(Report(ALL, journey=journey, languages=LANGUAGES))
    organisation = BLUE["organisation"]
    assert said.startswith(f"# Accessibility statement for {BLUE['title']}\n")
    assert f"Who runs it: {organisation['name']}." in said
    assert f"](mailto:{organisation['contact']['email']})" in said


def test_faults_are_listed_with_their_pages_and_criteria() -> None:
    said = english(Report(ALL))
    assert "partially compliant" in said
    assert (
        "- Every control has a label. This is not so on: born. It fails these success criteria of WCAG 2.2: 1.3.1 Info"
        in said
    )
    assert "Sentences are short" not in said


def test_a_run_without_faults_is_no_claim_that_there_are_none() -> None:
    said = english(Report(CHECKED))
    assert "It has not been shown that this service complies in full" in said
    assert "partially compliant" not in said
    assert "Automated tests found no fault. They do not find every barrier" in said
    assert "of 55." in said


def test_what_people_can_do_is_said_only_where_it_was_looked_at() -> None:
    assert "nothing that keeps you from" not in english(Report(result(asked=frozenset(RULES), tier=Tier.FAST)))
    assert "- zooming in to 400%" in english(Report(CHECKED))


def test_it_says_when_and_of_what_and_with_what_it_was_prepared() -> None:
    said = english(Report(ALL))
    assert "prepared on 20 November 2026, from a test on that day of version 0123456789ab of the service." in said
    assert "States of pages that were tested: 5 of 9. Languages: English and Welsh." in said
    assert "axe-core 4.14.1, Chromium 140." in said
    assert "- At this address nothing is sent." in said


def test_what_is_waived_is_said_with_its_reason() -> None:
    waiver = Waiver("unlabelled", "#born-day", "It is labelled by script.", "Ann", date(2027, 1, 1))
    said = english(Report(replace(ALL, found=()), waived=(Waived(waiver, UNLABELLED),)))
    assert "- Every control has a label. It is labelled by script." in said


def test_signs_that_mean_something_in_markdown_are_written_as_they_are() -> None:
    assert "# Accessibility statement for A \\[b\\] \\*c\\*\n" in english(Report(replace(ALL, title="A [b] *c*")))
