"""Places: the line and column at which each part of a file stands."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from formkit.definition.document import Document
from formkit.definition.oddities import containers, members
from formkit.definition.read import read
from formkit.problems import Pointer

TEXT = '{"a": [1,\n  {"é😀": "x", "b\\u0022c": {"d": 2}}],\r\n\t"e": 3}'


def place(pointer: Pointer, on: Any = "value") -> str:
    document = read(TEXT, "a.json").document
    assert document is not None
    return str(document.place(pointer, on)).removeprefix("a.json:")


def test_keys_and_values_have_their_places_in_characters() -> None:
    assert place(()) == "1:1"
    assert place(("a", 0)) == "1:8"
    assert place(("a", 1, "é😀"), "key") == "2:4"
    assert place(("a", 1, "é😀")) == "2:10"
    assert place(("a", 1, 'b"c', "d")) == "2:33"
    assert place(("e",), "key") == "3:2"


def test_what_is_not_there_is_placed_at_what_would_hold_it() -> None:
    assert place(("a", 1, "missing")) == "2:3"
    assert place(("a", 9)) == "1:7"
    assert place(("e", "deeper", 5)) == "3:7"


JSON = some.recursive(
    some.none() | some.booleans() | some.integers(-99, 99) | some.text(max_size=3),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(some.dictionaries(some.text(max_size=3), JSON, max_size=3), some.sampled_from([None, 0, 2]))
def test_a_place_is_where_the_value_begins(value: dict[str, Any], indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    document = Document("a.json", text, value)
    lines = text.split("\n")
    for pointer, container in containers(value):
        for step, part in members(container):
            at = document.place((*pointer, step))
            rest = "\n".join([lines[at.line - 1][at.column - 1 :], *lines[at.line :]])
            assert json.JSONDecoder().raw_decode(rest)[0] == part
