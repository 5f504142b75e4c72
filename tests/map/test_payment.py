"""The map shows where people pay, and who."""

from typing import Any

from formkit.map.flow import flow
from formkit.map.outline import outline
from formkit.map.text import text
from tests.definition.definitions import AGREE, journey, page

AGREED = {"field": "agree", "is": True}


def paid(**more: Any) -> dict[str, Any]:
    return {"amount": "10.00", "description": "Parking permit", **more}


def test_the_payment_stands_between_check_answers_and_confirmation() -> None:
    steps = outline(journey(payment=paid())).steps
    assert [(step.number, step.kind) for step in steps[1:]] == [
        (2, "check answers"),
        (3, "payment"),
        (4, "confirmation"),
    ]
    assert "3. Pay: Parking permit (pay)" in text(outline(journey(payment=paid())))


def test_a_payment_of_some_is_a_decision() -> None:
    found = outline(journey(page("agree", AGREE), payment=paid(when=AGREED)))
    assert found.steps[2].depends_on == ("agree",)
    assert "   Paid only if" in text(found)
    assert [node.shape for node in flow(found).nodes[-3:]] == ["decision", "page", "end"]
