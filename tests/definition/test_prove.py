"""What the compiler proves: each law both ways, on the smallest definition that shows it."""

import pytest

from tests.definition.drafts import checkboxes, field, leave, page, problems, radios, yes_no

DRIVES = page("drives", yes_no("drives"))
AGE = page("age", field("age", "integer", min=0, max=120))
YES, NO = {"field": "drives", "is": True}, {"field": "drives", "is": False}
LAST = page("last", field("last", "text"))


def test_a_page_for_some_is_fine():
    assert problems(DRIVES, page("car", field("car", "text"), when=YES), LAST) == []


@pytest.mark.parametrize(
    "when",
    [
        {"all": [YES, NO]},
        {"field": "age", "more_than": 120},
        {"all": [{"field": "age", "more_than": 10}, {"field": "age", "less_than": 11}, {"field": "age", "is_not": 11}]},
        {"all": [YES, {"not": YES}]},
        {"all": [{"field": "born", "after": "today-P10Y"}, {"field": "born", "before": "today-P18Y"}]},
        {"all": [{"field": "born", "after": "today-P10Y"}, {"age": "born", "at": "today", "at_least": 18}]},
        {"field": "born", "after": "today"},
    ],
)
def test_a_page_that_no_answers_reach_is_refused(when):
    born = page("born", field("born", "date", max="today"))
    found = problems(DRIVES, AGE, born, page("car", field("car", "text"), when=when), LAST)
    assert [code for code, _ in found] in (["page-unreachable"], ["out-of-range"])


@pytest.mark.parametrize(
    ("kind", "limits", "when", "reached"),
    [
        ("time", {"min": "09:00"}, {"field": "at", "before": "09:01"}, True),
        ("time", {"min": "09:00"}, {"field": "at", "before": "09:00"}, False),
        ("time", {}, {"all": [{"field": "at", "after": "14:00"}, {"field": "at", "before": "14:02"}]}, True),
        ("time", {}, {"all": [{"field": "at", "after": "14:00"}, {"field": "at", "before": "14:01"}]}, False),
        ("time", {}, {"field": "at", "after": "23:58"}, True),
        ("time", {}, {"field": "at", "before": "00:00"}, False),
        ("month_year", {}, {"all": [{"field": "at", "after": "2026-01"}, {"field": "at", "before": "2026-03"}]}, True),
        ("month_year", {}, {"all": [{"field": "at", "after": "2026-01"}, {"field": "at", "before": "2026-02"}]}, False),
        ("month_year", {"min": "2026-01-15"}, {"field": "at", "before": "2026-01-15"}, True),
        (
            "month_year",
            {"min": "2020-01", "max": "2030-01"},
            {"all": [{"field": "at", "after": "2026-01-31"}, {"field": "at", "before": "2026-02-02"}]},
            True,
        ),
        (
            "month_year",
            {},
            {"all": [{"field": "at", "on_or_after": "2026-01-10"}, {"field": "at", "before": "2026-01-20"}]},
            False,
        ),
        ("month_year", {"min": "2026-01-15"}, {"field": "at", "before": "2026-01"}, False),
    ],
)
def test_times_go_by_minutes_and_months_by_their_first_days(kind, limits, when, reached):
    at = page("at", field("at", kind, **limits))
    found = problems(at, page("then", field("then", "text"), when=when), LAST)
    assert [code for code, _ in found] == ([] if reached else ["page-unreachable"])


def test_a_page_after_exits_that_take_everybody_is_refused():
    ways_out = [leave("no-cars", YES), leave("no-others", NO)]
    assert problems(DRIVES, *ways_out, LAST) == [
        ("condition-always-true", "pages/2/when"),
        ("page-unreachable", "pages/3"),
    ]
    assert problems(DRIVES, ways_out[0], LAST) == []


def test_a_page_that_an_exit_has_already_taken_everybody_from_is_refused():
    old = page("old", field("old", "text"), when={"field": "age", "at_least": 70})
    assert problems(AGE, leave("too-old", {"field": "age", "at_least": 66}), old, LAST) == [
        ("page-unreachable", "pages/2")
    ]


def test_conditions_meet_the_conditions_of_the_questions_they_are_about():
    """Only drivers are asked what they drive, so nobody who does not drive drives a van."""
    drives = page("what", radios("what", "car", "van"), when=YES)
    both = {"all": [NO, {"field": "what", "is": "van"}]}
    assert problems(DRIVES, drives, page("why", field("why", "text"), when=both), LAST) == [
        ("page-unreachable", "pages/2")
    ]


def test_a_condition_that_always_holds_is_refused():
    whole = {"any": [YES, NO]}
    assert problems(DRIVES, page("car", field("car", "text"), when=whole), LAST) == [
        ("condition-always-true", "pages/1/when")
    ]


def test_a_condition_that_a_group_has_settled_is_refused():
    group = {"type": "group", "name": "driver", "when": YES, "pages": [page("car", field("car", "text"), when=YES)]}
    assert problems(DRIVES, group, LAST) == [("condition-always-true", "pages/1/pages/0/when")]


def test_an_optional_answer_leaves_a_third_way():
    maybe = page("drives", yes_no("drives", required=False))
    assert problems(maybe, page("car", field("car", "text"), when={"any": [YES, NO]}), LAST) == []


def test_ticked_options_are_weighed_together():
    aids = page("aids", checkboxes("aids", "stick", "chair", alone="none"))

    def when(*conditions):
        return problems(aids, page("more", field("more", "text"), when={"all": list(conditions)}), LAST)

    includes, without = {"field": "aids", "includes": "stick"}, {"field": "aids", "excludes": "chair"}
    assert when(includes, without) == []
    assert when(includes, {"field": "aids", "includes": "none"}) == [("page-unreachable", "pages/1")]
    assert when(includes, {"field": "aids", "excludes": "stick"}) == [("page-unreachable", "pages/1")]


def test_what_depends_on_two_answers_is_let_pass():
    ages = page("ages", field("mine", "integer"), field("yours", "integer"))
    older = {"field": "mine", "more_than": {"field": "yours"}}
    younger = {"field": "mine", "less_than": {"field": "yours"}}
    assert problems(ages, page("odd", field("odd", "text"), when={"all": [older, younger]}), LAST) == []


def test_a_date_of_the_calendar_against_today_is_weighed_on_later_days_too():
    born = page("born", field("born", "date", max="today"))
    later = page("later", field("later", "text"), when={"field": "born", "after": "2040-01-01"})
    assert problems(born, later, LAST) == []


def test_an_answer_everybody_gives_may_be_inserted():
    assert problems(AGE, page("last", field("last", "text", label="At {age}, what is next"))) == []


def test_an_answer_that_some_do_not_give_may_not():
    car = page("car", field("car", "text"), when=YES)
    asks = page("last", field("last", "text", label="Where is your {car}"))
    assert problems(DRIVES, car, asks) == [("insert-unanswered", "pages/2/fields/0/label")]


@pytest.mark.parametrize(
    "when", [{"field": "car", "answered": True}, {"field": "drives", "is": True}, {"field": "car", "is": "blue"}]
)
def test_a_when_that_makes_sure_of_an_answer_lets_it_be_inserted(when):
    car = page("car", field("car", "text"), when=YES)
    label = [{"when": when, "text": "Where is your {car}"}, {"text": "Where are you"}]
    assert problems(DRIVES, car, page("last", field("last", "text", label=label))) == []


def test_an_earlier_wording_does_not_answer_for_a_later_one():
    car = page("car", field("car", "text"), when=YES)
    label = [{"when": YES, "text": "Where are you"}, {"text": "Where is your {car}"}]
    assert problems(DRIVES, car, page("last", field("last", "text", label=label))) == [
        ("insert-unanswered", "pages/2/fields/0/label/1/text")
    ]


def test_a_blank_may_not_be_inserted():
    maybe = page("car", field("car", "text", required=False))
    assert problems(maybe, page("last", field("last", "text", label="Where is your {car}"))) == [
        ("insert-unanswered", "pages/1/fields/0/label")
    ]


def test_a_denial_over_a_question_that_some_are_never_asked_is_pointed_out():
    what = page("what", radios("what", "car", "van"), when=YES)
    for denial in ({"not": {"field": "what", "is": "van"}}, {"field": "what", "is_not": "van"}):
        asks = page("small", field("small", "text"), when=denial)
        assert problems(DRIVES, what, asks, LAST) == [("condition-on-unasked", "pages/2/when")]


@pytest.mark.parametrize(
    "when",
    [
        {"all": [YES, {"field": "what", "is_not": "van"}]},
        {"all": [{"field": "what", "answered": True}, {"not": {"field": "what", "is": "van"}}]},
        {"any": [NO, {"field": "what", "is_not": "van"}]},
    ],
)
def test_a_denial_whose_author_thought_of_that_is_not(when):
    what = page("what", radios("what", "car", "van"), when=YES)
    assert problems(DRIVES, what, page("small", field("small", "text"), when=when), LAST) == []


def test_a_denial_over_a_question_that_everybody_is_asked_is_not_however_much_stands_before_it():
    before = [page(f"p{n}", yes_no(f"f{n}")) for n in range(13)]
    one_of_them = {"any": [{"field": f"f{n}", "is": True} for n in range(13)]}
    when = {"all": [{"field": "what", "is_not": "van"}, one_of_them]}
    asks = page("small", field("small", "text"), when=when)
    assert problems(*before, page("what", radios("what", "car", "van")), asks, LAST) == []


def test_a_long_chain_of_conditions_is_let_pass_rather_than_searched_for_ever():
    chain = [page("p0", yes_no("f0"))] + [
        page(f"p{n}", yes_no(f"f{n}"), when={"field": f"f{n - 1}", "is": True}) for n in range(1, 60)
    ]
    never = {"all": [{"field": "f59", "is": True}, {"field": "f0", "is": False}]}
    assert problems(*chain, page("end", field("end", "text"), when=never), LAST) == []


def test_a_denial_is_not_pointed_out_where_the_search_gives_up():
    before = [page(f"p{n}", yes_no(f"f{n}")) for n in range(13)]
    one_of_them = {"any": [{"field": f"f{n}", "is": True} for n in range(13)]}
    what = page("what", radios("what", "car", "van"))
    asks = page("small", field("small", "text"), when={"field": "what", "is_not": "van"})
    group = {"type": "group", "name": "those", "when": one_of_them, "pages": [what, asks]}
    assert problems(*before, group, LAST) == []
