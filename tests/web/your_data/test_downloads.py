"""Downloads: everything, in two shapes, that can be read back."""

from __future__ import annotations

from formkit.profile.export import from_json
from formkit.profile.sheet import from_csv
from tests.web.your_data.conftest import Resident


def file(ann: Resident, name: str) -> tuple[str, str, str]:
    """The text, type and disposition of a file."""
    answer = ann.browser.get(f"/your-data/{name}", base_url=ann.base_url)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    text = answer.data.decode("utf-8-sig")
    return text, answer.content_type, answer.headers["Content-Disposition"]


def test_everything_is_in_the_files_identifiers_in_full(ann: Resident) -> None:
    nino, email = ann.has("id.nino", "QQ123456C"), ann.has("contact.email", "a@example.com")
    assert ann.opens("/your-data/download").page.link("Download as JSON") == "/your-data/your-data.json"
    text, kind, disposition = file(ann, "your-data.json")
    assert from_json(text, ann.id) == (email, nino)
    assert (kind, disposition) == ("application/ld+json", "attachment; filename=your-data-2026-06-01.json")
    text, kind, disposition = file(ann, "your-data.csv")
    assert from_csv(text, ann.id) == (email, nino)
    assert (kind, disposition) == ("text/csv; charset=utf-8", "attachment; filename=your-data-2026-06-01.csv")


def test_a_spreadsheet_runs_nothing_that_somebody_typed(ann: Resident) -> None:
    ann.has("person.preferred_name", "=cmd|' /C calc'!A0")
    assert "\"'=cmd|' /C calc'!A0\"" in file(ann, "your-data.csv")[0]


def test_each_download_is_in_the_record(ann: Resident) -> None:
    ann.has("id.nino", "QQ123456C")
    file(ann, "your-data.json")
    file(ann, "your-data.csv")
    assert [row.action for row in ann.town.store.usage.of(ann.id)] == ["exported", "exported"]


def test_who_is_not_known_gets_empty_files(ann: Resident) -> None:
    assert from_json(file(ann, "your-data.json")[0], ann.id) == ()
    assert from_csv(file(ann, "your-data.csv")[0], ann.id) == ()
