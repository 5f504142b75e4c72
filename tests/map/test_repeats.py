"""Repeats on maps: their pages stand below them, numbered 4.1, and lead back to the list; rules and task lists too."""

import json as standard
import re
from xml.etree.ElementTree import fromstring

import pytest

from formkit.journey import Journey
from formkit.map import FORMATS, outline
from formkit.map.flow import Cluster, flow
from formkit.map.steps import Step
from tests.definition.drafts import checkboxes, field, journey, page, yes_no
from tests.household import journey as household

EACH = {
    "name": "each-aid",
    "type": "repeat",
    "for_each": "aids",
    "title": "Your aids",
    "item_title": "{item}",
    "pages": [page("since", field("since", "date"), when={"field": "aids", "includes": "a"})],
}


def for_each() -> Journey:
    return journey(page("aids", checkboxes("aids", "a", "b")), EACH)


def task_list() -> Journey:
    return journey(
        page("drives", yes_no("drives"), section="you"),
        page("car", field("car", "text"), section="car", when={"field": "drives", "is": True}),
        page("pet", field("pet", "text"), section="pet"),
        sections=[{"name": name, "title": f"The {name}"} for name in ("you", "car", "pet")],
        task_list=True,
    )


def step(name: str, steps: tuple[Step, ...]) -> Step:
    found = [one for one in steps if one.name == name]
    return found[0] if found else step(name, tuple(inner for one in steps for inner in one.steps))


def test_steps_of_items_are_numbered_below_their_list() -> None:
    steps = outline(household()).steps
    assert [one.place for one in step("jobs", steps).steps] == ["4.1", "4.2", "4.3"]
    assert step("club", steps).place == "5.3.1"
    assert [one.place for one in steps][-2:] == ["9", "10"]


@pytest.mark.parametrize(("name", "items"), [("jobs", "0 to 5"), ("children", "any number"), ("homes", "1 or more")])
def test_a_list_says_how_many_items_there_may_be(name: str, items: str) -> None:
    assert step(name, outline(household()).steps).items == items


def test_a_list_for_options_says_whose() -> None:
    made = FORMATS["text"](outline(for_each()))
    assert "2. For each: Your aids (each-aid, one for each option selected in “What is aids”)\n   2.1. Question" in made
    assert "\n        Asked only if the answer to “What is aids” includes “Option a”." in made


def test_what_is_worked_out_and_what_must_be_is_said() -> None:
    made = FORMATS["text"](outline(household()))
    income = "(income, worked out: (the total of the weekly pay over “Jobs of your household”) minus your weekly rent)"
    assert f"- Income of your household {income}" in made
    assert "is 30 or less. Else: “Say where you have lived in the last 2 years”" in made


def test_items_lead_back_to_their_list_and_from_there_on() -> None:
    made = flow(outline(household()))
    arrows = {(edge.start, edge.label, edge.end) for edge in made.edges}
    assert {("p4", "Each item", "p4_1"), ("p4_3", "", "p4"), ("p4", "All done", "p5")} <= arrows
    assert {("p5_3_1", "", "p5_3"), ("p5_3", "All done", "p5"), ("p5", "All done", "p6")} <= arrows
    children = next(part for part in made.parts if isinstance(part, Cluster) and part.key == "g5")
    assert [part.key for part in children.parts] == ["p5_1", "p5_2", "p5_3", "g5_3"]


def test_whom_the_only_page_of_an_item_passes_by_goes_back_to_the_list() -> None:
    arrows = {(edge.start, edge.label, edge.end) for edge in flow(outline(for_each())).edges}
    assert {("p2", "Each item", "c2_1"), ("c2_1", "No", "p2"), ("p2_1", "", "p2"), ("p2", "All done", "p3")} <= arrows


@pytest.mark.parametrize("name", ["mermaid", "dot"])
def test_pages_of_items_stand_in_a_frame(name: str) -> None:
    made = FORMATS[name](outline(household()))
    assert len(re.findall(r"^ *subgraph", made, re.M)) == 4
    assert "For each item of: Your children" in made


def test_a_picture_draws_items_to_the_right_of_their_list() -> None:
    picture = fromstring(FORMATS["svg"](outline(household())))
    across = {one.text: float(one.get("x", "0")) for one in picture.iter("{http://www.w3.org/2000/svg}text")}
    assert across["Your children"] < across["First name"] < across["Club"]
    assert {"Items: 0 to 5", "For each item of: Your children", "5.3.1"} <= set(across)


def test_a_task_list_says_what_each_task_waits_for() -> None:
    made = outline(task_list())
    assert [one["needs"] for one in standard.loads(FORMATS["json"](made))["tasks"]] == [[], ["The you"], []]
    for name in ("text", "svg"):
        assert FORMATS[name](made).count("Cannot start before this is completed: The you") == (
            2 if name == "svg" else 1
        )
    assert outline(household()).tasks == ()
