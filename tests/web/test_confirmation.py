"""What a citizen has in hand: the confirmation, and their answers on paper."""

import re

from tests.client import Citizen
from tests.journeys import BLUE, Town, filled_in

REFERENCE = re.compile(r"[3479CDFHJKMNPRTWXY]{8}")


def sent(citizen: Citizen) -> Citizen:
    return filled_in(citizen, "blue").presses("Send your answers", agreed="yes").is_at("confirmation")


def test_it_gives_a_reference_and_says_what_happens_next(citizen: Citizen) -> None:
    sent(citizen).sees("Your answers have been sent", "We will write to you within 28 days.")
    assert REFERENCE.search(citizen.page.text)


def test_it_is_the_same_after_a_refresh(citizen: Citizen) -> None:
    first = sent(citizen).page.text
    assert citizen.opens("/blue/confirmation").page.text == first


def test_it_asks_for_feedback(citizen: Citizen) -> None:
    assert sent(citizen).page.link("What did you think of this service?") == "mailto:a@council.example"


def test_nobody_else_sees_it(served: Town) -> None:
    sent(served.citizen())
    assert served.citizen().opens("/blue/confirmation").is_at("blue").page.h1 == "Choose a colour"


def test_it_stays_as_sent_when_the_form_changes(served: Town) -> None:
    citizen = sent(served.citizen())
    served.writes(BLUE | {"confirmation": {"body": "Something else."}, "title": "Choose a new colour"})
    citizen.opens("/blue/confirmation").sees("We will write to you within 28 days.")
    assert citizen.follows("See or print what you sent").sees("27 March 1980", "It is the sky")


def test_one_may_start_again_with_new_answers(citizen: Citizen) -> None:
    sent(citizen).follows("Start again with new answers")
    citizen.start("blue").is_at("applying")
    assert "applying_for" not in citizen.page.inputs


def test_answers_can_be_printed_before_they_are_sent(citizen: Citizen) -> None:
    citizen.start("blue").answers("applying", applying_for="me").opens("/blue/print")
    citizen.sees("You have not sent these answers yet.", "Who is the badge for? Me")
    assert "Change" not in " ".join(citizen.page.links())


def test_what_was_sent_can_be_printed_with_day_reference_and_declaration(citizen: Citizen) -> None:
    sent(citizen).follows("See or print what you sent").is_at("print")
    citizen.sees("You sent these answers on 1 June 2026.", "I confirm that what I have said is true.")
    assert REFERENCE.search(citizen.page.text)


def test_there_is_nothing_to_print_for_somebody_who_has_answered_nothing(citizen: Citizen) -> None:
    assert citizen.opens("/blue/print").is_at("blue").page.h1 == "Choose a colour"
