"""An audit walks every state, joins what is found, and says why when it cannot run: never a pass."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select

from formkit.audit.check import OfDocument, Tier
from formkit.audit.document import Document
from formkit.audit.errors import CouldNotRun
from formkit.audit.finding import Finding
from formkit.audit.result import Result
from formkit.audit.rule import fails
from formkit.audit.visit import judging
from formkit.audit.visit.run import audit
from formkit.stage import Formkit, staged
from formkit.stores.tables import submissions
from tests.audit.visit.forms import COLOURS, written

SMALL = COLOURS | {"languages": ["en"], "pages": COLOURS["pages"][-1:]}
NAMED = fails("test-rule", "2.4.2", "A rule of this test holds.", "Mend it.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path, SMALL)


def audited(folder: Path, **more: object) -> Result:
    asked = {"tier": Tier.FAST, "jobs": 1, "stage": partial(staged, folder)} | more
    return audit(folder / "permit.json", **asked)  # type: ignore[arg-type]


def test_every_state_is_seen_and_nothing_is_wrong(folder: Path) -> None:
    said: list[tuple[int, int, str]] = []
    result = audited(folder, progress=lambda *one: said.append(one))
    assert [str(one.finding) for one in result.found if one.finding.rule.confidence != "advice"] == []
    assert {"why", "start", "check-answers", "cookies"} <= {
        one.document.state.page for one in result.visited if one.document.state
    }
    assert result.states >= len(result.visited) > 20
    assert (result.subject, result.languages, result.left_out) == ("permit", ("en",), ())
    assert said[0][0] == 0
    assert said[-1][0] == said[-1][1]


def test_processes_share_the_work(folder: Path) -> None:
    alone, together = audited(folder), audited(folder, jobs=2)
    assert [one.document.state for one in alone.visited] == [one.document.state for one in together.visited]


def test_a_finding_is_joined_over_its_pages_with_the_line_to_mend(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(page: Document) -> list[Finding]:
        return [Finding(NAMED, "It is wrong.", fields=("why",))] if "why" in page.by_id else []

    monkeypatch.setattr(judging.checks, "OF_DOCUMENT", (OfDocument(wrong, (NAMED,)),))
    (found,) = [one for one in audited(folder).found if one.finding.rule is NAMED]
    assert len(found.at) > 2
    lines = (folder / "permit.json").read_text().splitlines()
    assert found.place
    assert '"fields"' in "".join(lines[found.place.line - 3 : found.place.line])


def test_a_check_that_breaks_is_no_pass(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(page: Document) -> list[Finding]:
        raise ValueError(page.title)

    monkeypatch.setattr(judging.checks, "OF_DOCUMENT", (OfDocument(breaks, (NAMED,)),))
    with pytest.raises(CouldNotRun, match=r"The check .*breaks broke at permit/"):
        audited(folder)


def test_a_dead_server_is_no_pass(folder: Path) -> None:
    with pytest.raises(CouldNotRun, match="does not answer"):
        audited(folder, stage=None, base_url="http://127.0.0.1:9")


def test_what_goes_wrong_in_a_process_is_said(folder: Path) -> None:
    with pytest.raises(CouldNotRun, match="does not answer"):
        audited(folder, stage=None, base_url="http://127.0.0.1:9", jobs=2)


def test_a_language_that_the_form_is_not_in_is_said(folder: Path) -> None:
    with pytest.raises(CouldNotRun, match="permit is not in “cy”"):
        audited(folder, languages=("cy",))


def test_a_definition_with_problems_is_said(folder: Path) -> None:
    (folder / "permit.json").write_text(json.dumps(SMALL | {"pages": []}))
    with pytest.raises(CouldNotRun, match="formkit check"):
        audited(folder)


def test_at_an_address_nothing_is_sent_and_that_is_said(folder: Path) -> None:
    with staged(folder) as stage:
        result = audited(folder, stage=None, base_url=stage.base_url)
        assert sent(stage) == 0
    assert any("Nothing was sent" in one for one in result.left_out)
    assert [str(one.finding) for one in result.found if one.finding.rule.id == "state-not-reached"] == []


def sent(stage: Formkit) -> int:
    with stage.store.database.read() as connection:
        return len(connection.execute(select(submissions.c.id)).all())
