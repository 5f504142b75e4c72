"""Starting with saved details: nothing is known or used behind a citizen's back, and nothing is typed twice."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town
from tests.profiles import ONE_LOGIN, Memory, known
from tests.saved import at_home, everything, settled, welcomed
from tests.signing import COOKIE

START = "Start with my saved details"
USE, ASK = "Use these details", "Answer these questions myself"


@pytest.fixture
def hub() -> Memory:
    return Memory(everything())


@pytest.fixture
def served(tmp_path: Path, hub: Memory) -> Iterator[Town]:
    running = settled(tmp_path, hub)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def citizen(served: Town) -> Citizen:
    return welcomed(served)


def begun(citizen: Citizen) -> Citizen:
    return citizen.presses(START).answers("whom", whom="me").is_at("saved-details")


def test_a_start_page_counts_without_reading_and_both_ways_are_as_easy(citizen: Citizen, hub: Memory) -> None:
    citizen.sees("5 of 7 questions can be filled in from what you have told us.")
    buttons = [citizen.page.button(name) for name in (START, "Start without my saved details")]
    assert len({one.get("class") for one in buttons}) == 1
    assert hub.log == []
    assert citizen.page.response.headers["Cache-Control"] == "no-store"


def test_a_guest_is_told_that_they_could_sign_in_and_nothing_else(served: Town, hub: Memory) -> None:
    citizen = served.citizen().opens("/permit")
    assert citizen.page.link("Sign in to use details that you have given before") == "/sign-in?to=/permit"
    citizen.start("permit").answers("whom", whom="me").is_at("name")
    citizen.opens("/permit/saved-details").is_at("name")
    assert hub.log == []


def test_a_guest_who_posts_to_the_start_meets_no_profile(served: Town, hub: Memory) -> None:
    citizen = served.citizen().start("permit")
    citizen.posts("/permit/start", {"details": ["saved"], "csrf-token": citizen.page.inputs["csrf-token"]})
    assert (citizen.path, hub.log) == ("/permit", [])


def test_who_has_told_nothing_yet_has_one_way_to_start(served: Town, hub: Memory) -> None:
    hub.values.clear()
    assert "Start now" in welcomed(served).page.text


def test_what_is_known_is_read_once_when_the_citizen_says_so(citizen: Citizen, hub: Memory) -> None:
    begun(citizen).presses(USE)
    assert [one[:2] for one in hub.log] == [("released", "permit")]


def test_values_are_confirmed_together_each_with_its_source(citizen: Citizen) -> None:
    assert begun(citizen).sees(
        "Your name Ada Sample From GOV.UK One Login, checked 3 May 2026",
        "Your email address ada@example.com You told ‘dvla’ this on 3 May 2026",
        "This is wrong your date of birth",
        "Change your name",
    )


def test_who_confirms_is_asked_only_for_the_rest(citizen: Citizen) -> None:
    begun(citizen).presses(USE).is_at("phone").presses("Continue").answers("why", why="It").is_at("check-answers")
    assert citizen.sees("Your name Ada Sample", "Your date of birth 27 March 1980", "Your phone number 07700 900123")


def test_a_value_is_no_answer_before_it_is_confirmed(citizen: Citizen) -> None:
    assert begun(citizen).opens("/permit/check-answers").is_at("name")


def test_only_what_was_on_the_page_is_confirmed(citizen: Citizen) -> None:
    inputs = begun(citizen).page.inputs
    citizen.posts("/permit/saved-details", {**inputs, "go": ["use"], "seen": inputs["seen"][:1]})
    citizen.is_at("saved-details")
    assert "Your name" not in citizen.page.text
    citizen.sees("Your email address")


def test_who_would_rather_answer_finds_each_question_filled_in(citizen: Citizen) -> None:
    begun(citizen).presses(ASK).is_at("name").sees("From GOV.UK One Login")
    assert citizen.page.inputs["name-full"] == ["Ada Sample"]
    citizen.presses("Continue").is_at("born").sees("27 March 1980").presses("Continue").is_at("email")
    citizen.presses("Continue").is_at("phone").presses("Continue").is_at("nino").presses("Continue").is_at("why")


def test_a_value_can_be_changed_from_the_page_of_all(citizen: Citizen) -> None:
    begun(citizen).follows("Change your email address").is_at("email").presses("Continue", email="new@example.com")
    citizen.is_at("saved-details").sees("Your name")
    assert "email" not in citizen.page.text
    citizen.presses(USE).presses("Continue").answers("why", why="It").is_at("check-answers").sees("new@example.com")


def test_a_page_that_cannot_be_confirmed_is_still_out_of_reach(citizen: Citizen) -> None:
    assert begun(citizen).opens("/permit/why?change=saved-details").is_at("name")


def test_who_starts_without_types_everything(citizen: Citizen, hub: Memory) -> None:
    citizen.presses("Start without my saved details").answers("whom", whom="me").is_at("name")
    assert (citizen.page.inputs["name-full"], hub.log) == ([""], [])


def test_when_the_form_is_for_somebody_else_nothing_is_offered(citizen: Citizen) -> None:
    citizen.presses(START).answers("whom", whom="other").is_at("name")
    assert citizen.page.inputs["name-full"] == [""]
    assert "autocomplete" not in citizen.page.response.text
    assert "You told" not in citizen.page.text


def test_what_was_filled_in_is_asked_again_when_it_turns_out_to_be_for_somebody_else(citizen: Citizen) -> None:
    begun(citizen).presses(USE).opens("/permit/whom").answers("whom", whom="other").is_at("name")
    assert citizen.page.inputs["name-full"] == [""]
    citizen.opens("/permit/whom").answers("whom", whom="me").is_at("phone")


def test_nothing_posted_for_a_verified_value_counts(citizen: Citizen) -> None:
    begun(citizen).presses(ASK).presses("Continue").is_at("born")
    wrong = {"born-day": ["1"], "born-month": ["1"], "born-year": ["1999"], "born": ["1999-01-01"]}
    citizen.posts("/permit/born", citizen.page.inputs | wrong).opens("/permit/print").sees("27 March 1980")
    assert "1999" not in citizen.page.text


def test_who_says_that_a_verified_value_is_wrong_says_what_is_right(citizen: Citizen) -> None:
    begun(citizen).follows("This is wrong your date of birth").is_at("born").sees("checked 3 May 2026: 27 March 1980")
    citizen.sees("If you enter something else, we send both, and note in your data that you disagree.")
    citizen.presses("Continue", {"born-day": "28", "born-month": "3", "born-year": "1980"}).is_at("saved-details")
    citizen.presses(USE).presses("Continue").answers("why", why="It").sees("Your date of birth 28 March 1980")
    citizen.follows("Change your date of birth").sees("27 March 1980")
    assert citizen.page.inputs["born-day"] == ["28"]
    citizen.follows("Use the saved details instead: your date of birth").presses("Continue").is_at("check-answers")
    citizen.sees("Your date of birth 27 March 1980")


def test_what_was_said_to_be_wrong_is_shown_again_with_its_errors(citizen: Citizen) -> None:
    begun(citizen).follows("This is wrong your date of birth").presses("Continue")
    assert citizen.page.errors == {"born-day": "Enter your date of birth"}
    assert citizen.page.response.status_code == 422


def test_in_welsh_the_whole_way_is_welsh(served: Town) -> None:
    citizen = welcomed(served, "/cy").presses("Dechrau gyda’r manylion a gadwyd gennyf")
    citizen.presses("Parhau", whom="me").is_at("saved-details")
    assert citizen.path == "/cy/permit/saved-details"
    assert not any(english in citizen.page.text for english in ("From GOV", "You told", "This is wrong", "Use these"))


def test_an_old_value_is_asked_again_and_never_confirmed_among_others(served: Town, hub: Memory) -> None:
    hub.values[2] = known("contact.email", "ada@example.com", on=datetime(2024, 5, 3, tzinfo=UTC))
    citizen = begun(welcomed(served))
    assert "ada@example.com" not in citizen.page.text
    citizen.presses(USE).is_at("email").sees("3 May 2024. Check that it is still right.")
    assert citizen.page.inputs["email"] == ["ada@example.com"]


def test_values_in_conflict_are_for_the_citizen_to_choose(served: Town, hub: Memory) -> None:
    hub.values.append(known("contact.email", "other@example.com", ONE_LOGIN))
    citizen = begun(welcomed(served)).presses(USE).is_at("email")
    assert "email-offer" not in citizen.page.inputs
    citizen.presses("Continue")
    assert citizen.page.errors == {"email-offer": "Select the right answer for your email address"}
    citizen.presses("Continue", {"email-offer": str(hub.values[2].id)}).is_at("phone")


@pytest.mark.parametrize("is_down", [True, False])
def test_while_the_profile_cannot_be_had_the_questions_are_simply_asked(
    served: Town, hub: Memory, is_down: bool
) -> None:
    citizen = welcomed(served)
    hub.is_down = True
    if is_down:
        citizen.opens("/permit").sees("We cannot get your saved details at the moment")
        citizen.start("permit").answers("whom", whom="me").is_at("name")
        assert "cannot get" not in citizen.page.text
    else:
        citizen.presses(START).answers("whom", whom="me").is_at("name").sees("We cannot get all your saved details")


def test_a_stale_post_shows_the_page_again(served: Town, citizen: Citizen) -> None:
    begun(citizen)
    inputs = citizen.page.inputs | {"csrf-token": ["forged"], "go": ["use"]}
    citizen.posts("/permit/saved-details", inputs)
    assert citizen.page.response.status_code == 422
    citizen.opens("/permit/check-answers").is_at("name")


def test_a_start_from_elsewhere_reads_nothing(citizen: Citizen, hub: Memory) -> None:
    citizen.posts("/permit/start", {"details": ["saved"], "csrf-token": ["forged"]})
    assert (citizen.path, hub.log) == ("/permit", [])


def test_a_guests_answers_that_nobody_called_theirs_meet_no_profile(served: Town, hub: Memory) -> None:
    citizen = served.citizen().start("permit").answers("whom", whom="me")
    at_home(served, citizen)
    citizen.opens("/permit").presses(START).is_at("answers").sees("Apply for a permit")
    assert citizen.opens("/permit/name").page.inputs["name-full"] == [""]
    assert hub.log == []
    citizen.opens("/permit").presses(START).presses("Continue", mine="yes").presses(START).is_at("saved-details")


def test_another_citizens_details_are_never_suggested(served: Town, citizen: Citizen) -> None:
    begun(citizen)
    other = served.citizen()
    at_home(served, other)
    other.opens("/permit/saved-details")
    assert "Ada" not in other.page.text
    assert other.browser.get_cookie(COOKIE) != citizen.browser.get_cookie(COOKIE)


def test_a_list_of_all_that_can_be_released_is_the_least_there_is(hub: Memory, citizen: Citizen) -> None:
    citizen.presses(START)
    asked = {"person.name", "person.birth_date", "contact.email", "contact.phone", "id.nino"}
    assert set(hub.log[0][2]) == asked


def test_an_answer_that_a_verified_value_contradicts_is_asked_again(served: Town) -> None:
    citizen = served.citizen()
    at_home(served, citizen)
    citizen.opens("/permit/whom").answers("whom", whom="me").answers("name", {"name-full": "Ada Sample"})
    citizen.answers("born", {"born-day": "1", "born-month": "1", "born-year": "1990"}).is_at("email")
    citizen.opens("/permit").presses(START).sees("Your date of birth 27 March 1980").presses(USE)
    citizen.opens("/permit/print").sees("27 March 1980")
    assert "1990" not in citizen.page.text


def test_an_identifier_that_was_saved_shows_its_end_alone_wherever_answers_are(citizen: Citizen) -> None:
    begun(citizen).presses(USE).presses("Continue").answers("why", why="It").is_at("check-answers")
    pages = [citizen.page.text, citizen.opens("/permit/print").page.text]
    citizen.opens("/permit/check-answers").presses("Send your answers", agreed="yes").is_at("confirmation")
    pages += [citizen.opens(f"/permit/{name}").page.text for name in ("print", "receipt")]
    assert all("Ending in 56C" in text and "12 34" not in text for text in pages)
    typed = citizen.opens("/permit").presses("Start without my saved details").answers("whom", whom="me")
    typed.answers("name", {"name-full": "Ada"}).answers(
        "born", {"born-day": "1", "born-month": "1", "born-year": "1990"}
    )
    typed.answers("email", email="a@b.org").answers("phone").answers("nino", nino="QQ123456C").answers("why", why="It")
    assert "QQ 12 34 56 C" in typed.page.text
