"""The trail through items and tasks: what is reached, what is open, where back and on lead."""

import pytest

from formkit.trail import NEW, Status
from formkit.walk import walk
from tests.definition.definitions import journey
from tests.families import GIVEN, LAST, MAYA, PAGES, TODAY, TOM, child, way

A, B = ("children", "aa"), ("children", "bb")
LOAN, GRANT = ("helps", "loan"), ("helps", "grant")


def steps(trail):
    return [(step.page.name, step.path) for step in trail.steps]


def test_every_page_of_every_item_is_reached_in_order():
    assert steps(way(GIVEN))[1:] == [
        ("children", ()),
        ("child-name", (A,)),
        ("child-age", (A,)),
        ("child-name", (B,)),
        ("child-age", (B,)),
        ("past-schools", (B,)),
        ("school", (B, ("past-schools", "elm"))),
        ("school", (B, ("past-schools", "oak"))),
        ("clinic", ()),
        ("last", ()),
    ]


def test_a_repeat_that_needs_an_item_begins_with_one():
    current = way({"help": None}).current
    assert (current.page.name, current.path) == ("child-name", (("children", NEW),))


def test_a_repeat_that_may_be_empty_begins_with_its_list():
    older = {"help": None, "children": [child("bb", "Tom", 9)]}
    del older["children"][0]["past_schools"]
    assert way(older).current.is_at("past-schools", (B,))
    older["children"][0]["past_schools"] = []
    assert way(older).end == "last"


@pytest.mark.parametrize("children", [[], [MAYA, TOM, child("cc", "Ann", 1), child("dd", "Bo", 1)], ["Maya"], [{}]])
def test_too_few_items_or_too_many_or_none_that_can_be_read_leave_the_list_open(children):
    assert way({**GIVEN, "children": children}).current.is_at("children")


def test_the_first_item_that_is_not_complete_is_where_the_citizen_stands():
    half = {"id": "cc", "first": "Ann"}
    trail = way({**GIVEN, "children": [MAYA, half, TOM]})
    assert trail.current.is_at("child-age", (("children", "cc"),))
    assert trail.reaches("child-age", (B,))
    assert not trail.reaches("clinic")


def test_an_item_is_begun_by_visiting_it_while_there_is_room():
    new = (("children", "0a1b2c3d"),)
    trail = way(GIVEN, new)
    assert trail.reaches("child-name", new)
    assert trail.is_complete
    assert len(trail.facts.items("children")) == 2
    full = {**GIVEN, "children": [MAYA, TOM, child("cc", "Ann", 1)]}
    assert not way(full, new).reaches("child-name", new)
    inner = (A, ("past-schools", "0a1b2c3d"))
    assert not way(GIVEN, inner).reaches("school", inner)
    inner = (B, ("past-schools", "0a1b2c3d"))
    assert way(GIVEN, inner).reaches("school", inner)


def test_back_and_on_keep_to_the_item_and_its_list():
    trail = way(GIVEN)
    there = {"before": trail.before, "after": trail.after}

    def lead(way, name, *path):
        step = there[way](trail.step(name, path))
        return step and (step.page.name, step.path)

    assert lead("before", "child-name", A) == lead("before", "child-name", B) == ("children", ())
    assert lead("before", "child-age", A) == ("child-name", (A,))
    assert lead("after", "child-age", A) == ("children", ())
    assert lead("after", "child-age", B) == ("past-schools", (B,))
    assert lead("after", "school", B, ("past-schools", "elm")) == ("past-schools", (B,))
    assert lead("after", "past-schools", B) == ("children", ())
    assert lead("after", "children") == ("clinic", ())
    assert lead("before", "clinic") == ("children", ())
    assert trail.last.is_at("last")


def test_there_is_one_item_for_each_option_in_the_order_of_the_options():
    paid = [{"id": "grant", "amount": "2.50"}, {"id": "loan", "amount": "10.00"}, {"id": "gone", "amount": "99.00"}]
    trail = way({**GIVEN, "help": ["grant", "loan"], "helps": paid})
    assert steps(trail)[1:3] == [("amount", (LOAN,)), ("amount", (GRANT,))]
    assert trail.before(trail.step("amount", (GRANT,))).path == (LOAN,)
    assert trail.after(trail.step("amount", (GRANT,))).is_at("children")
    assert trail.facts.value("total") == pytest.approx(12.5)
    assert trail.facts.items("helps")[1].path == (GRANT,)


def test_what_was_said_of_an_option_that_is_not_ticked_counts_for_nothing():
    paid = [{"id": "grant", "amount": "2.50"}, {"id": "loan", "amount": "10.00"}]
    trail = way({**GIVEN, "help": ["grant"], "helps": paid})
    assert str(trail.facts.value("total")) == "2.50"
    assert not trail.reaches("amount", (LOAN,))
    assert way({**GIVEN, "help": ["loan"]}).current.is_at("amount", (LOAN,))


SECTIONS = [{"name": name, "title": name.title()} for name in ("help", "family", "end")]


def tasks(answers):
    pages = [
        {**one, "section": name} for one, name in zip(PAGES, ["help", "help", "family", "family", "end"], strict=True)
    ]
    made = journey(*pages, sections=SECTIONS, task_list=True)
    return walk(made, answers, TODAY)


def test_tasks_are_done_in_any_order_that_answers_allow():
    trail = tasks({"children": [MAYA]})
    assert [task.status for task in trail.tasks] == [Status.NOT_STARTED, Status.IN_PROGRESS, Status.CANNOT_START]
    assert trail.tasks[2].waits_for == ("help",)
    assert trail.tasks[1].current.is_at("clinic")
    assert not trail.is_complete


def test_a_task_starts_when_those_it_speaks_of_are_complete():
    trail = tasks({"help": None})
    assert [task.status for task in trail.tasks] == [Status.COMPLETED, Status.NOT_STARTED, Status.NOT_STARTED]
    done = tasks(GIVEN)
    assert {task.status for task in done.tasks} == {Status.COMPLETED}
    assert done.is_complete


def test_the_last_page_asks_nothing_of_other_tasks_backwards():
    trail = tasks(GIVEN)
    assert trail.before(trail.step(LAST["name"])) is None
    assert trail.after(trail.step("clinic")) is None


def test_items_with_the_same_answers_inside_are_told_apart():
    """Twins at one school: their steps and the items round them are compared, which must come to an end."""
    twins = [child(item, "Maya", 9, "Elm") for item in ("aa", "bb")]
    trail = way({**GIVEN, "children": twins, "clinic": None})
    school = trail.step("school", (B, ("past-schools", "elm")))
    assert trail.after(school).is_at("past-schools", (B,))
    assert trail.before(trail.step("child-age", (B,))).is_at("child-name", (B,))


def test_where_nothing_is_said_of_how_many_there_may_be_no_more_than_100_items_are_taken():
    tom = {**child("bb", "Tom", 9), "past_schools": [{"id": f"{n}", "school": "Elm"} for n in range(100)]}
    given, one_more = {**GIVEN, "children": [MAYA, tom]}, (B, ("past-schools", "0a1b2c3d"))
    assert way(given).is_complete
    assert not way(given, one_more).reaches("school", one_more)
    tom["past_schools"].append({"id": "100", "school": "Oak"})
    assert way(given).current.is_at("past-schools", (B,))
