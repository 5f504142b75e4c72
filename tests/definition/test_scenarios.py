from tests.definition.drafts import compiled, field, leave, page, problems, yes_no

PAGES = (
    page("drives", yes_no("drives")),
    leave("no-cars", {"field": "drives", "is": False}),
    {"name": "rules", "type": "content", "title": "The rules", "body": "Drive slowly."},
    page("car", field("car", "text", required=False)),
)


def scenario(ends, answers, **more):
    return [{"name": "Trying it", "today": "2026-06-01", "answers": answers, "ends": ends, **more}]


def test_a_scenario_that_ends_where_it_says_is_fine():
    assert problems(*PAGES, scenarios=scenario("confirmation", {"drives": True})) == []
    assert problems(*PAGES, scenarios=scenario("no-cars", {"drives": False})) == []


def test_one_that_ends_elsewhere_is_refused_and_says_where():
    made = compiled(*PAGES, scenarios=scenario("confirmation", {"drives": False}))
    assert [one.code for one in made.problems] == ["scenario-ends-elsewhere"]
    assert "should end at `confirmation` but ends at `no-cars`" in made.problems[0].message


def test_one_that_stops_half_way_says_what_is_missing():
    made = compiled(*PAGES, scenarios=scenario("confirmation", {}))
    assert "stops at the page `drives`: `drives` has no answer" in made.problems[0].message


def test_one_whose_answer_is_not_taken_says_why_as_a_citizen_is_told():
    born = page("born", field("born", "date", max="today"))
    story = [{"name": "Tomorrow", "today": "2026-06-01", "answers": {"born": "2026-06-02"}, "ends": "confirmation"}]
    made = compiled(born, scenarios=story)
    assert "the answer to `born` is not taken (“Born must be today or in the past”)" in made.problems[0].message


def test_scenarios_wait_until_everything_can_be_reached():
    """A page that nobody reaches is one mistake, not one for each scenario too."""
    never = {"all": [{"field": "drives", "is": True}, {"field": "drives", "is": False}]}
    nobody = page("nobody", yes_no("nobody"), when=never)
    found = problems(PAGES[0], nobody, PAGES[3], scenarios=scenario("confirmation", {}))
    assert found == [("page-unreachable", "pages/1")]


def test_one_that_visits_other_pages_is_refused():
    visits = ["drives", "car"]
    made = compiled(*PAGES, scenarios=scenario("confirmation", {"drives": True}, visits=visits))
    assert [one.code for one in made.problems] == ["scenario-visits-others"]
    assert "drives, rules, car" in made.problems[0].message


def test_an_answer_to_what_is_not_asked_is_pointed_out():
    found = problems(*PAGES, scenarios=scenario("no-cars", {"drives": False, "car": "Blue"}))
    assert found == [("scenario-answer-unused", "scenarios/0/answers/car")]


def test_a_scenario_is_walked_on_its_own_day():
    born = page("born", field("born", "date", max="today"))
    young = leave("too-young", {"field": "born", "after": "today-P17Y"})
    for today, ends in (("2026-06-01", "too-young"), ("2026-06-02", "confirmation")):
        story = [{"name": "A birthday", "today": today, "answers": {"born": "2009-06-02"}, "ends": ends}]
        assert problems(born, young, page("car", field("car", "text", required=False)), scenarios=story) == []


PETS = {
    "name": "pets",
    "type": "repeat",
    "title": "Your pets",
    "item_title": "{called}",
    "min": 1,
    "max": 2,
    "pages": [
        page("called", field("called", "text")),
        page("cost", field("cost", "money", max=100)),
        {"name": "care", "type": "content", "title": "Care", "body": "Care for {called}."},
        page("vet", field("vet", "text"), when={"field": "cost", "more_than": 10}),
    ],
}
TOTAL = {
    "name": "total",
    "type": "calculated",
    "as": "money",
    "label": "Total cost",
    "value": {"sum": "pets", "of": {"field": "cost"}},
}
LAST = page("last", TOTAL, field("remark", "text", required=False), title="Last")
MAYA = {"called": "Maya", "cost": "5"}


def stopped(pets, **more):
    made = compiled(PETS, LAST, scenarios=scenario("confirmation", {"pets": pets} if pets is not None else {}, **more))
    (problem,) = [one for one in made.problems if one.is_error]
    return problem


def test_answers_may_have_items():
    story = scenario("confirmation", {"pets": [MAYA, {"called": "Tom", "cost": "20.50", "vet": "Ann"}]})
    assert problems(PETS, LAST, scenarios=story) == []


def test_pages_of_items_are_visited_in_their_place():
    told = {"pets": [MAYA, {"called": "Tom", "cost": "20.50", "vet": "Ann"}]}
    visits = ["pets", "called", "cost", "care", "called", "cost", "care", "vet", "last"]
    assert problems(PETS, LAST, scenarios=scenario("confirmation", told, visits=visits)) == []


def test_one_that_stops_in_an_item_says_in_which():
    problem = stopped([MAYA, {"called": "Tom", "cost": "20.50"}])
    assert "stops at the page `vet` of item 2 of `pets`: `vet` has no answer" in problem.message
    refused = stopped([{"called": "Tom", "cost": "200"}]).message
    assert "of item 1 of `pets`: the answer to `cost` is not taken (“Cost must be £100 or less”)" in refused


def test_one_with_too_few_items_or_too_many_says_so():
    assert "stops at the page `pets`: `pets` has 0 items, and there must be at least 1." in stopped([]).message
    assert "`pets` has 3 items, and there may be no more than 2." in stopped([MAYA, MAYA, MAYA]).message
    assert "stops at the page `called` of item 1 of `pets`: `called` has no answer." in stopped(None).message


def test_one_that_breaks_a_rule_is_told_its_error():
    rule = {"that": {"field": "total", "at_least": 10}, "error": "Spend more on them", "field": "remark"}
    told = scenario("confirmation", {"pets": [MAYA], "remark": "None"})
    made = compiled(PETS, {**LAST, "must": [rule]}, scenarios=told)
    assert "stops at the page `last`: a rule is not kept (“Spend more on them”)" in made.problems[-1].message


def test_what_a_calculation_comes_to_can_be_expected():
    told = {"pets": [MAYA, {"called": "Tom", "cost": "7.5"}]}
    assert problems(PETS, LAST, scenarios=scenario("confirmation", told, expect={"total": "12.5"})) == []
    problem = stopped(told["pets"], expect={"total": "12"})
    assert (problem.code, problem.pointer) == ("scenario-expects-other", ("scenarios", 0, "expect", "total"))
    assert problem.message == (
        "In the scenario “Trying it” `total` should be £12 but is £12.50: the total of cost over “Your pets” is £12.50."
    )


def test_a_calculation_off_the_way_or_unanswered_comes_to_nothing():
    ratio = {**TOTAL, "name": "ratio", "value": {"quotient": [1, {"field": "total"}]}}
    pages = (PETS, LAST, page("more", ratio, when={"field": "total", "is_not": 5}, title="More"))
    for cost, words in (("5", "is not worked out on its way"), ("0", "is unanswered")):
        told = scenario("confirmation", {"pets": [{**MAYA, "cost": cost}]}, expect={"ratio": "2"})
        (problem,) = [one for one in compiled(*pages, scenarios=told).problems if one.is_error]
        assert f"`ratio` should be £2 but {words}" in problem.message
    told = scenario("confirmation", {"pets": [{**MAYA, "cost": "0"}]}, expect={"ratio": None})
    assert not [one for one in compiled(*pages, scenarios=told).problems if one.is_error]


def test_an_answer_or_item_that_is_not_asked_for_is_pointed_out():
    story = scenario("confirmation", {"pets": [{**MAYA, "vet": "Ann"}]})
    assert problems(PETS, LAST, scenarios=story) == [("scenario-answer-unused", "scenarios/0/answers/pets/0/vet")]
    skipped = {**PETS, "when": {"field": "drives", "is": True}}
    story = scenario("confirmation", {"drives": False, "pets": [MAYA]})
    found = problems(PAGES[0], skipped, page("last", field("remark", "text", required=False)), scenarios=story)
    assert found == [("scenario-answer-unused", "scenarios/0/answers/pets/0")]
