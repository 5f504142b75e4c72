"""The flow leads everybody somewhere: yes into a branch, no past it, and nobody on from an exit."""

from formkit.map.flow import Flow, flow
from formkit.map.outline import outline
from tests.badge import PAGES, journey


def arrows(made: Flow) -> list[tuple[str, str, str]]:
    return [(edge.start, edge.label, edge.end) for edge in made.edges]


def test_a_condition_leads_in_or_past() -> None:
    found = arrows(flow(outline(journey())))
    assert {("c4", "Yes", "p4"), ("p4", "", "p5"), ("p5", "", "p6"), ("c4", "No", "p6")} <= set(found)


def test_nothing_leads_on_from_an_exit() -> None:
    found = arrows(flow(outline(journey())))
    assert [arrow for arrow in found if arrow[0] == "p3"] == []
    assert ("c3", "No", "c4") in found


def test_every_shape_but_the_first_is_led_to() -> None:
    made = flow(outline(journey(*PAGES, *PAGES[2:4])))
    assert {node.key for node in made.nodes} - {edge.end for edge in made.edges} == {"start"}


def test_the_last_branch_leads_to_check_answers() -> None:
    found = arrows(flow(outline(journey(*PAGES[:4]))))
    assert {("p4", "", "p5"), ("c4", "No", "p5"), ("p5", "", "p6")} <= set(found)
