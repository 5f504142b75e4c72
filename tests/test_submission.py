"""A submission: what was asked, what was answered, in whose words, and nothing from off the trail (law 3)."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from formkit.conditions import OPERATORS, Comparison
from formkit.fields.date import Date
from formkit.fields.radios import Radios
from formkit.fields.yes_no import YesNo
from formkit.journey import Data, Destination, Journey, Organisation, Section, Start
from formkit.kinds import Kind
from formkit.language import Language, language
from formkit.option import Option
from formkit.page import Field, Page
from formkit.service import Payment
from formkit.submission import Paid, Submission, finish
from formkit.text import Text
from formkit.values import Answer, Literal
from formkit.walk import walk
from formkit.wordings import Variant, Wording

TODAY = date(2026, 6, 1)
AT = datetime(2026, 6, 1, 23, 30, 5, 999, tzinfo=UTC)
CODE = "HDJ3479F"


def said(words: str) -> Wording:
    return Wording((Variant(Text(words, "")),))


def answered(name: str, operand: Any, kind: Kind) -> Comparison:
    return Comparison(Answer(name, kind), OPERATORS["is"], (Literal(operand, kind),))


DRIVES = answered("drives", True, Kind.TRUTH)
ABROAD = answered("country", "abroad", Kind.CHOICE)
JOURNEY = Journey(
    name="apply",
    fingerprint="f1",
    title=said("Apply"),
    organisation=Organisation("example-council", said("Example Council"), {}),
    languages=("en", "cy"),
    data=Data(said("decide"), "public_task", "P1Y", "P28D"),
    start=Start(),
    sections=(Section("you", said("About you")), Section("rest")),
    pages=(
        Page("drives", "question", "you", items=(Field("drives", YesNo(), {"label": said("Do you drive?")}),)),
        Page("warning", "content", "you", when=DRIVES, title=said("Drive safely")),
        Page(
            "test",
            "question",
            "you",
            when=DRIVES,
            title=said("Your test"),
            items=(Field("passed", Date(), {"label": said("When did you pass?")}, required=False),),
        ),
        Page(
            "country",
            "question",
            "rest",
            items=(
                Field(
                    "country",
                    Radios(),
                    {"label": said("Where do you live?")},
                    options=(Option("here", said("Great Britain")), Option("abroad", said("Somewhere else"))),
                ),
            ),
        ),
        Page("abroad", "exit", "rest", when=ABROAD, title=said("You cannot apply")),
    ),
    confirmation=said("Done {reference}"),
    declaration=said("{organisation} may check this"),
    deliver=(Destination("folder", {}), Destination("folder", {"path": "drivers"}, when=DRIVES)),
)
DRIVER = {"drives": True, "warning": True, "passed": "2020-01-05", "country": "here"}


def finished(answers: dict[str, Any], agreed: bool = True, spoken: Language | None = None) -> Submission | None:
    return finish(walk(JOURNEY, answers, TODAY), spoken or language("en"), CODE, AT, agreed=agreed)


def document(answers: dict[str, Any], spoken: Language | None = None) -> Any:
    submission = finished(answers, spoken=spoken)
    assert submission
    return json.loads(json.dumps(submission.document))


def test_it_says_which_form_when_and_under_which_reference() -> None:
    made = document(DRIVER)
    assert made["reference"] == CODE
    assert made["form"] == {"name": "apply", "title": {"en": "Apply"}, "fingerprint": "f1"}
    assert (made["submitted"], made["today"]) == ("2026-06-01T23:30:05Z", "2026-06-01")
    assert (made["organisation"], made["language"], made["formkit"]) == ("example-council", "en", 2)


def test_answers_are_as_the_language_writes_them() -> None:
    assert document(DRIVER)["answers"] == DRIVER


def test_what_was_left_blank_is_null_and_what_was_not_asked_is_absent() -> None:
    blank = {**DRIVER, "passed": None}
    assert document(blank)["answers"]["passed"] is None
    assert document(blank)["details"][1]["shown"] == {"en": ""}
    assert document({"drives": False, "country": "here"})["answers"] == {"drives": False, "country": "here"}


def test_each_answer_comes_with_where_it_stood_and_the_words_the_citizen_saw() -> None:
    drives, passed, country = document(DRIVER)["details"]
    assert passed == {
        "section": {"name": "you", "title": {"en": "About you"}},
        "page": {"name": "test", "title": {"en": "Your test"}},
        "field": "passed",
        "type": "date",
        "label": {"en": "When did you pass?"},
        "value": "2020-01-05",
        "shown": {"en": "5 January 2020"},
        "provenance": "citizen",
    }
    assert drives["shown"] == {"en": "Yes"}
    assert (country["value"], country["shown"]) == ("here", {"en": "Great Britain"})
    assert country["section"] == {"name": "rest", "title": None}


def test_welsh_stands_beside_english_and_what_is_not_translated_is_as_it_was_seen() -> None:
    made = document(DRIVER, language("cy"))
    assert made["language"] == "cy"
    assert made["details"][1]["shown"] == {"en": "5 January 2020", "cy": "5 Ionawr 2020"}
    assert made["details"][1]["label"] == {"en": "When did you pass?", "cy": "When did you pass?"}


def test_the_declaration_is_kept_as_it_was_agreed() -> None:
    assert document(DRIVER)["declaration"] == {"agreed": True, "text": {"en": "Example Council may check this"}}
    assert finished(DRIVER, agreed=False) is None


def test_a_form_without_a_declaration_asks_for_none() -> None:
    trail = walk(replace(JOURNEY, declaration=None), DRIVER, TODAY)
    submission = finish(trail, language("en"), CODE, AT, agreed=False)
    assert submission
    assert submission.document["declaration"] is None


def test_only_the_destinations_that_apply_are_sent_to() -> None:
    driver, walker = finished(DRIVER), finished({"drives": False, "country": "here"})
    assert driver
    assert walker
    assert driver.destinations == JOURNEY.deliver
    assert walker.destinations == JOURNEY.deliver[:1]


def test_a_journey_that_is_not_finished_makes_no_submission() -> None:
    assert finished({}) is None
    assert finished({key: value for key, value in DRIVER.items() if key != "warning"}) is None
    assert finished({**DRIVER, "passed": "not a date"}) is None
    assert finished({**DRIVER, "country": "abroad"}) is None


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "drives": st.none() | st.booleans(),
        "warning": st.booleans(),
        "passed": st.none() | st.dates(date(1950, 1, 1), TODAY).map(date.isoformat),
        "country": st.sampled_from(["here", "abroad", "nowhere"]),
        "stranger": st.text(),
    },
)


@given(VALUES)
def test_nothing_off_the_trail_is_ever_submitted(answers: dict[str, Any]) -> None:
    trail = walk(JOURNEY, answers, TODAY)
    submission = finished(answers)
    assert (submission is not None) == trail.is_complete
    if submission:
        asked = {one.name for _, one, _ in trail.answers()} | {
            page.name for page in trail.pages if page.kind == "content"
        }
        assert set(submission.document["answers"]) == asked
        assert submission.document["answers"].items() <= answers.items()
        assert {detail["field"] for detail in submission.document["details"]} == asked - {"warning"}


def test_what_is_due_must_be_what_was_paid() -> None:
    fee = Payment(Literal(Fraction(10), Kind.NUMBER), said("A permit"))
    trail = walk(replace(JOURNEY, payment=fee, declaration=None), {"drives": False, "country": "here"}, TODAY)
    assert trail.is_complete

    def sent(paid: Paid | None) -> Submission | None:
        return finish(trail, language("en"), CODE, AT, agreed=False, paid=paid)

    assert sent(None) is None
    assert sent(Paid("p1", "R1", 999)) is None
    found = sent(Paid("p1", "R1", 1000))
    assert found
    assert found.document["payment"] == {
        "provider_id": "p1",
        "reference": "R1",
        "amount": "10.00",
        "status": "success",
    }
    free = walk(replace(JOURNEY, declaration=None), {"drives": False, "country": "here"}, TODAY)
    assert finish(free, language("en"), CODE, AT, agreed=False, paid=Paid("p1", "R1", 1000)) is None
