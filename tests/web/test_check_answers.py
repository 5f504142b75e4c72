"""Check answers: everything said, and sent exactly once."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from formkit.stores import tables
from formkit.stores.submissions import Finish, Receipt, Submissions
from tests.client import Citizen
from tests.journeys import PLAIN, Town, filled_in, town


def sent(served: Town) -> int:
    with served.store.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(tables.submissions)) or 0


def test_answers_stand_under_their_sections_in_words(citizen: Citizen) -> None:
    filled_in(citizen, "blue").sees("Check it well.", "Date of birth 27 March 1980", "Email address me@example.com")
    assert [" ".join(one.itertext()) for one in citizen.page.all("h2", "govuk-heading-m")][:2] == [
        "About you",
        "Contacting you",
    ]


def test_an_answer_goes_by_its_subject_and_options_have_a_line_each(tmp_path: Path) -> None:
    options = [{"value": one, "label": f"{one} light"} for one in ("red", "green", "blue")]
    asked = {"name": "lights", "type": "checkboxes", "label": "Which?", "subject": "the lights", "options": options}
    definition = {key: one for key, one in PLAIN.items() if key != "sections"}
    citizen = town(tmp_path, definition | {"pages": [{"name": "work", "fields": [asked]}]}).citizen()
    citizen.start("plain").answers("work", {"lights": ["red", "blue"]}).is_at("check-answers")
    assert citizen.sees("The lights red light blue light Change the lights")
    assert "red light\nblue light" in citizen.page.response.text


def test_an_optional_answer_that_was_left_out_says_so(citizen: Citizen) -> None:
    assert filled_in(citizen).sees("Phone number Not provided")


def test_change_links_name_what_they_change(citizen: Citizen) -> None:
    links = filled_in(citizen).page.links()
    assert {"Change date of birth", "Change Email address", "Change Phone number"} <= set(links)


def test_answers_are_escaped_and_keep_their_lines(citizen: Citizen) -> None:
    filled_in(citizen, "blue").opens("/blue/why-blue").answers("why-blue", why="<b>one</b>\ntwo")
    citizen.opens("/blue/check-answers")
    assert "&lt;b&gt;one&lt;/b&gt;\ntwo" in citizen.page.response.text


def test_the_declaration_must_be_agreed_to(served: Town) -> None:
    citizen = filled_in(served.citizen()).presses("Send your answers").is_at("check-answers")
    assert citizen.page.errors == {"agreed": "Confirm that you agree to the declaration"}
    assert sent(served) == 0


def test_answers_are_sent_once_however_often_the_button_is_pressed(served: Town) -> None:
    citizen = filled_in(served.citizen())
    inputs = citizen.page.inputs | {"agreed": ["yes"]}
    cookie = citizen.browser.get_cookie("formkit-80")
    first = citizen.posts("/blue/check-answers", inputs).is_at("confirmation").page.text
    assert cookie is not None
    citizen.browser.set_cookie("formkit-80", cookie.value)  # the second click was sent before the first answer came
    assert citizen.posts("/blue/check-answers", inputs).is_at("confirmation").page.text == first
    assert sent(served) == 1


def test_who_loses_the_answer_to_sending_still_gets_the_reference(served: Town) -> None:
    citizen = filled_in(served.citizen())
    cookie = citizen.browser.get_cookie("formkit-80")
    sent_once = citizen.posts("/blue/check-answers", citizen.page.inputs | {"agreed": ["yes"]}).page.text
    assert cookie is not None
    citizen.browser.set_cookie("formkit-80", cookie.value)  # the connection broke: the new cookie never came
    served.clock.advance(timedelta(minutes=9))
    assert citizen.opens("/blue/confirmation").is_at("confirmation").page.text == sent_once


def test_the_back_button_after_sending_leads_to_the_confirmation(served: Town) -> None:
    citizen = filled_in(served.citizen())
    inputs = citizen.page.inputs | {"agreed": ["yes"]}
    citizen.presses("Send your answers", agreed="yes").is_at("confirmation")
    citizen.opens("/blue/check-answers").is_at("confirmation")
    citizen.opens("/blue/colour").is_at("confirmation")
    citizen.posts("/blue/check-answers", inputs).is_at("confirmation")
    assert sent(served) == 1


def test_what_the_citizen_has_not_seen_is_not_sent(served: Town) -> None:
    citizen = filled_in(served.citizen())
    stale = citizen.page.inputs | {"agreed": ["yes"]}
    citizen.opens("/blue/contact").answers("contact", email="other@example.com")
    citizen.posts("/blue/check-answers", stale).is_at("check-answers").sees("Your answers have changed")
    assert citizen.page.response.status_code == 422
    assert sent(served) == 0
    citizen.presses("Send your answers", agreed="yes").is_at("confirmation")
    assert sent(served) == 1


def test_a_forged_post_sends_nothing(served: Town) -> None:
    citizen = filled_in(served.citizen())
    inputs = citizen.page.inputs | {"agreed": ["yes"], "csrf-token": ["x"]}
    citizen.posts("/blue/check-answers", inputs).is_at("check-answers")
    assert sent(served) == 0


def test_another_citizens_draft_cannot_be_sent(served: Town) -> None:
    victim = filled_in(served.citizen())
    thief = served.citizen().start("blue")
    inputs = thief.page.inputs | {key: victim.page.inputs[key] for key in ("draft", "version")} | {"agreed": ["yes"]}
    thief.posts("/blue/check-answers", inputs)
    assert sent(served) == 0


def test_sending_gives_the_session_a_new_token(served: Town) -> None:
    citizen = filled_in(served.citizen())
    before = citizen.browser.get_cookie("formkit-80")
    citizen.presses("Send your answers", agreed="yes")
    after = citizen.browser.get_cookie("formkit-80")
    assert before is not None
    assert after is not None
    assert before.value != after.value


def test_unfinished_answers_cannot_be_sent(served: Town) -> None:
    citizen = served.citizen().start("blue").answers("applying", applying_for="me")
    token = citizen.page.inputs["csrf-token"]
    citizen.posts("/blue/check-answers", {"csrf-token": token, "agreed": ["yes"], "version": ["1"]}).is_at("read-this")
    assert sent(served) == 0


def test_a_second_click_leaves_the_new_token_alone(served: Town) -> None:
    citizen = filled_in(served.citizen())
    inputs = citizen.page.inputs | {"agreed": ["yes"]}
    before = citizen.browser.get_cookie("formkit-80")
    citizen.posts("/blue/check-answers", inputs)
    after = citizen.browser.get_cookie("formkit-80")
    assert before is not None
    assert after is not None
    citizen.browser.set_cookie("formkit-80", before.value)
    citizen.posts("/blue/check-answers", inputs)
    citizen.browser.set_cookie("formkit-80", after.value)
    served.clock.advance(timedelta(minutes=5))
    citizen.opens("/blue/confirmation").is_at("confirmation")


def test_a_change_at_the_very_moment_of_sending_is_shown_first(served: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    citizen = filled_in(served.citizen())
    submit = Submissions.submit

    def change_and_submit(self: Submissions, session: UUID, draft: UUID, finish: Finish) -> Receipt | None:
        served.store.drafts.post(draft, {"email": "other@example.com"})
        return submit(self, session, draft, finish)

    monkeypatch.setattr(Submissions, "submit", change_and_submit)
    citizen.presses("Send your answers", agreed="yes").is_at("check-answers").sees("other@example.com")
    assert sent(served) == 0
