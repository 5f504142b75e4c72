"""The warning before a session ends: there is time enough for it, and it speaks the language of the page."""

import json

import pytest

from formkit.web.time_out import warning_minutes
from tests.client import Citizen
from tests.journeys import filled_in


@pytest.mark.parametrize(("session", "warning"), [(5, 2), (9, 2), (10, 5), (60, 5), (1440, 5)])
def test_the_warning_comes_at_least_two_minutes_before(session: int, warning: int) -> None:
    assert warning_minutes(session) == warning


def test_a_page_has_all_that_the_script_says(citizen: Citizen) -> None:
    (dialog,) = citizen.start("blue").page.all("dialog")
    assert dialog.get("data-seconds") == "3600"
    assert dialog.get("data-warning") == "300"
    assert json.loads(dialog.get("data-left", ""))[1:3] == ["1 minute", "2 minutes"]
    assert dialog.get("data-extend") == "/blue/extend"
    assert dialog.get("data-timed-out") == "/blue/timed-out"
    assert "open" not in dialog.attrib


def test_the_warning_speaks_welsh(citizen: Citizen) -> None:
    (dialog,) = citizen.start("blue", "/cy").page.all("dialog")
    assert json.loads(dialog.get("data-left", ""))[2] == "2 funud"
    assert dialog.get("data-extend") == "/cy/blue/extend"


def test_a_page_without_a_session_does_not_warn(citizen: Citizen) -> None:
    assert citizen.opens("/blue").page.all("dialog") == []


def test_nothing_is_announced_once_everything_has_been_sent(citizen: Citizen) -> None:
    filled_in(citizen).presses("Send your answers", agreed="yes").is_at("confirmation")
    assert citizen.page.all("dialog") == []
