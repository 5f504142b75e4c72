"""Compiling: a journey or every problem, by place; never another exception, never without end (law 7)."""

import copy
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from formkit.definition.compile import Compiled, compile, compile_file, fingerprint
from formkit.definition.read import MOST
from tests.bench import large
from tests.definition.definitions import BORN, EXAMPLES, NAME, REASON, compiled, definition, page
from tests.definition.test_shape import SMALL, pointers

SCALARS = some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=5)
KEYS = some.sampled_from(["name", "type", "when", "pages", "fields", "field", "is", "all", "label", "conditions"])
JSON = some.recursive(
    SCALARS,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(KEYS | some.text(max_size=3), inner, max_size=4),
    max_leaves=20,
)
PARTS = [
    *(None, True, 5, -1, 1.5, "", "today", "{born}", "{", "[x](http://{born})", [], {}, [[]], 10**40, "\ue000"),
    *({"field": "born"}, {"field": "born", "is": "x"}, {"all": []}, {"not": "x"}, {"age": "born", "at_least": 5}),
    *([{"when": "x", "text": "y"}], {"count": 1, "one": "a", "other": "b"}, {"sum": [1, {"field": "born"}]}),
]


def sound(found: Compiled) -> bool:
    """Either a journey or an error; all in order, each with its place and both sentences."""
    places = [problem.place for problem in found.problems if problem.place]
    said = all(problem.message and problem.remedy for problem in found.problems)
    has_errors = any(problem.is_error for problem in found.problems)
    return (
        said and places == sorted(places) and len(places) == len(found.problems) and has_errors == (not found.journey)
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=[file.stem for file in EXAMPLES])
def test_the_examples_compile(example: Path) -> None:
    found = compile_file(example)
    assert [problem for problem in found.problems if problem.is_error] == []
    assert found.journey is not None
    assert found.journey.name == example.stem


@given(JSON)
def test_any_json_gives_a_journey_or_problems(value: Any) -> None:
    assert sound(compile(json.dumps(value), "any.json"))


@given(some.dictionaries(KEYS, JSON, max_size=3))
def test_so_does_any_json_in_a_definition(parts: dict[str, Any]) -> None:
    assert sound(compile(json.dumps({**definition(), **parts}), "any.json"))


@given(some.text() | some.binary() | some.text('{}[]",:0123456789.eE-\\/ \n', max_size=40))
def test_so_does_any_text(text: str | bytes) -> None:
    assert sound(compile(text, "any.json"))


@given(some.data())
def test_so_does_any_good_definition_that_something_was_done_to(data: some.DataObject) -> None:
    value = copy.deepcopy(data.draw(some.sampled_from(SMALL)))
    for _ in range(data.draw(some.integers(1, 3))):
        _mutate(value, data)
    assert sound(compile(json.dumps(value), "any.json"))


def _mutate(value: Any, data: some.DataObject) -> None:
    """Delete, replace, repeat or add something, anywhere."""
    places = list(pointers(value))
    if not places:
        return
    *way, last = data.draw(some.sampled_from(places))
    around = value
    for step in way:
        around = around[step]
    part = copy.deepcopy(data.draw(some.sampled_from(PARTS)))
    match data.draw(some.sampled_from(["delete", "replace", "repeat", "add"])):
        case "delete":
            del around[last]
        case "replace":
            around[last] = part
        case "repeat" if isinstance(around, list):
            around.append(copy.deepcopy(around[last]))
        case "add" if isinstance(around, dict):
            around[data.draw(KEYS)] = part


def test_problems_stand_in_the_order_of_the_file() -> None:
    found = compiled(page("b", {**NAME, "lable": 1}), title="", confirmation={"body": "{nobody}"})
    assert [problem.code for problem in found.problems] == ["empty-text", "unknown-key", "unknown-field"]
    assert str(found.problems[0].place).startswith("permit.json:1:")


def test_no_more_than_a_fixed_number_of_problems_is_given_and_that_is_said() -> None:
    found = compiled(*[page(f"p{index}", {**REASON, "name": f"f{index}", "x": 1}) for index in range(2 * MOST)])
    assert len(found.problems) == MOST + 1
    assert "more-problems" in [problem.code for problem in found.problems]
    assert found.journey is None


def test_warnings_leave_the_journey_standing() -> None:
    found = compiled(page("p", BORN), conditions={"old": {"field": "born", "before": "2000-01-01"}})
    assert [(problem.code, problem.severity) for problem in found.problems] == [("unused-condition", "warning")]
    assert found.journey is not None


def test_the_fingerprint_is_of_the_content_and_not_of_how_it_is_written() -> None:
    one, other = compile('{"a": [1.0, "é"], "b": 2}', "a.json"), compile('{"b":2,\n"a":[1.0,"\\u00e9"]}', "b.json")
    assert one.document is not None
    assert other.document is not None
    assert fingerprint(one.document.value) == fingerprint(other.document.value)
    assert fingerprint(one.document.value) != fingerprint({"a": [1, "é"], "b": 3})
    assert len(fingerprint({})) == 64


def _calls(source: str) -> int:
    """How many functions are called while a definition is compiled, Python's own among them."""
    count = 0

    def step(frame: Any, event: str, arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        compile(source, "large.json")
    finally:
        sys.setprofile(None)
    return count


def _broken(size: int) -> str:
    """Everything refers to what is not there, under names that are nearly alike."""
    fields = [{"name": f"f{index}", "type": "text", "label": "A", "when": f"g{index}"} for index in range(size)]
    return json.dumps(definition(*[page(f"p{one['name']}", one) for one in fields]))


def _chained(size: int) -> str:
    """Every condition hangs on the one before, every page on the last of them."""
    chain = {f"c{index}": {"not": f"c{index - 1}"} for index in range(1, size)}
    first = {"c0": {"field": "reason", "is": "x"}}
    pages = [page(f"p{index}", {**NAME, "name": f"n{index}"}, when=f"c{index}") for index in range(size)]
    return json.dumps(definition(page("reason", REASON), *pages, conditions={**first, **chain}))


def _shared(size: int) -> str:
    """Every field uses the same long list, whose options each depend on an answer."""
    options = [{"value": f"v{index}", "label": "{reason}"} for index in range(size)]
    fields = [{"name": f"f{i}", "type": "radios", "label": "A", "options": "long"} for i in range(size)]
    pages = [page(f"p{one['name']}", one) for one in fields]
    return json.dumps(definition(page("reason", REASON), *pages, lists={"long": options}))


def _long(size: int) -> str:
    """One field has a very long list, whose options each have other names, and pages depend on it."""
    options = [{"value": f"v{i}", "label": f"V{i}", "synonyms": [f"w{i}"]} for i in range(10 * size)]
    asked = {"name": "place", "type": "autocomplete", "label": "Place", "options": options}
    late = [page(f"p{i}", {**NAME, "name": f"n{i}"}, when={"field": "place", "is": f"v{i}"}) for i in range(4)]
    return json.dumps(definition(page("place", asked), *late))


def _leaving(size: int) -> str:
    """After every question some people leave."""
    asked = [{"name": f"f{index}", "type": "yes_no", "label": "Answer"} for index in range(size)]
    pages = [page(f"p{one['name']}", one) for one in asked]
    exits = [
        {"type": "exit", "name": f"x{i}", "title": "Out", "when": {"field": f"f{i}", "is": False}} for i in range(size)
    ]
    return json.dumps(definition(*[one for pair in zip(pages, exits, strict=True) for one in pair]))


@pytest.mark.parametrize("source", [large, _broken, _chained, _shared, _long, _leaving])
def test_steps_grow_no_faster_than_the_definition(source: Any) -> None:
    small, big = _calls(source(150)), _calls(source(600))
    assert big <= 4 * small * 1.25
