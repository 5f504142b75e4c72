"""A page as a form: asked, typed, judged."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formkit.conditions import OPERATORS, Comparison
from formkit.fields import TYPES
from formkit.kinds import Kind
from formkit.option import Divider, Option
from formkit.page import Prose
from formkit.passages import Passage
from formkit.values import Answer, Literal
from formkit.walk import walk
from tests.asking import TODAY, asked, field, journey, messages, words


def when(name: str, operator: str, value, kind: Kind = Kind.NUMBER) -> Comparison:
    return Comparison(Answer(name, kind), OPERATORS[operator], (Literal(value, kind),))


CONTACT = field("contact", "radios", "How can we reach you?", options=("email", "post"))
EMAIL = field("email", "email", "Email address", reveal=("contact", "email"))
POST = field("post", "text", "Postal address", reveal=("contact", "post"))
REACH = journey(
    CONTACT, POST, EMAIL, field("note", "long_text", "Anything else?", required=False), title=words("Reach")
)


def test_everything_typed_is_kept_as_json_and_a_blank_as_null() -> None:
    form = asked(REACH, {"contact": "email", "email": "A@EXAMPLE.com", "note": ""})
    assert form.validate()
    assert form.values() == {"contact": "email", "email": "A@example.com", "note": None}


def test_what_is_hidden_is_neither_judged_nor_kept() -> None:
    form = asked(REACH, {"contact": "email", "email": "a@example.com", "post": "\x00"})
    assert form.validate()
    assert "post" not in form.values()


def test_what_is_revealed_is_judged() -> None:
    assert messages(asked(REACH, {"contact": "post"})) == [("post", "Enter postal address")]


def test_nothing_revealed_is_asked_while_no_option_is_chosen() -> None:
    assert messages(asked(REACH, {})) == [("contact", "Select an option")]


def test_checkboxes_reveal_even_while_they_are_wrong_themselves() -> None:
    boxes = field("pets", "checkboxes", "Pets", options=("cat", "dog"), settings={"min": 2})
    form = asked(journey(boxes, field("cats", "integer", "Number of cats", reveal=("pets", "cat"))), [("pets", "cat")])
    assert [control for control, _ in messages(form)][-1] == "cats"


def test_yes_reveals() -> None:
    made = journey(field("sure", "yes_no", "Sure?"), field("why", "text", "Reason", reveal=("sure", True)))
    assert messages(asked(made, {"sure": "yes"})) == [("why", "Enter reason")]
    assert asked(made, {"sure": "no"}).validate()


def test_errors_come_in_the_order_of_the_controls_on_the_page() -> None:
    one, two = field("one", label="First name"), field("two", label="Last name")
    made = journey(one, CONTACT, two, EMAIL, title=words("All"))
    assert [control for control, _ in messages(asked(made, {"contact": "email"}))] == ["one", "email", "two"]


def test_a_field_that_does_not_apply_is_not_on_the_form() -> None:
    made = journey(field("a"), field("b", when=when("n", "is", Fraction(1))), earlier=(field("n", "integer"),))
    assert [one.name for one in asked(made, values={"n": 1}).questions] == ["a", "b"]
    without = asked(made, {"a": "x", "b": "y"}, values={"n": 2})
    assert without.validate()
    assert without.values() == {"a": "x"}


def test_a_field_whose_option_is_not_offered_is_not_on_the_form() -> None:
    some = replace(
        CONTACT, options=(CONTACT.options[0], replace(CONTACT.options[1], when=when("n", "is", Fraction(1))))
    )
    made = journey(some, POST, EMAIL, earlier=(field("n", "integer"),))
    assert [one.name for one in asked(made).questions[0].revealed("post")] == []
    assert asked(made, values={"n": 1}).questions[0].revealed("post")


def test_a_field_with_no_option_left_is_not_on_the_form() -> None:
    options = tuple(replace(one, when=when("n", "is", Fraction(1))) for one in CONTACT.options)
    made = journey(replace(CONTACT, options=options), field("a"), earlier=(field("n", "integer"),))
    assert [one.name for one in asked(made).questions] == ["a"]


def test_a_page_shown_again_has_exactly_what_was_typed() -> None:
    form = asked(REACH, {"contact": "post", "email": " not an address ", "note": "\r\n x"}, kept={"note": "kept"})
    assert not form.validate()
    question = form.questions[0]
    assert question.revealed("email")[0].typed == {"": " not an address "}
    assert form.questions[1].typed == {"": "\r\n x"}


def test_a_page_come_back_to_is_filled_from_the_answers() -> None:
    form = asked(REACH, kept={"contact": "email", "email": "a@example.com", "note": None})
    assert [choice.checked for choice in form.questions[0].choices] == [True, False]
    assert form.questions[0].revealed("email")[0].typed == {"": "a@example.com"}
    assert not form.validate()


@pytest.mark.parametrize("name", list(TYPES))
def test_an_answer_of_another_type_leaves_the_inputs_empty(name: str) -> None:
    form = asked(journey(field("a", name, options=("x",))), kept={"a": {"was": ["another type"]}})
    assert not any(form.questions[0].typed.values())


def test_answers_to_this_page_and_later_ones_do_not_hide_what_is_typed() -> None:
    form = asked(REACH, {"contact": "post", "post": "Here"}, values={"contact": "email"})
    assert form.validate()
    assert form.values()["post"] == "Here"


def test_a_later_field_may_look_back_at_an_earlier_one_of_the_page() -> None:
    made = journey(
        field("low", "integer", "Lowest"),
        replace(field("high", "integer", "Highest"), minimum=Answer("low", Kind.NUMBER)),
        title=words("Range"),
    )
    assert messages(asked(made, {"low": "5", "high": "4"})) == [("high", "Highest must be 5 or more")]
    assert asked(made, {"low": "5", "high": "5"}).validate()


def test_what_was_hidden_this_time_limits_nothing() -> None:
    low = field("low", "integer", "Lowest", reveal=("limited", True))
    high = replace(field("high", "integer", "Highest"), minimum=Answer("low", Kind.NUMBER))
    made = journey(field("limited", "yes_no", "Limited?"), low, high, title=words("Range"))
    assert asked(made, {"limited": "no", "high": "4"}, values={"limited": True, "low": 5, "high": 6}).validate()


@pytest.mark.parametrize("name", ["validate", "data", "meta", "errors", "process", "_fields", "csrf_token", "__init__"])
def test_a_field_may_have_any_name(name: str) -> None:
    made = journey(field(name, label="Thing"))
    assert messages(asked(made, {name: ""}, token="t")) == [(name, "Enter thing")]
    form = asked(made, {name: "typed", "csrf-token": "t"}, token="t")
    assert form.validate()
    assert form.values() == {name: "typed"}


@pytest.mark.parametrize("posted", [{}, {"csrf-token": ""}, {"csrf-token": "forged"}, {"csrf-token": "\ud800"}])
def test_a_post_without_the_token_is_forged(posted: dict) -> None:
    form = asked(journey(field("a")), {"a": "x", **posted}, token="secret")
    assert not form.validate()
    assert form.is_forged
    assert form.errors == ()


def test_a_post_with_the_token_is_not_forged() -> None:
    form = asked(journey(field("a")), {"a": "", "csrf-token": "secret"}, token="secret")
    assert not form.validate()
    assert not form.is_forged
    assert form.token == "secret"


def test_words_stand_between_the_questions() -> None:
    passages = (Prose("inset", words("Read **this**")), Prose("text", words("No"), when=when("n", "is", Fraction(1))))
    made = journey(field("a"), *passages, field("b"), title=words("T"), earlier=(field("n", "integer"),))
    shown = asked(made).items
    assert [getattr(one, "name", getattr(one, "style", "")) for one in shown] == ["a", "inset", "b"]
    assert isinstance(shown[1], Passage)
    assert shown[1].body == '<p class="govuk-body">Read <strong>this</strong></p>\n'


def test_the_label_of_a_lone_field_is_the_heading() -> None:
    lone = asked(journey(CONTACT, EMAIL)).questions[0]
    assert lone.is_heading
    assert not lone.revealed("email")[0].is_heading
    assert not asked(REACH).questions[0].is_heading


def test_a_divider_stands_only_between_options() -> None:
    options = (
        Option("a", words("A"), when=when("n", "is", Fraction(1))),
        Divider(words("or")),
        Option("b", words("B")),
    )
    made = journey(replace(CONTACT, options=options), earlier=(field("n", "integer"),))
    assert [choice.value for choice in asked(made).questions[0].choices] == ["b"]
    assert [choice.value for choice in asked(made, values={"n": 1}).questions[0].choices] == ["a", None, "b"]


ONE_OF_EACH = journey(
    *(field(f"f_{name}", name, options=("a", "b"), required=False) for name in TYPES), title=words("Every field")
)
NAMES = st.sampled_from(
    [f"f_{name}" for name in TYPES] + ["f_date-day", "f_date-year", "f_name-full", "other", "csrf-token"]
)


@settings(max_examples=60)
@given(st.lists(st.tuples(NAMES, st.one_of(st.text(max_size=10), st.sampled_from(["a", "yes", "15"])))))
def test_a_page_takes_any_post_and_the_walk_agrees_with_it(posted: list) -> None:
    form = asked(ONE_OF_EACH, posted)
    valid = form.validate()
    assert valid == (form.errors == ())
    if valid:
        assert walk(ONE_OF_EACH, form.values(), TODAY).current is None


@given(
    contact=st.sampled_from(["email", "post", "other", ""]),
    email=st.sampled_from(["a@example.com", "a@", ""]),
    post=st.sampled_from(["Here", "\x00", ""]),
)
def test_a_page_is_accepted_exactly_when_the_walk_goes_on(contact: str, email: str, post: str) -> None:
    form = asked(REACH, {"contact": contact, "email": email, "post": post})
    valid = form.validate()
    assert valid == ((contact == "email" and email == "a@example.com") or (contact == "post" and post == "Here"))
    assert (walk(REACH, form.values(), TODAY).current is None) == valid
