"""Reveals: which questions open under an option on their own page, and which can't."""

from typing import Any

import pytest

from formkit.conditions import ALWAYS
from formkit.page import Reveal
from tests.definition.definitions import AGREE, BORN, HELP, REASON, SPACES, VEHICLE, codes, field, page

VAN = {"field": "vehicle", "is": "van"}


def on_page(*before: dict[str, Any], when: Any, **more: Any) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    return [page("a", AGREE), page("p", *before, {**REASON, "when": when}, title="T")], more


@pytest.mark.parametrize(
    ("by", "when", "reveal"),
    [
        (VEHICLE, VAN, Reveal("vehicle", "van")),
        (HELP, {"field": "help", "includes": "sight"}, Reveal("help", "sight")),
        ({**AGREE, "name": "ok"}, {"field": "ok", "is": False}, Reveal("ok", False)),
        (VEHICLE, {"all": [VAN]}, Reveal("vehicle", "van")),
    ],
)
def test_one_option_opens_a_question(by: dict[str, Any], when: Any, reveal: Reveal) -> None:
    pages, _ = on_page(by, when=when)
    found = field("reason", *pages)
    assert (found.reveal, found.when) == (reveal, ALWAYS)


def test_the_rest_of_its_condition_stays() -> None:
    pages, _ = on_page(VEHICLE, when={"all": ["is_van", {"field": "agree", "is": True}]})
    found = field("reason", *pages, conditions={"is_van": VAN})
    assert found.reveal == Reveal("vehicle", "van")
    assert list(found.when.references()) == [("agree", None)]


@pytest.mark.parametrize(
    ("by", "when"),
    [
        (VEHICLE, {"field": "vehicle", "in": ["van"]}),
        (VEHICLE, {"field": "vehicle", "is_not": "van"}),
        (VEHICLE, {"not": VAN}),
        (VEHICLE, {"any": [VAN, {"field": "agree", "is": True}]}),
        (VEHICLE, {"all": [VAN, {"field": "vehicle", "is": "car"}]}),
        (HELP, {"field": "help", "includes_any": ["sight"]}),
        (SPACES, {"field": "spaces", "is": 1}),
        (BORN, {"field": "born", "answered": True}),
        ({**VEHICLE, "type": "select"}, VAN),
    ],
)
def test_any_other_test_of_its_own_page_is_refused(by: dict[str, Any], when: Any) -> None:
    pages, _ = on_page(by, when=when)
    assert codes(*pages) == ["same-page-field"]


def test_a_question_that_opens_opens_no_other() -> None:
    lease = {**AGREE, "name": "lease", "when": VAN}
    pages, _ = on_page(VEHICLE, lease, when={"field": "lease", "is": True})
    assert codes(*pages) == ["nested-reveal"]


def test_questions_do_not_wait_for_one_another() -> None:
    lease = {**AGREE, "name": "lease", "when": VAN}
    waiting = {**VEHICLE, "when": {"field": "lease", "is": True}}
    assert codes(page("p", waiting, lease, title="T")) == ["when-circle"]
    assert codes(page("p", {**VEHICLE, "when": VAN})) == ["when-circle"]
    assert codes(page("p", lease, VEHICLE, title="T")) == ["later-field"]


def test_a_page_with_one_question_and_what_it_opens_needs_no_title() -> None:
    assert codes(page("p", VEHICLE, {**REASON, "when": VAN})) == []
    assert codes(page("p", VEHICLE, REASON)) == ["no-page-title"]
    assert codes(page("p", VEHICLE, {**REASON, "when": {"field": "vehicle", "is": "vann"}})) == ["unknown-option"]
