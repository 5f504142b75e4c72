"""A journey goes on with the definition it began with, whatever becomes of the file meanwhile (law 2)."""

from tests.journeys import BLUE, Town, filled_in

SHORTER = BLUE | {"pages": [one for one in BLUE["pages"] if one["name"] != "born"]}


def test_an_open_journey_stays_on_its_definition(served: Town) -> None:
    citizen = served.citizen().start("blue").answers("applying", applying_for="me")
    served.writes(SHORTER)
    assert citizen.answers("read-this").is_at("born").page.h1 == "What is your date of birth?"


def test_somebody_else_begins_on_the_newest_one(served: Town) -> None:
    served.citizen().start("blue").answers("applying", applying_for="me")
    served.writes(SHORTER)
    citizen = served.citizen().start("blue").answers("applying", applying_for="me").answers("read-this").is_at("colour")
    assert citizen.page.response.status_code == 200


def test_answers_are_sent_on_the_definition_that_asked_them(served: Town) -> None:
    citizen = filled_in(served.citizen())
    began = served.app.extensions["formkit"].library.look()["blue"].journey.fingerprint
    served.writes(SHORTER)
    citizen.opens("/blue/check-answers").sees("27 March 1980").presses("Send your answers", agreed="yes")
    citizen.is_at("confirmation").follows("See or print what you sent").sees("27 March 1980")
    assert served.app.extensions["formkit"].library.look()["blue"].journey.fingerprint != began


def test_a_definition_that_formkit_no_longer_takes_gives_way_to_the_newest(served: Town) -> None:
    citizen = served.citizen().start("blue").answers("applying", applying_for="me").answers("read-this").is_at("born")
    served.writes(SHORTER)
    with served.store.database.write() as connection:
        connection.exec_driver_sql("UPDATE definitions SET text = '{}'")
    assert citizen.opens("/blue/check-answers").is_at("colour").page.h1 == "What is your favourite colour?"


def test_two_forms_in_one_browser_keep_their_answers_apart(served: Town) -> None:
    citizen = served.citizen().start("blue").answers("applying", applying_for="me")
    citizen.start("plain").is_at("applying")
    assert "applying_for" not in citizen.page.inputs
    citizen.answers("applying", applying_for="other", relation="my aunt").follows("Delete my answers")
    citizen.sees("Choose a colour", "Choose a plain colour")
