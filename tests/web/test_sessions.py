"""The end of a session: extended, deleted, timed out."""

from datetime import timedelta

from tests.client import Citizen
from tests.journeys import Town, filled_in


def extend(citizen: Citizen, token: str) -> int:
    answer = citizen.browser.post("/blue/extend", data={"csrf-token": token}, base_url=citizen.base_url)
    return answer.status_code


def test_a_session_can_be_extended(served: Town) -> None:
    citizen = filled_in(served.citizen())
    token = citizen.page.inputs["csrf-token"][0]
    for _ in range(3):
        served.clock.advance(timedelta(minutes=50))
        assert extend(citizen, token) == 204
    citizen.opens("/blue/check-answers").is_at("check-answers").sees("27 March 1980")


def test_it_is_too_late_to_extend_a_session_that_has_ended(served: Town) -> None:
    citizen = served.citizen().start("blue")
    served.clock.advance(timedelta(minutes=61))
    assert extend(citizen, citizen.page.inputs["csrf-token"][0]) == 410


def test_another_site_cannot_extend_a_session(citizen: Citizen) -> None:
    assert extend(citizen.start("blue"), "x") == 410


def test_every_request_makes_the_session_last_longer(served: Town) -> None:
    citizen = filled_in(served.citizen())
    for _ in range(3):
        served.clock.advance(timedelta(minutes=40))
        citizen.opens("/blue/check-answers").is_at("check-answers")
    assert citizen.page.response.status_code == 200


def test_a_page_after_time_out_says_what_is_kept(served: Town) -> None:
    citizen = filled_in(served.citizen())
    served.clock.advance(timedelta(minutes=61))
    citizen.opens("/blue/check-answers").is_at("timed-out").sees("What you had already sent stays sent.", "60 minutes")
    assert citizen.page.h1 == "You have been timed out"


def test_after_time_out_one_can_start_again(served: Town) -> None:
    citizen = filled_in(served.citizen())
    served.clock.advance(timedelta(minutes=61))
    citizen.start("blue").is_at("applying")
    assert "applying_for" not in citizen.page.inputs


def test_the_time_out_page_leads_back_while_the_session_is_open(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me")
    assert citizen.opens("/blue/timed-out").is_at("read-this").page.h1 == "Before you go on"


def test_answers_are_deleted_when_the_citizen_says_so(citizen: Citizen) -> None:
    filled_in(citizen).follows("Delete my answers").sees("Choose a colour")
    citizen.presses("Yes, delete my answers").is_at("delete-answers")
    assert citizen.page.h1 == "Your answers have been deleted"
    citizen.start("blue")
    assert "applying_for" not in citizen.page.inputs


def test_deleted_answers_are_gone_from_the_store_too(citizen: Citizen) -> None:
    cookie = filled_in(citizen).browser.get_cookie("formkit-80")
    citizen.follows("Delete my answers").presses("Yes, delete my answers")
    assert cookie is not None
    citizen.browser.set_cookie("formkit-80", cookie.value)
    assert citizen.opens("/blue/check-answers").is_at("timed-out").page.h1 == "You have been timed out"


def test_deleting_must_be_meant(citizen: Citizen) -> None:
    filled_in(citizen).posts("/blue/delete-answers", {"csrf-token": ["x"]})
    assert citizen.page.response.status_code == 422
    assert citizen.page.h1 == "Delete your answers?"
    citizen.opens("/blue/check-answers").is_at("check-answers").sees("27 March 1980")


def test_deleting_can_be_declined(citizen: Citizen) -> None:
    filled_in(citizen).follows("Delete my answers").follows("No, go back").is_at("check-answers")
    assert citizen.page.response.status_code == 200


def test_deleting_is_offered_on_every_page_once_there_is_a_session(citizen: Citizen) -> None:
    assert "Delete my answers" not in citizen.opens("/blue").page.links()
    assert "Delete my answers" in citizen.start("blue").page.links()
    filled_in(citizen).presses("Send your answers", agreed="yes")
    assert "Delete my answers" in citizen.page.links()


def test_what_was_sent_is_no_longer_shown_after_deleting(citizen: Citizen) -> None:
    filled_in(citizen).presses("Send your answers", agreed="yes").follows("Delete my answers")
    citizen.presses("Yes, delete my answers").opens("/blue/confirmation").is_at("blue")
    assert citizen.opens("/blue/print").is_at("blue").page.h1 == "Choose a colour"
