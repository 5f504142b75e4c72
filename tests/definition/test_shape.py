"""Shape: the short cuts judge as jsonschema does, and what fails is said in words, never without end."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator

from formkit.definition.schema import schema
from formkit.definition.shape import MOST, errors, shape
from formkit.problems import Pointer
from tests.definition.definitions import EXAMPLES, NAME, definition, page

GOOD = [json.loads(file.read_text()) for file in EXAMPLES]
SMALL = [definition(one) for value in GOOD for one in value["pages"]]
SMALL += [definition(**{key: one}) for value in GOOD for key, one in value.items() if key not in ("pages", "scenarios")]
PLAIN = Draft202012Validator(schema())
JUNK = [None, True, 5, -1, "", "x", [], {}, [[]], {"type": "text"}, {"all": "x"}, [{"when": 1}]]


def pointers(value: Any, pointer: Pointer = ()) -> Iterator[Pointer]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in steps:
        yield (*pointer, step)
        yield from pointers(part, (*pointer, step))


@given(some.data())
def test_the_short_cuts_judge_as_plain_jsonschema_does(data: some.DataObject) -> None:
    value = copy.deepcopy(data.draw(some.sampled_from(SMALL)))
    pointer = data.draw(some.sampled_from(list(pointers(value))))
    around = value
    for step in pointer[:-1]:
        around = around[step]
    around[pointer[-1]] = data.draw(some.sampled_from(JUNK))
    plain = {tuple(error.path) for error in PLAIN.iter_errors(value)}
    ours = {
        tuple(error.path)[:-1] if error.validator == "additionalProperties" else tuple(error.path)
        for error in errors(value)
    }
    assert bool(ours) == bool(plain)
    assert ours <= plain


def test_good_definitions_have_no_problem() -> None:
    assert [shape(value) for value in GOOD] == [()] * len(GOOD)


def test_an_unknown_key_is_the_one_problem_where_it_was_meant_for_another() -> None:
    (problem,) = shape(definition(page("p", {"name": "x", "type": "text", "Label": "X"})))
    assert (problem.code, problem.on, problem.remedy) == ("unknown-key", "key", "Did you mean `label`?")


def test_each_unknown_key_is_a_problem_of_its_own() -> None:
    found = shape(definition(page("p", {**NAME, "colour": 1, "sound": 2})))
    assert [problem.pointer[-1] for problem in found] == ["colour", "sound"]


def test_no_more_than_a_fixed_number_of_problems_is_said() -> None:
    assert len(shape(definition(**{f"key{index}": 1 for index in range(9_999)}))) == MOST
    assert len(shape(definition(*[5] * 9_999))) == MOST  # type: ignore[arg-type]


def test_a_type_that_is_not_known_hides_nothing_else() -> None:
    found = shape(definition(page("p", {"type": "colour"}, {"name": "x", "type": "text"}), title=""))
    assert [problem.code for problem in found] == ["empty-text", "unknown-type", "missing-key"]
