"""What is suggested for the fields of a page, and what becomes of a post: a suggestion is no answer (law 5), and a
value that stands is rebuilt from what was released, whatever is posted (law 9)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from formkit.attributes import Assurance
from formkit.binding import Binding
from formkit.conditions import ALWAYS, Not
from formkit.facts import TrailFacts
from formkit.forms import PageForm
from formkit.language import language
from formkit.page import Field, Must
from formkit.profile.release import Known, Origin
from formkit.profile.suggestion import suggest
from formkit.suggested import Suggested, filled
from formkit.web.environment import ask, environment
from tests.asking import TODAY, field, journey, messages, words
from tests.profiles import known, proven, release

NOW = datetime(2026, 6, 1, tzinfo=UTC)
TEMPLATES = environment()
BORN = field(
    "born", "date", "When were you born?", texts={"subject": "your date of birth"},
    binding=Binding("person.birth_date", locks=True, min_assurance=Assurance.SELF_ASSERTED),
)  # fmt: skip
EMAIL = field("email", "email", "Email address", binding=Binding("contact.email"))
NINO = field("nino", "national_insurance_number", "National Insurance number", binding=Binding("id.nino"))
PROVEN = proven("person.birth_date", "1980-03-27")
OURS, THEIRS = known("contact.email", "ours@example.com"), known("contact.email", "theirs@example.com")
BOTH = (OURS, replace(THEIRS, source=PROVEN.source))


def page(
    one: Field,
    *values: Known,
    posted: Mapping[str, str] | None = None,
    kept: Mapping[str, Any] | None = None,
    turned: bool = False,
    spoken: str = "en",
) -> PageForm:
    """A page of one field, with what these values suggest for it."""
    made = journey(one)
    facts = TrailFacts(made, TODAY)
    found = suggest(one, facts, release(*values), NOW)
    suggestions = {one.name: Suggested(found, turned, f"?wrong={one.name}", {"licence": "Renew"})} if found else {}
    inputs, multi = filled(kept or {}, suggestions), None if posted is None else MultiDict(posted)
    return PageForm(made.page("here"), facts, inputs, language(spoken), multi, suggestions=suggestions)


def shown(form: PageForm) -> str:
    return str(ask(TEMPLATES, form.questions[0]))


def origin(form: PageForm) -> Origin | None:
    assert form.validate()
    return form.origins()[form.replies[0].one.name]


def test_a_suggestion_stands_in_the_inputs_with_its_source_in_the_hint() -> None:
    question = page(EMAIL, OURS).questions[0]
    assert question.typed == {"": "ours@example.com"}
    assert "You told ‘Renew’ this on 3 May 2026" in question.hint["html"]
    assert 'aria-describedby="email-hint"' in shown(page(EMAIL, OURS))


def test_a_suggestion_is_no_answer_until_it_is_posted() -> None:
    form = page(EMAIL, OURS)
    assert not form.validate()
    assert form.values() == {"email": None}


def test_the_source_is_not_said_of_anything_else() -> None:
    assert page(EMAIL, OURS, posted={"email": "other@example.com"}).questions[0].hint is None
    assert page(EMAIL, OURS, kept={"email": "other@example.com"}).questions[0].hint is None
    assert page(EMAIL, OURS, kept={"email": "ours@example.com"}).questions[0].hint is not None


def test_an_identifier_that_is_to_be_changed_is_not_shown_whole_though_it_was_confirmed() -> None:
    asked = page(NINO, known("id.nino", "QQ123456C"), kept={"nino": "QQ123456C"}, turned=True)
    assert "123456C" not in shown(asked).replace(" ", "")
    typed = page(NINO, known("id.nino", "QQ123456C"), kept={"nino": "AB123456D"}, turned=True)
    assert "AB123456D" in shown(typed).replace(" ", ""), "what they typed themselves is"


def test_an_answer_that_was_left_blank_stays_blank() -> None:
    assert page(replace(EMAIL, required=False), OURS, kept={"email": None}).questions[0].typed == {"": ""}


@pytest.mark.parametrize(("typed", "how"), [("ours@example.com", "confirmed"), ("new@example.com", "changed")])
def test_an_answer_says_what_became_of_the_suggestion(typed: str, how: str) -> None:
    assert origin(page(EMAIL, OURS, posted={"email": typed})) == Origin(OURS, how, "ours@example.com")


def test_an_answer_without_suggestion_has_no_origin() -> None:
    form = page(EMAIL, posted={"email": "a@example.com"})
    assert form.validate()
    assert form.origins() == {"email": None}


def test_an_old_value_is_to_be_checked() -> None:
    old = replace(OURS, on=datetime(2024, 5, 3, tzinfo=UTC))
    assert "3 May 2024. Check that it is still right." in page(EMAIL, old).questions[0].hint["html"]


@given(st.dictionaries(st.sampled_from(["born-day", "born-month", "born-year", "born", "born-offer"]), st.text()))
def test_nothing_that_is_posted_changes_a_verified_value(posted: dict[str, str]) -> None:
    form = page(BORN, PROVEN, posted=posted)
    assert origin(form) == Origin(PROVEN, "locked", "1980-03-27")
    assert form.values() == {"born": "1980-03-27"}


def test_a_verified_value_is_text_with_its_source_and_a_way_to_object() -> None:
    html = shown(page(BORN, PROVEN))
    assert "<input" not in html
    assert "27 March 1980" in html
    assert "From GOV.UK One Login, checked 3 May 2026" in html
    assert 'href="?wrong=born"' in html
    assert "This is wrong" in html
    assert html.count("<h1") == 1


def test_a_value_that_is_said_to_be_wrong_is_asked_and_both_are_kept() -> None:
    form = page(BORN, PROVEN, posted={"born-day": "28", "born-month": "3", "born-year": "1980"}, turned=True)
    assert origin(form) == Origin(PROVEN, "disputed", "1980-03-27")
    assert form.values() == {"born": "1980-03-28"}
    assert "checked 3 May 2026: 27 March 1980" in page(BORN, PROVEN, turned=True).questions[0].hint["html"]
    assert page(BORN, PROVEN, turned=True).questions[0].typed["day"] == ""


def test_a_value_that_is_said_to_be_wrong_may_be_left_blank_where_nobody_has_to_answer() -> None:
    blank = {"born-day": "", "born-month": "", "born-year": ""}
    form = page(replace(BORN, required=False), PROVEN, posted=blank, turned=True)
    assert origin(form) == Origin(PROVEN, "disputed", "1980-03-27")
    assert form.values() == {"born": None}


def test_who_finds_a_verified_value_right_after_all_disputes_nothing() -> None:
    form = page(BORN, PROVEN, posted={"born-day": "27", "born-month": "3", "born-year": "1980"}, turned=True)
    assert origin(form) == Origin(PROVEN, "locked", "1980-03-27")


def test_a_verified_value_that_breaks_the_limits_of_its_page_is_asked_instead_of_leading_nowhere() -> None:
    form = page(BORN, PROVEN, posted={"born-day": "1", "born-month": "2", "born-year": "1990"})
    form.replies[0].one = replace(BORN, type=_After1985())
    assert form.validate()
    assert (form.values(), form.origins()) == ({"born": "1990-02-01"}, {"born": None})
    assert "<input" in shown(form)


class _After1985(type(BORN.type)):  # type: ignore[misc]
    def faults(self, value: Any, bounds: Any) -> Any:
        return self.missing() if value.year < 1985 else ()


def test_a_rule_across_answers_lands_on_the_action_of_a_verified_value() -> None:
    made = journey(BORN, title=words("You"))
    rule = Must(Not(ALWAYS), words("That cannot be"), "born")
    suggestion = suggest(BORN, TrailFacts(made, TODAY), release(PROVEN), NOW)
    assert suggestion is not None
    form = PageForm(
        replace(made.page("here"), must=(rule,)), TrailFacts(made, TODAY), {}, language("en"), MultiDict(),
        suggestions={"born": Suggested(suggestion, False, "?wrong=born")},
    )  # fmt: skip
    ((control, said),) = messages(form)
    assert said == "That cannot be"
    assert f'id="{control}"' in shown(form)
    assert "That cannot be" in shown(form)


def test_an_identifier_is_text_that_shows_its_end_alone_until_it_is_changed() -> None:
    html = shown(page(NINO, known("id.nino", "QQ123456C")))
    assert "123456" not in html
    assert "Change<" in html
    changed = page(NINO, known("id.nino", "QQ123456C"), posted={"nino": "AB123456C"}, turned=True)
    assert origin(changed).how == "changed"  # type: ignore[union-attr]


def test_values_in_conflict_stand_side_by_side_and_none_is_chosen() -> None:
    html = shown(page(EMAIL, *BOTH))
    assert html.index("ours@example.com") < html.index("theirs@example.com") < html.index("None of these")
    assert "checked" not in html.replace("checked 3 May", "")
    assert "You told ‘Renew’ this" in html
    assert "From GOV.UK One Login" in html


def test_a_conflict_must_be_decided() -> None:
    form = page(EMAIL, *BOTH, posted={"email": "typed@example.com"})
    assert messages(form) == [("email-offer", "Select the right answer for email address")]
    assert shown(form).count("Select the right answer") == 1
    assert 'id="email-offer"' in shown(form)


def test_what_is_chosen_is_taken_from_the_release_and_not_from_the_browser() -> None:
    form = page(EMAIL, *BOTH, posted={"email-offer": str(BOTH[1].id), "email": "typed@example.com"})
    assert origin(form) == Origin(BOTH[1], "confirmed", "theirs@example.com")
    assert form.values() == {"email": "theirs@example.com"}


def test_a_radio_that_was_never_offered_chooses_nothing() -> None:
    assert not page(EMAIL, *BOTH, posted={"email-offer": str(PROVEN.id)}).validate()


def test_who_finds_none_right_says_what_is() -> None:
    form = page(EMAIL, *BOTH, posted={"email-offer": "none", "email": "new@example.com"})
    assert origin(form).how == "changed"  # type: ignore[union-attr]
    assert form.values() == {"email": "new@example.com"}
    assert messages(page(EMAIL, *BOTH, posted={"email-offer": "none"})) == [("email", "Enter email address")]


def test_an_optional_conflict_may_be_left_open() -> None:
    form = page(replace(EMAIL, required=False), *BOTH, posted={})
    assert form.validate()
    assert form.values() == {"email": None}


def test_what_was_chosen_before_is_chosen() -> None:
    for kept, choice in (("theirs@example.com", str(BOTH[1].id)), ("new@example.com", "none")):
        assert f'value="{choice}" checked' in shown(page(EMAIL, *BOTH, kept={"email": kept}))


def test_all_of_it_is_said_in_welsh() -> None:
    html = shown(page(BORN, PROVEN, spoken="cy")) + shown(page(EMAIL, *BOTH, spoken="cy"))
    assert not any(english in html for english in ("This is wrong", "From GOV", "None of these", ">or<", "You told"))
