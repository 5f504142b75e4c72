import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.text import BadInsert, Insert, Text, fill, pieces


def test_inserts_are_found_among_the_words():
    assert pieces("Dear {name.first}, {{not}} {x}") == (
        "Dear ", Insert("name", "first"), ", ", "{", "not", "}", " ", Insert("x"),
    )  # fmt: skip


def test_a_part_may_have_a_number():
    assert pieces("{home.line1}") == (Insert("home", "line1"),)


@pytest.mark.parametrize("source", ["{", "}", "a { b", "{Name}", "{a-b}", "{a.b.c}", "{}", "{ a }"])
def test_a_lone_brace_is_refused(source):
    with pytest.raises(BadInsert):
        pieces(source)


def test_a_text_lists_the_inserts_of_all_its_forms():
    text = Text("{jobs} job", "page", plural="{jobs} jobs for {who}")
    assert text.inserts() == (Insert("jobs"), Insert("jobs"), Insert("who"))


def test_words_take_the_place_of_inserts():
    assert fill("Vehicle {plate} of {owner.first}", lambda one: f"<{one.name}>") == ("Vehicle <plate> of <owner>")


@given(st.text())
def test_braces_written_twice_stand_for_themselves(words):
    source = words.replace("{", "{{").replace("}", "}}")
    assert fill(source, lambda insert: "") == words


def test_an_insert_prints_as_it_is_written():
    assert [str(Insert("a")), str(Insert("a", "b"))] == ["{a}", "{a.b}"]
