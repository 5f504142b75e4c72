"""What is round a form is put up in each language, by a guest and by somebody of whom something is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from formkit.audit.route import Profile, Route
from formkit.audit.state import Kind
from formkit.audit.visit.client import Client
from formkit.audit.visit.surroundings import Surroundings
from formkit.stage import Formkit, staged
from tests.audit.visit.forms import COLOURS, journey, written

TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Formkit]:
    with staged(written(tmp_path_factory.mktemp("forms"), COLOURS)) as opened:
        yield opened


def round_the_form(stage: Formkit, language: str) -> Surroundings:
    route = Route("permit", language, "", {"email": "ada@example.com"}, TODAY, (), Profile.KNOWN)
    stage.day(TODAY)
    known = Client(stage.base_url, dict(stage.citizen(journey(COLOURS), route)))
    return Surroundings(Client(stage.base_url), "permit", language, known)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_everything_round_a_form_is_seen(stage: Formkit, language: str) -> None:
    seen = list(round_the_form(stage, language).walk())
    assert [one.findings for one in seen if one.findings] == []
    assert {"home", "404", "503", "timed-out", "deleted", "your-data", "your-data/value"} <= {
        one.state.page for one in seen
    }
    assert {one.document.language for one in seen if "stand-in" not in one.document.url} == {language}


def test_the_warning_of_a_time_out_stands_on_a_page_of_questions(stage: Formkit) -> None:
    (warned,) = [one for one in round_the_form(stage, "en").walk() if one.state.kind is Kind.WARNED]
    assert "time-out" in warned.document.by_id


def test_without_a_stage_only_what_anybody_can_see_is_seen(stage: Formkit) -> None:
    names = {one.state.page for one in Surroundings(Client(stage.base_url), "permit", "en").walk()}
    assert "cookies" in names
    assert not names & {"500", "your-data", "sign-out"}


def test_another_status_than_was_due_is_found(stage: Formkit) -> None:
    seen = list(Surroundings(Client(stage.base_url), "no-such-form", "en").walk())
    (wrong,) = [one for one in seen if one.state.page == "timed-out"]
    assert "status 404" in wrong.findings[0].message
