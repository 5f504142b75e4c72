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
