"""The report for people: everything is there, links lead somewhere, and it is itself clean in this audit."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from formkit.audit import pages
from formkit.audit.addresses import fetched
from formkit.audit.check import Tier
from formkit.audit.document import Document, words
from formkit.audit.reports import FORMATS, Report, fails, key
from formkit.audit.reports.html import html
from formkit.audit.reports.json import written
from formkit.language import language
from tests.audit.results import ALL, PNG, UNLABELLED, UNTITLED, WELSH, result
from tests.audit_score.serving import serving

WHOLE = Report(ALL, before=written(Report(result(UNTITLED))))


@pytest.fixture(scope="module")
def page() -> Document:
    return Document(str(html(WHOLE)["report.html"]))


def cells(page: Document, table: int) -> list[list[str]]:
    rows = list(page.elements("table"))[table].iter("tr")
    return [[words(cell) for cell in row] for row in rows]


def at(page: Document, id: str) -> Element:
    return page.by_id[id]


def test_the_matrix_counts_findings_by_page_and_state_in_each_language(page: Document) -> None:
    assert cells(page, 0) == [
        ["Page", "Shown", "Blank", "Error"],
        ["start", "1 found on start, shown English", "–", "–"],
        ["born", "–", "1 found on born, blank English", "1 found on born, error English"],
        ["check-answers", "0 found on check-answers, shown English", "–", "–"],
    ]
    assert cells(page, 1) == [["Page", "Blank"], ["born", "1 found on born, blank Welsh"]]


def test_every_link_within_the_page_leads_somewhere(page: Document) -> None:
    links = [one.get("href", "") for one in page.elements("a")]
    assert [link for link in links if link.startswith("#") and link[1:] not in page.by_id] == []


def test_a_finding_says_what_where_and_how_to_mend_it(page: Document) -> None:
    found = words(at(page, f"finding-{key(UNLABELLED)}"))
    for part in (
        "“Day” has no label.",
        "permit.json:12:7",
        "/pages/1",
        "#born-day",
        '<input id="born-day"',
        "born (Welsh, blank)",
    ):
        assert part in found
    rule = next(one for one in page.elements("section") if "Every control has a label." in words(one))
    assert all(part in words(rule) for part in ("Serious", "1.3.1 Info and relationships (A)", "Write a <label for>."))


def test_a_finding_has_the_picture_of_a_page_that_shows_it(page: Document) -> None:
    (image,) = at(page, f"finding-{key(UNLABELLED)}").iter("img")
    assert image.get("src") == "screenshots/1.png"
    assert image.get("alt") == (
        "The page born (English, blank). What findings are about is outlined in red, with the names of the rules."
    )
    assert html(WHOLE)["screenshots/1.png"] == PNG


def test_a_picture_that_shows_several_findings_stands_there_once() -> None:
    other = replace(UNLABELLED, finding=replace(UNLABELLED.finding, message="“Day” is too small."))
    found = Document(str(html(Report(result(UNLABELLED, other)))["report.html"]))
    assert len(list(found.elements("img"))) == 1
    assert [words(one) for one in found.elements("a") if one.get("href") == "#picture-1"] == [
        "Picture of born (English, blank), for unlabelled"
    ]


def test_what_is_quoted_from_welsh_pages_is_marked_as_welsh() -> None:
    other = replace(UNLABELLED, finding=replace(UNLABELLED.finding, message="“Dydd” & “Mis” are alike."), at=(WELSH,))
    found = Document(str(html(Report(result(other)))["report.html"]))
    heading = at(found, f"finding-{key(other)}").find("h4")
    assert heading is not None
    assert words(heading) == "“Dydd” & “Mis” are alike."
    assert [(one.get("lang"), one.text) for one in heading] == [("cy", "Dydd"), ("cy", "Mis")]


def test_every_criterion_has_its_row_and_what_is_left_has_its_steps(page: Document) -> None:
    rows = cells(page, 2)[1:]
    assert len(rows) == 55
    assert rows[1][1].startswith("Not present There is no sound or video")
    assert "Answer “born-day”: 32." in words(page.root)


def test_what_is_new_and_what_is_gone_since_the_last_run_is_said() -> None:
    before = written(Report(result(UNTITLED)))
    said = words(Document(str(html(Report(result(UNLABELLED), before=before))["report.html"])).root)
    assert "New: 1. Still there: 0. Gone: 1." in said
    assert "Gone error-title: The title is “About born”." in said


def test_nothing_is_inline_that_a_strict_policy_refuses(page: Document) -> None:
    assert list(page.elements("script", "style")) == []
    assert [
        one.tag for one in page.elements() if any(key == "style" or key.startswith("on") for key in one.attrib)
    ] == []
    assert len(list(page.elements("h1"))) == 1


@pytest.mark.browser
def test_reports_are_themselves_clean_in_a_full_audit(tmp_path: Path) -> None:
    written = {**FORMATS["statement"](replace(WHOLE, languages={"cy": language("cy")})), **html(WHOLE)}
    for name, content in written.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with serving(tmp_path) as address:
        for name, tier in (("report.html", Tier.FULL), ("statement.cy.html", Tier.BROWSER)):
            audited = pages.audit(name, [fetched(f"{address}/{name}")], tier)
            assert [str(one.finding) for one in fails(audited, "review")] == []
            assert len(audited.asked) > 100
