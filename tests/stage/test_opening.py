"""A stage serves forms as citizens see them, with a clock and citizens that do as they are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from formkit.audit.errors import CouldNotRun
from formkit.audit.route import Profile, Route
from formkit.audit.visit.client import Client
from formkit.stage import Formkit, staged
from tests.audit.visit.forms import COLOURS, journey, written

TODAY = date(2026, 6, 1)
ANSWERS = {"whom": "me", "email": "ada@example.com"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Formkit]:
    with staged(written(tmp_path_factory.mktemp("forms"), COLOURS)) as opened:
        yield opened


def start(stage: Formkit, profile: Profile) -> str:
    """The start page of somebody."""
    stage.day(TODAY)
    route = Route("permit", "en", "", ANSWERS, TODAY, (), profile)
    return Client(stage.base_url, dict(stage.citizen(journey(COLOURS), route))).get("/permit").html


def test_forms_are_served_without_what_only_designers_see(stage: Formkit) -> None:
    page = Client(stage.base_url).get("/permit")
    assert (page.status, page.title) == (200, "Apply for a permit")
    assert "formkit-problems" not in page.html


@pytest.mark.parametrize("status", [400, 403, 405, 410, 413, 429, 500, 503])
def test_each_error_can_be_seen(stage: Formkit, status: int) -> None:
    page = Client(stage.base_url).get(f"/stage/faults/{status}")
    assert page.status == status
    assert "govuk-template" in page.html


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (Profile.GUEST, "Start now"),
        (Profile.KNOWN, "Start with my saved details"),
        (Profile.STALE, "Start with my saved details"),
        (Profile.CONFLICTING, "Start with my saved details"),
        (Profile.DOWN, "We cannot get your saved details"),
    ],
)
def test_citizens_are_known_as_a_route_needs(stage: Formkit, profile: Profile, words: str) -> None:
    assert words in start(stage, profile)


def test_the_clock_goes_as_it_is_told(stage: Formkit) -> None:
    stage.day(date(2030, 2, 3))
    assert stage.clock.today() == date(2030, 2, 3)
    before = stage.clock.now()
    stage.pass_by(90)
    assert (stage.clock.now() - before).total_seconds() == 90 * 60


def test_a_stage_is_gone_in_the_end(tmp_path: Path) -> None:
    with staged(written(tmp_path)) as gone:
        assert Client(gone.base_url).get("/permit").status == 200
    with pytest.raises(CouldNotRun, match="does not answer"):
        Client(gone.base_url).get("/permit")
