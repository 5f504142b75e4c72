"""Which answers of a draft still count: law 5's other half, that nothing of a profile outlives its reason."""

from dataclasses import replace

from formkit.attributes import ATTRIBUTES
from formkit.binding import Binding
from formkit.conditions import OPERATORS, Comparison
from formkit.kinds import Kind
from formkit.profile.release import How, Origin, Release, Use
from formkit.profile.standing import outdated, standing
from formkit.values import Answer, Literal
from tests.asking import TODAY, field, journey, words
from tests.profiles import MAY, known, proven, release

BORN = field("born", "date", "Born", binding=Binding("person.birth_date", locks=True))
FOR_ME = Comparison(Answer("whom", Kind.CHOICE), OPERATORS["is"], (Literal("me", Kind.CHOICE),))
WHOM = field("whom", "radios", "Whom is it for?", options=("me", "other"))
EMAIL = field("email", "email", "Email", binding=Binding("contact.email"), about_me=FOR_ME)
JOURNEY = journey(EMAIL, BORN, earlier=(WHOM,), title=words("Here"))
VALUE = known("contact.email", "a@example.com")
ANSWERS = {"whom": "me", "email": "a@example.com"}


def use(how: How = "confirmed", released: Release | None = None) -> Use:
    return Use(True, released or release(VALUE), {"email": Origin(VALUE, how, "a@example.com")})


def test_an_answer_from_the_profile_counts_while_its_value_does() -> None:
    assert VALUE.attribute in ATTRIBUTES
    assert standing(JOURNEY, ANSWERS, use(), TODAY, MAY) == ANSWERS


def test_an_answer_whose_value_is_released_no_more_is_asked_again() -> None:
    for gone in (use(released=release()), replace(use(), release=None)):
        assert standing(JOURNEY, ANSWERS, gone, TODAY, MAY) == {"whom": "me"}
        assert [*outdated(gone)] == ["email"]


def test_what_the_citizen_said_instead_is_their_own() -> None:
    assert standing(JOURNEY, ANSWERS, use("changed", release()), TODAY, MAY) == ANSWERS


def test_a_dispute_needs_the_value_that_it_is_about() -> None:
    assert "email" not in standing(JOURNEY, ANSWERS, use("disputed", release()), TODAY, MAY)


def test_an_answer_from_the_profile_is_asked_again_when_the_question_is_about_somebody_else() -> None:
    for how in ("confirmed", "changed"):
        assert standing(JOURNEY, {**ANSWERS, "whom": "other"}, use(how), TODAY, MAY) == {"whom": "other"}


def test_an_answer_of_the_citizens_own_stays_whomever_it_is_about() -> None:
    answers = {**ANSWERS, "whom": "other"}
    assert standing(JOURNEY, answers, Use(), TODAY, MAY) == answers


def test_an_answer_that_a_verified_value_contradicts_is_asked_again_unless_the_citizen_disputes_it() -> None:
    verified, answers = proven("person.birth_date", "1980-03-27"), {**ANSWERS, "born": "1990-01-01"}
    typed = Use(True, release(verified))
    assert standing(JOURNEY, answers, typed, TODAY, MAY) == ANSWERS
    disputed = replace(typed, origins={"born": Origin(verified, "disputed", "1980-03-27")})
    assert standing(JOURNEY, answers, disputed, TODAY, MAY) == answers
    same = {**ANSWERS, "born": "1980-03-27"}
    assert standing(JOURNEY, same, typed, TODAY, MAY) == same
