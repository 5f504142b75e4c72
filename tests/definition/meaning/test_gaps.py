"""Gaps: where a flaw may hide a name, no name is called unknown; elsewhere it is."""

from typing import Any

import pytest

from tests.definition.definitions import NAME, REASON, codes, page

USE = page("z", REASON, when={"field": "hidden", "is": "x"})


@pytest.mark.parametrize(
    "hiding",
    [
        "hidden",
        {"name": "p", "feilds": [NAME]},
        {"name": "p", "fields": NAME},
        {"name": "p", "fields": ["hidden"]},
        {"name": "p", "fields": [{"type": "text", "label": "Hidden"}]},
        {"type": "group", "name": "g", "pages": {"name": "p"}},
    ],
)
def test_what_hides_names_keeps_others_from_being_unknown(hiding: Any) -> None:
    found = codes(hiding, USE)
    assert found
    assert "unknown-field" not in found


@pytest.mark.parametrize("flaw", [{**NAME, "colour": 1}, {"name": "hid", "type": "text"}, {**NAME, "hint": ""}])
def test_what_hides_none_does_not(flaw: dict[str, Any]) -> None:
    assert "unknown-field" in codes(page("p", flaw), USE)


def test_what_stands_under_an_unknown_key_is_not_judged() -> None:
    odd = [{"name": "x", "type": "text", "label": 5, "hint": {"count": 1}, "when": {"field": 7}}, {"name": 9}]
    rules = {"name": "rules", "type": "content", "title": "Rules", "body": "Keep them.", "fields": odd}
    assert codes(rules, page("p", NAME)) == ["unknown-key"]
