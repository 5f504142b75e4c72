"""Telling: nothing twice, nothing too deep, nothing lost."""

from formkit.explain.telling import DEEPEST, Reason, told


def test_what_is_said_twice_is_told_once_with_all_that_is_behind_it() -> None:
    first, second = Reason("so it is", (Reason("one"),)), Reason("so it is", (Reason("one"), Reason("two")))
    assert told((first, second)) == (first, Reason("two"))


def test_what_stands_too_deep_stands_at_the_last_depth() -> None:
    deep = Reason("a", (Reason("b", (Reason("c", (Reason("d", (Reason("e"),)), Reason("f"))),)),))
    (reason,) = told((deep,))
    assert DEEPEST == 2
    assert reason == Reason("a", (Reason("b", tuple(Reason(words) for words in "cdef")),))


def test_two_items_with_the_same_words_are_two() -> None:
    items = tuple(Reason("Tesco: the pay is £5", path=(("jobs", one),)) for one in "ab")
    assert told(items) == items
