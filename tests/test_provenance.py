"""What a department learns of where an answer came from, and what goes to the profile."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from formkit.binding import Binding
from formkit.conditions import ALWAYS, Not
from formkit.language import language
from formkit.profile.keepable import keepable
from formkit.profile.release import How, Known, Origin, Release, Use
from formkit.submission import Submission, Whose, finish
from formkit.walk import walk
from tests.asking import TODAY, field, journey, words
from tests.profiles import known, proven

AT = datetime(2026, 6, 1, tzinfo=UTC)
CITIZEN = uuid4()
EMAIL = field("email", "email", "Email", binding=Binding("contact.email", asks_to_keep=True))
BORN = field("born", "date", "Born", binding=Binding("person.birth_date", locks=True))
JOURNEY = journey(EMAIL, BORN, title=words("You"), earlier=())
JOURNEY = replace(JOURNEY, pages=JOURNEY.pages[1:])
VALUE, PROVEN = known("contact.email", "a@example.com"), proven("person.birth_date", "1980-03-27")
ANSWERS = {"email": "a@example.com", "born": "1980-03-27"}


def use(*given: Known, keep: tuple[str, ...] = (), **hows: How) -> Use:
    values = {"email": VALUE, "born": PROVEN}
    origins = {name: Origin(values[name], how, values[name].value) for name, how in hows.items()}
    return Use(True, Release(AT, given or (VALUE, PROVEN), "h1"), origins, keep)


def submitted(answers: dict[str, Any], used: Use, whose: bool = True) -> Submission:
    theirs = Whose(CITIZEN if whose else None, used)
    made = finish(walk(JOURNEY, answers, TODAY), language("en"), "R", AT, agreed=True, whose=theirs)
    assert made
    return made


def detail(submission: Submission, name: str) -> Any:
    return next(one for one in submission.document["details"] if one["field"] == name)


def test_an_answer_from_the_profile_says_how_it_was_known() -> None:
    made = detail(submitted(ANSWERS, use(born="locked")), "born")
    assert made["provenance"] == "profile"
    assert made["profile"] == {
        "attribute": "person.birth_date",
        "source": {"kind": "idp", "id": "govuk-one-login"},
        "assurance": "A3",
        "confirmed": "2026-05-03",
    }


def test_a_dispute_shows_the_caseworker_both() -> None:
    made = detail(submitted({**ANSWERS, "born": "1980-03-28"}, use(born="disputed")), "born")
    assert (made["provenance"], made["value"]) == ("citizen", "1980-03-28")
    assert (made["disputed"]["verified"], made["disputed"]["claimed"]) == ("1980-03-27", "1980-03-28")
    assert made["disputed"]["assurance"] == "A3"


def test_what_the_citizen_typed_is_theirs() -> None:
    assert detail(submitted(ANSWERS, Use()), "email")["provenance"] == "citizen"
    assert (
        detail(submitted({**ANSWERS, "email": "b@example.com"}, use(email="changed")), "email")["provenance"]
        == "citizen"
    )


def test_nothing_is_called_the_profiles_but_what_it_is() -> None:
    made = detail(submitted({**ANSWERS, "born": "1999-01-01"}, use(born="locked")), "born")
    assert (made["provenance"], "profile" in made) == ("citizen", False)


def test_no_id_that_two_departments_could_compare_is_in_the_document() -> None:
    text = str(submitted(ANSWERS, use(email="confirmed", born="locked", keep=("email",))).document)
    assert not any(str(one) in text for one in (CITIZEN, VALUE.id, PROVEN.id))


def test_the_profile_is_told_what_was_sent_and_what_to_keep_without_a_value() -> None:
    answers = {**ANSWERS, "email": "new@example.com"}
    (told,) = submitted(answers, use(email="changed", born="locked", keep=("email",))).destinations
    assert told.to == "profile"
    assert told.settings == {"citizen": str(CITIZEN), "sent": {"born": str(PROVEN.id)}, "keep": ["email"]}


def test_nobody_is_told_of_a_guest_or_of_one_who_used_nothing() -> None:
    assert submitted(ANSWERS, use(email="confirmed", keep=("email",)), whose=False).destinations == ()
    assert submitted(ANSWERS, Use()).destinations == ()


def test_only_news_can_be_kept() -> None:
    assert submitted(ANSWERS, use(email="confirmed", keep=("email", "born"))).destinations[0].settings["keep"] == []


def names(answers: dict[str, Any], used: Use, at: datetime = AT) -> list[str]:
    return [one.name for _, one in keepable(walk(JOURNEY, answers, TODAY), used, at)]


def test_news_is_what_is_new_changed_settled_or_was_old() -> None:
    assert names(ANSWERS, Use()) == ["email"]
    assert names({**ANSWERS, "email": "b@example.com"}, use()) == ["email"]
    assert names(ANSWERS, use(VALUE, replace(VALUE, id=uuid4(), value="b@example.com"))) == ["email"]
    assert names(ANSWERS, use(), AT.replace(year=2028)) == ["email"]
    assert names({**ANSWERS, "email": "A@EXAMPLE.com"}, use()) == []


def test_what_is_about_somebody_else_is_never_kept_nor_what_no_form_asks_to_keep() -> None:
    for other in (replace(EMAIL, about_me=Not(ALWAYS)), replace(EMAIL, binding=Binding("contact.email"))):
        made = replace(JOURNEY, pages=(replace(JOURNEY.pages[0], items=(other, BORN)),))
        assert keepable(walk(made, ANSWERS, TODAY), Use(), AT) == ()


def test_the_document_says_when_the_profile_was_asked() -> None:
    assert submitted(ANSWERS, use()).document["profile"] == {"released": "2026-06-01T00:00:00Z", "log": "h1"}
    assert "profile" not in submitted(ANSWERS, Use()).document
