"""Answers by path: what is put for one item leaves every other as it was."""

from hypothesis import given
from hypothesis import strategies as st

from formkit.answers import at, items_of, put, without
from tests.families import MAYA, TOM, family

CHILDREN = family().page("children").repeat
IDS = st.sampled_from(["aa", "bb", "cc"])
PATHS = st.lists(IDS, max_size=2).map(lambda ids: tuple(zip(["children", "past-schools"], ids, strict=False)))


@st.composite
def kept(draw):
    answers = {}
    for path in draw(st.lists(PATHS, max_size=6)):
        answers = put(answers, path, {draw(st.sampled_from(["one", "two"])): draw(st.integers(0, 9))})
    return answers


@given(kept(), PATHS, st.integers())
def test_what_is_put_is_found(answers, path, value):
    assert at(put(answers, path, {"new": value}), path)["new"] == value


@given(kept(), PATHS, PATHS)
def test_nothing_else_changes(answers, path, other):
    changed = at(put(answers, path, {"new": 1}), other)
    if path[: len(other)] != other:
        assert changed == at(answers, other)


@given(kept(), PATHS.filter(bool), PATHS.filter(bool))
def test_taking_an_item_away_keeps_the_others(answers, path, other):
    left = without(answers, path)
    assert at(left, path) == {}
    if other[: len(path)] != path and path[: len(other)] != other:
        assert at(left, other) == at(answers, other)
    assert without(left, path) == left


def test_items_keep_their_order_and_their_ids():
    answers = {"children": [TOM, MAYA]}
    changed = put(answers, (("children", "bb"),), {"age": 10})
    assert [item["id"] for item in changed["children"]] == ["bb", "aa"]
    assert changed["children"][0] == {**TOM, "age": 10}


def test_a_list_that_was_never_said_is_not_an_empty_one():
    assert items_of({}, CHILDREN) is None
    assert items_of({"children": []}, CHILDREN) == {}
    assert items_of({"children": "Maya"}, CHILDREN) is None
    assert items_of({"children": [MAYA, {"first": "No id"}, "x"]}, CHILDREN) == {"aa": MAYA}
