"""Conditions as they are built: what they hold for, and where each is noted for the prover."""

import json
from typing import Any

import pytest

from formkit.conditions import All, Comparison, Condition, Not, Some
from formkit.definition.meaning import build
from formkit.definition.sites import Sites
from formkit.kinds import Kind
from formkit.text import Text
from formkit.values import Age, Answer, Count, Day, Literal
from formkit.wordings import Variant, Wording
from tests.definition.definitions import (
    AGREE,
    BORN,
    HELP,
    NAME,
    REASON,
    SPACES,
    VEHICLE,
    codes,
    definition,
    journey,
    page,
)

ASKED = [page("p", BORN, {**SPACES, "required": False}, AGREE, VEHICLE, HELP, NAME, REASON, title="All")]


def built(condition: Any) -> Condition:
    found = journey(*ASKED, page("q", {**REASON, "name": "why"}, when=condition)).page("q")
    assert found is not None
    return found.when


def sites(*pages: dict[str, Any], **more: Any) -> Sites:
    return build(json.loads(json.dumps(definition(*pages, **more))), "print").sites


def test_a_comparison_has_a_subject_an_operator_and_an_operand_of_its_kind() -> None:
    found = built({"field": "vehicle", "is": "van"})
    assert isinstance(found, Comparison)
    assert found.subject == Answer("vehicle", Kind.CHOICE)
    assert found.operator.name == "is"
    assert found.operands == (Literal("van", Kind.CHOICE),)


@pytest.mark.parametrize(
    ("condition", "operands"),
    [
        ({"field": "vehicle", "in": ["car", "van"]}, ("car", "van")),
        ({"field": "help", "includes": "sight"}, ("sight",)),
        ({"field": "help", "includes_any": ["sight", "moving"]}, ("sight", "moving")),
        ({"field": "agree", "is": True}, (True,)),
        ({"field": "reason", "starts_with": "A"}, ("A",)),
        ({"field": "reason", "starts_with": ["A", "B"]}, ("A", "B")),
        ({"field": "spaces", "answered": False}, (False,)),
        ({"field": "spaces", "at_most": "2.5"}, (2.5,)),
    ],
)
def test_operands_are_read_as_the_subject_needs_them(condition: Any, operands: tuple[Any, ...]) -> None:
    found = built(condition)
    assert isinstance(found, Comparison)
    assert tuple(operand.value for operand in found.operands if isinstance(operand, Literal)) == operands


def test_calculations_may_be_subjects() -> None:
    old, many = built({"age": "born", "at_least": 18}), built({"count": "help", "more_than": 1})
    assert isinstance(old, Comparison)
    assert isinstance(many, Comparison)
    assert old.subject == Age(Answer("born", Kind.DATE), Day(None))
    assert many.subject == Count("help")


def test_all_any_and_not_hold_others() -> None:
    one = {"field": "agree", "is": True}
    found = built({"all": [one, {"any": [one, {"not": one}]}]})
    assert isinstance(found, All)
    assert isinstance(found.parts[1], Some)
    assert isinstance(found.parts[1].parts[1], Not)
    assert found.parts[1].parts[1].part == found.parts[0]


def test_because_is_kept_in_the_designers_words() -> None:
    found = built({"field": "agree", "is": True, "because": "you agreed"})
    assert found.because == Wording((Variant(Text("you agreed", "q/because")),))


def test_a_page_is_asked_under_all_conditions_of_its_groups() -> None:
    yes, van = {"field": "agree", "is": True}, {"field": "vehicle", "is": "van"}
    inner = page("q", {**REASON, "name": "why"}, when={"field": "spaces", "is": 1})
    group = {"type": "group", "name": "g", "when": yes, "pages": [{"type": "group", "when": van, "pages": [inner]}]}
    found = journey(*ASKED, group).page("q")
    assert found is not None
    assert isinstance(found.when, All)
    assert [next(one.references())[0] for one in found.when.parts] == ["agree", "vehicle", "spaces"]


def test_each_when_is_noted_with_what_holds_around_it() -> None:
    yes, van = {"field": "agree", "is": True}, {"field": "vehicle", "is": "van"}
    label = [{"when": {"field": "spaces", "is": 1}, "text": "One"}, {"text": "{spaces}"}]
    inner = page("q", {**REASON, "name": "why", "label": label}, when=van)
    found = sites(*ASKED, {"type": "group", "name": "g", "when": yes, "pages": [inner]})
    group, own, entry = found.whens
    assert (group.pointer, group.assuming, group.page) == (("pages", 1, "when"), (), "q")
    assert (own.pointer, own.assuming) == (("pages", 1, "pages", 0, "when"), (group.condition,))
    assert entry.assuming == (group.condition, own.condition)
    assert (entry.page, entry.field) == ("q", "why")
    (insert,) = found.inserts
    assert insert.assuming == (group.condition, own.condition, Not(entry.condition))
    assert insert.pointer[-2:] == (1, "text")


def test_named_conditions_are_noted_where_they_are_used() -> None:
    named = {"yes": {"field": "agree", "is": True, "because": "{reason}"}}
    found = sites(*ASKED, page("q", {**REASON, "name": "why"}, when="yes"), conditions=named)
    assert [site.pointer for site in found.whens] == [("pages", 1, "when")]
    assert found.inserts == ()


def test_what_comes_after_the_last_page_knows_every_answer() -> None:
    deliver = [{"to": "folder", "when": {"field": "agree", "is": True}}]
    (site,) = sites(*ASKED, deliver=deliver).whens
    assert (site.page, site.field, site.assuming) == ("", "", ())


def test_a_problem_in_one_part_does_not_hide_that_of_another() -> None:
    condition = {"all": [{"field": "nobody", "is": 1}, {"not": {"field": "agree", "is": "yes"}}, "lost"]}
    assert codes(*ASKED, page("q", {**REASON, "name": "why"}, when=condition)) == [
        "unknown-field",
        "bad-literal",
        "unknown-condition",
    ]


def test_a_field_with_a_problem_of_its_own_is_not_unknown() -> None:
    broken = {"name": "colour", "type": "color", "label": "Colour"}
    found = codes(page("p", broken), page("q", REASON, when={"field": "colour", "is": "red"}))
    assert found == ["unknown-type"]
