"""The accessibility statement leads to the latest audit of each service, and says of which version it was."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from formkit.audit.reports import Report
from formkit.audit.reports.html import html
from formkit.audit.reports.json import json as as_json
from formkit.definition.compile import compile
from tests.audit.results import ALL
from tests.client import Citizen
from tests.fields.asked import text
from tests.journeys import BLUE, Town, town

STATEMENT = "/accessibility-statement"
REPORT = f"{STATEMENT}/blue/report.html"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def citizen(served: Town) -> Citizen:
    return served.citizen()


@pytest.fixture
def folder(served: Town) -> Path:
    """Where the command writes what it finds of the form `blue`."""
    found = served.app.extensions["formkit"].settings.instance / "audit" / "blue"
    (found / "screenshots").mkdir(parents=True)
    return found


def write(folder: Path, fingerprint: str) -> None:
    report = Report(replace(ALL, fingerprint=fingerprint))
    for name, content in {**as_json(report), **html(report)}.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def fingerprint() -> str:
    journey = compile(json.dumps(BLUE), "blue.json").journey
    assert journey is not None
    return journey.fingerprint


def said(citizen: Citizen, address: str = STATEMENT) -> str:
    return text(citizen.opens(address).page.root)


def links(citizen: Citizen) -> list[str]:
    return [one.get("href") for one in citizen.opens(STATEMENT).page.all("a") if "report" in (one.get("href") or "")]


def test_a_service_without_an_audit_is_said_to_have_none(citizen: Citizen) -> None:
    assert "It has not been audited yet." in said(citizen)
    assert "We do not know of a part that does not" in said(citizen)
    assert links(citizen) == []


def test_it_says_what_the_latest_audit_found_and_leads_to_it(citizen: Citizen, folder: Path) -> None:
    write(folder, fingerprint())
    found = said(citizen)
    assert "Last audited on 20 November 2026. Faults found: 2." in found
    assert "another version" not in found
    assert "We know of parts that do not: see what audits found." in found
    assert links(citizen) == [REPORT]
    citizen.opens(f"/cy{STATEMENT}").sees("Diffygion a ganfuwyd: 2.")


def test_an_audit_of_another_version_is_said_to_be_one(citizen: Citizen, folder: Path) -> None:
    write(folder, "0123456789abcdef")
    assert "It was another version than the one that you see now." in said(citizen)


def test_a_newer_audit_is_seen_at_once(citizen: Citizen, folder: Path) -> None:
    write(folder, "0123456789abcdef")
    assert "another version" in said(citizen)
    write(folder, fingerprint())
    assert "another version" not in said(citizen)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"criteria": 1}', '{"criteria": [], "when": "soon", "totals": {}}']
)
def test_what_is_no_audit_is_taken_for_none(citizen: Citizen, folder: Path, content: str) -> None:
    (folder / "audit.json").write_text(content)
    assert "It has not been audited yet." in said(citizen)


def test_the_report_is_shown_with_its_style_and_pictures_under_our_policy(citizen: Citizen, folder: Path) -> None:
    write(folder, fingerprint())
    for name, kind in (("report.html", "text/html"), ("report.css", "text/css"), ("screenshots/1.png", "image/png")):
        with citizen.browser.get(f"{STATEMENT}/blue/{name}") as answer:
            assert (answer.status_code, answer.mimetype) == (200, kind)
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path",
    [
        "blue/audit.json",
        "blue/../blue/report.html",
        "blue/screenshots/../audit.json",
        "blue/x.html",
        "none/report.html",
    ],
)
def test_nothing_else_is_shown(citizen: Citizen, folder: Path, path: str) -> None:
    write(folder, fingerprint())
    assert citizen.browser.get(f"{STATEMENT}/{path}").status_code == 404


def test_without_a_report_there_is_no_link(citizen: Citizen, folder: Path) -> None:
    write(folder, fingerprint())
    (folder / "report.html").unlink()
    assert links(citizen) == []
    assert citizen.browser.get(REPORT).status_code == 404
