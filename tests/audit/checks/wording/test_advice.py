"""Advice to whoever writes a form."""

import json
from typing import Any

import pytest

from formkit.audit.checks import RULES
from formkit.audit.checks.wording import ADVISED, advise
from formkit.audit.rule import Confidence
from formkit.definition.compile import compile
from formkit.journey import Journey
from tests.journeys import PLAIN

LONG = (
    "You can send us the form by post, by email or in person, if you live near one of our offices "
    "and can come on a day when it is open to you."
)
HARD = (
    "Administrative authorisation necessitates documentation. Consideration follows verification of eligibility. " * 5
)
EASY = "We must see your papers first. Then we look at your case and write to you. " * 5
CARE = "We look at each case with care. "
TWINS: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("long-sentence", {"body": LONG}, {"body": LONG.replace(", if you", ". If you")}),
    ("hard-words", {"body": HARD}, {"body": EASY}),
    ("vague-heading", {"title": "Further details"}, {"title": "Details of your car"}),
    ("two-things-asked-at-once", {"label": "Where are you and what is it?"}, {"label": "Where do you live and work?"}),
    ("two-things-asked-at-once", {"label": "Do you work? Are you paid?"}, {"label": "Do you, or did you ever, work?"}),
    ("options-overlap", {"options": ["18 to 25", "25 to 30"]}, {"options": ["18 to 24", "25 to 30"]}),
    ("text-by-place", {"body": "Use the menu on the left."}, {"body": "Use the menu called “Cars”."}),
    ("unbroken-text", {"body": CARE * 40}, {"body": f"{CARE * 25}\n\n## Then\n\n{CARE * 20}"}),
    ("placeholder-text", {"body": "Lorem ipsum dolor sit amet"}, {"body": "Wait for us"}),
    ("abbreviation-unexplained", {"body": "Send us your SAR."}, {"body": "Send your SAR (subject access request)."}),
)
YOU = {"sections": [{"name": "you", "title": "About you"}]}


def journey(texts: dict[str, Any]) -> Journey:
    """A journey whose one question has these texts, and whose last page says this body."""
    labels = texts.get("options", ["One", "Two"])
    options = [{"value": f"o{place}", "label": label} for place, label in enumerate(labels)]
    asked = {"name": "choice", "type": "radios", "label": texts.get("label", "Which one?"), "subject": "your choice"}
    page = {"name": "choice", "title": texts.get("title", "Your choice"), "fields": [asked | {"options": options}]}
    last = {"name": "then", "type": "content", "title": "What happens next", "body": texts.get("body", "We wait.")}
    compiled = compile(json.dumps(PLAIN | YOU | {"pages": [page | {"section": "you"}, last]}), "plain.json")
    assert compiled.journey, compiled.problems
    return compiled.journey


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_advises_on_what_could_be_plainer(rule: str, wrong: dict[str, Any], right: dict[str, Any]) -> None:
    assert [one.rule.id for one in advise(journey(wrong))] == [rule]
    assert list(advise(journey(right))) == []


def test_every_rule_is_advice_and_known() -> None:
    assert {one.id for one in ADVISED} == {rule for rule, _, _ in TWINS}
    assert all(one.confidence is Confidence.ADVICE and RULES[one.id] == one for one in ADVISED)


@pytest.mark.parametrize(
    ("texts", "pointer", "field"),
    [
        ({"body": LONG}, "/pages/1/body", ()),
        ({"title": "Details"}, "/pages/0/title", ()),
        ({"label": "Details"}, "/pages/0/fields/0/label", ("choice",)),
        ({"options": ["1 to 5", "5 to 9"]}, "/pages/0/fields/0/options", ("choice",)),
        ({"options": ["A TLA for it", "None"]}, "/pages/0/fields/0/options/0/label", ("choice",)),
        (
            {"body": [{"when": {"field": "choice", "is": "o0"}, "text": "Hi."}, {"text": LONG}]},
            "/pages/1/body/1/text",
            (),
        ),
    ],
)
def test_points_to_the_text(texts: dict[str, Any], pointer: str, field: tuple[str, ...]) -> None:
    (finding,) = advise(journey(texts))
    assert (finding.pointer, finding.fields) == (pointer, field)


def test_says_what_an_abbreviation_is_once() -> None:
    (finding,) = advise(journey({"title": "Get your SAR", "body": "A SAR is free."}))
    assert "SAR" in finding.message
