"""The outline says each step in words, whatever stands in the texts."""

from formkit.conditions import ALWAYS
from formkit.fields.radios import Radios
from formkit.map.outline import outline
from formkit.map.steps import branches
from formkit.page import Field, Page
from tests.badge import BORN, FOR_ME, PAGES, WHOM, YOUNG, journey, wording


def page(*fields: Field, title: str = "") -> Page:
    return Page("page", "question", "", ALWAYS, wording(title) if title else None, items=fields)


def field(label: str, required: bool = True) -> Field:
    return Field("one", Radios(), {"label": wording(label)}, required=required)


def test_steps_are_numbered_and_end_with_check_answers_and_confirmation() -> None:
    steps = outline(journey()).steps
    assert [step.number for step in steps] == list(range(1, len(PAGES) + 3))
    assert [step.kind for step in steps[-2:]] == ["check answers", "confirmation"]


def test_a_step_says_which_fields_decide_about_it() -> None:
    assert [step.depends_on for step in outline(journey()).steps][2:5] == [("born",), ("whom",), ("whom",)]


def test_a_heading_has_every_text_that_may_stand_there() -> None:
    assert outline(journey()).steps[1].heading == "What is your date of birth? or What is their date of birth?"


def test_an_insert_is_called_by_its_subject() -> None:
    steps = outline(journey(*PAGES, page(field("Is {whom} or {born.day} or {organisation} right?")))).steps
    assert steps[6].heading == "Is [who the badge is for] or [your date of birth, day] or [organisation] right?"


def test_a_reveal_depends_on_its_option() -> None:
    assert outline(journey()).steps[0].questions[1].condition == "who the badge is for is “Someone else”"


def test_only_questions_that_the_heading_does_not_say_are_more() -> None:
    titled = outline(journey(page(field("Yes?"), title="Questions"))).steps[0]
    alone, optional = (outline(journey(page(field("Yes?", required)))).steps[0] for required in (True, False))
    assert [one.label for one in titled.more] == ["Yes?"]
    assert (alone.more, alone.is_optional) == ((), False)
    assert (optional.more, optional.is_optional) == ((), True)


def test_an_optional_question_that_reveals_others_is_said_to_be_optional() -> None:
    step = outline(journey(page(WHOM, field("Yes?", required=False)))).steps[0]
    assert ([one.name for one in step.more], step.is_optional) == (["one"], False)


def test_steps_under_one_condition_stand_together() -> None:
    found = [(condition, len(steps)) for condition, steps in branches(outline(journey()).steps)]
    assert [length for _, length in found] == [2, 1, 2, 3]
    assert found[2][0] == "who the badge is for is “Me”"


def test_signs_that_no_format_can_hold_are_left_out() -> None:
    assert outline(journey(title="A\x00\ud800\u202e badge\n")).title == "A badge"


def test_a_journey_without_sections_or_conditions_has_an_outline() -> None:
    made = outline(journey(page(BORN)))
    assert [(step.section, step.condition) for step in made.steps] == [("", "")] * 3
    assert YOUNG != FOR_ME
