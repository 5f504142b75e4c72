"""What was typed into one field."""

import pytest

from tests.asking import asked, field, journey


@pytest.mark.parametrize(("posted", "json"), [({"a": " x "}, "x"), ({"a": "  "}, None), ({}, None)])
def test_a_blank_is_kept_as_null(posted: dict, json: str | None) -> None:
    form = asked(journey(field("a", required=False)), posted)
    assert form.validate()
    assert form.replies[0].to_json() == json


def test_judging_twice_says_the_same() -> None:
    form = asked(journey(field("a", label="Name")), {})
    assert [form.validate(), form.validate()] == [False, False]
    assert [fault.rule for fault in form.replies[0].faults] == ["required"]


def test_a_kept_answer_that_is_no_longer_valid_is_still_shown() -> None:
    form = asked(journey(field("a", settings={"max_length": 2})), kept={"a": "long"})
    assert form.replies[0].typed == {"": ("long",)}


def test_what_only_looks_blank_is_blank() -> None:
    form = asked(journey(field("a", label="Name")), {"a": "\u200b\ufeff"})
    assert not form.validate()
    assert [fault.rule for fault in form.replies[0].faults] == ["required"]
