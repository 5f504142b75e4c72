"""Question, content and exit pages: kept, or shown again as typed; then the way goes on."""

from datetime import timedelta

import pytest

from tests.client import Citizen
from tests.journeys import Town, filled_in

BORN = {"born-day": "27", "born-month": "3", "born-year": "1980"}


def test_a_journey_goes_from_page_to_page(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this").is_at("born")
    assert citizen.page.h1 == "What is your date of birth?"
    assert citizen.page.title == "What is your date of birth? - Choose a colour"


def test_only_the_chosen_branch_is_asked(served: Town) -> None:
    filled_in(served.citizen(), "blue").sees("Why blue?")
    assert "Why blue?" not in filled_in(served.citizen(), "red").page.text


def test_errors_are_shown_on_the_page_with_what_was_typed(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this")
    citizen.answers("born", {"born-day": " 31", "born-month": "x<y", "born-year": "1980"}).is_at("born")
    assert citizen.page.response.status_code == 422
    assert citizen.page.title.startswith("Error: What is your date of birth?")
    assert citizen.page.errors
    assert citizen.page.inputs["born-day"] == [" 31"]
    assert citizen.page.inputs["born-month"] == ["x<y"]


def test_an_error_links_to_the_control_that_is_wrong(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this")
    citizen.answers("born", BORN | {"born-year": ""})
    assert list(citizen.page.errors) == ["born-year"]


def test_a_revealed_answer_is_kept_only_with_its_option(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="other", relation="my aunt").is_at("read-this")
    citizen.follows("Back").answers("applying", applying_for="me").is_at("read-this")
    citizen.follows("Back")
    assert citizen.page.inputs["applying_for"] == ["me"]


def test_text_of_many_lines_is_the_same_after_any_number_of_renders(citizen: Citizen) -> None:
    typed = "\n one\r\n\r\n  two  "
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this").answers("born", BORN)
    citizen.answers("colour", colour="blue").answers("why-blue", why=typed).is_at("contact")
    for _ in range(3):
        citizen.follows("Back").is_at("why-blue").presses("Continue").is_at("contact")
    citizen.follows("Back")
    assert citizen.page.inputs["why"] == [typed.replace("\r\n", "\n")]


def test_an_exit_explains_itself_and_leads_back(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").answers("read-this").answers("born", BORN)
    citizen.answers("colour", colour="none").is_at("no-colour").sees(
        "You need a colour.", "you have no favourite colour"
    )
    citizen.follows("Back").is_at("colour").answers("colour", colour="red").is_at("contact")
    assert citizen.page.h1 == "Your contact details"


def test_an_exit_takes_no_post(citizen: Citizen) -> None:
    citizen.opens("/blue/applying")
    assert citizen.posts("/blue/no-colour", {}).page.response.status_code == 405


def test_going_back_and_on_again_follows_the_trail(citizen: Citizen) -> None:
    filled_in(citizen).follows("Back").is_at("contact").follows("Back").is_at("colour")
    citizen.answers("colour").is_at("contact").answers("contact").is_at("check-answers")
    assert citizen.page.h1 == "Check your answers before you send them"


@pytest.mark.parametrize("page", ["contact", "no-colour", "why-blue", "check-answers"])
def test_a_page_out_of_reach_sends_the_citizen_to_where_they_are(citizen: Citizen, page: str) -> None:
    citizen.start("blue").answers("applying", applying_for="me").opens(f"/blue/{page}").is_at("read-this")
    assert citizen.page.response.status_code == 200


def test_somebody_without_a_session_begins_at_the_start_page(citizen: Citizen) -> None:
    assert citizen.opens("/blue/contact").is_at("blue").page.h1 == "Choose a colour"


def test_two_tabs_lose_no_answer(citizen: Citizen) -> None:
    filled_in(citizen)
    first = citizen.opens("/blue/contact").page
    citizen.opens("/blue/born").answers("born", BORN | {"born-day": "28"})
    citizen.posts("/blue/contact", first.inputs | {"email": ["other@example.com"]}).is_at("check-answers")
    assert citizen.sees("28 March 1980", "other@example.com")


def test_a_refreshed_post_is_the_same_answer_again(citizen: Citizen) -> None:
    form = citizen.start("blue").page
    for _ in range(2):
        citizen.posts("/blue/applying", form.inputs | {"applying_for": ["me"]}).is_at("read-this")
    assert citizen.page.response.status_code == 200


def test_changing_returns_to_check_answers(citizen: Citizen) -> None:
    filled_in(citizen).follows("Change date of birth").is_at("born")
    assert citizen.page.link("Back") == "/blue/check-answers"
    citizen.answers("born", BORN | {"born-day": "1"}).is_at("check-answers").sees("1 March 1980")


def test_changing_goes_to_the_new_questions_and_then_returns(citizen: Citizen) -> None:
    filled_in(citizen, "red").follows("Change What is your favourite colour?").answers("colour", colour="blue")
    assert citizen.answers("why-blue", why="It is deep").is_at("check-answers").sees("It is deep")


def test_changing_shows_its_errors_and_still_returns(citizen: Citizen) -> None:
    filled_in(citizen).follows("Change date of birth").answers("born", BORN | {"born-day": "99"}).is_at("born")
    citizen.answers("born", BORN).is_at("check-answers")
    assert citizen.page.response.status_code == 200


def test_a_post_after_time_out_gets_its_typed_values_back(served: Town) -> None:
    citizen = filled_in(served.citizen()).opens("/blue/contact")
    served.clock.advance(timedelta(minutes=61))
    citizen.presses("Continue", email="new@example.com", phone="077").is_at("contact")
    citizen.sees("we deleted your earlier answers")
    assert citizen.page.response.status_code == 422
    assert citizen.page.inputs["email"] == ["new@example.com"]
    assert citizen.page.inputs["phone"] == ["077"]


def test_what_is_posted_again_after_time_out_is_kept_for_when_it_is_asked(served: Town) -> None:
    citizen = filled_in(served.citizen()).opens("/blue/contact")
    served.clock.advance(timedelta(minutes=61))
    citizen.presses("Continue", email="new@example.com").presses("Continue").is_at("applying")
    citizen.answers("applying", applying_for="me").answers("read-this").answers("born", BORN)
    citizen.answers("colour", colour="red").is_at("contact")
    assert citizen.page.inputs["email"] == ["new@example.com"]


def test_a_browser_without_cookies_is_told_so(citizen: Citizen) -> None:
    inputs = citizen.start("blue").page.inputs
    citizen.browser.delete_cookie("formkit-80", domain="localhost")
    citizen.posts("/blue/applying", inputs | {"applying_for": ["other"]}).sees("does not accept the one cookie")
    assert citizen.page.inputs["applying_for"] == ["other"]


def test_a_forged_post_keeps_nothing(citizen: Citizen) -> None:
    filled_in(citizen)
    citizen.posts("/blue/contact", {"email": ["evil@example.com"], "csrf-token": ["0" * 64]}).is_at("contact")
    assert "evil@example.com" not in citizen.opens("/blue/check-answers").page.text


def test_the_switch_keeps_what_is_typed(citizen: Citizen) -> None:
    citizen.start("blue").presses("Cymraeg", applying_for="other", relation="fy modryb")
    assert citizen.page.path == "/cy/blue/applying"
    assert citizen.page.root.get("lang") == "cy"
    assert citizen.page.inputs["relation"] == ["fy modryb"]
    assert not citizen.page.errors
    citizen.presses("English")
    assert citizen.page.inputs["applying_for"] == ["other"]


def test_enter_continues_rather_than_switch_the_language(citizen: Citizen) -> None:
    buttons = citizen.start("blue").page.all("button")
    first = next(one for one in buttons if one.get("form") == "answers" or one.get("type") == "submit")
    assert first.get("name") is None
    assert first.get("formaction") is None


def test_pages_of_a_journey_are_neither_kept_nor_listed(citizen: Citizen) -> None:
    headers = citizen.start("blue").page.response.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "noindex" in [one.get("content", "").split(",")[0] for one in citizen.page.all("meta")]
