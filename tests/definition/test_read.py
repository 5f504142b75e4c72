"""Reading: JSON as it stands, or why not and where."""

from decimal import Decimal

import pytest

from formkit.definition.read import DEEPEST, read

MISTAKES = [
    ('{"a": 1,}', "1:8", "comma before the closing `}`"),
    ('{"a": [1,]}', "1:9", "comma before the closing `]`"),
    ('{"a": 1 "b": 2}', "1:9", "no comma before this"),
    ('{"a": [1 2]}', "1:10", "no comma before this"),
    ('{"a": [1,,2]}', "1:10", "nothing before this comma"),
    ('{,"a": 1}', "1:2", "nothing before this comma"),
    ("{'a': 1}", "1:2", "Single quotation marks"),
    ('{"a": ‘b’}', "1:7", "curled quotation mark ‘"),
    ('{"a": 1} // why', "1:10", "no comments"),
    ('{"a": 1, /* why */ "b": 2}', "1:10", "no comments"),
    ('# why\n{"a": 1}', "1:1", "no comments"),
    ('{"a": "b}', "1:7", "no closing quotation mark"),
    ('{"a": "b\nc"}', "1:9", "middle of a text"),
    ('{"a": "b\tc"}', "1:9", "tab inside a text"),
    ('{"a": "\\d"}', "1:8", "does not know `\\d`"),
    ('{"a": "\\u12"}', "1:8", "needs 4 digits"),
    ('{"a": "say "hi" now"}', "1:13", "text ends just before"),
    ("{a: 1}", "1:2", "key `a` is not in quotation marks"),
    ('{"a": b}', "1:7", "text `b` is not in quotation marks"),
    ('{"a": None}', "1:7", "does not know `None`"),
    ('{"a": 01}', "1:8", "how JSON writes a number"),
    ('{"a": .5}', "1:7", "how JSON writes a number"),
    ('{"a": 1e}', "1:8", "how JSON writes a number"),
    ('{"a" 1}', "1:6", "no colon"),
    ('{"a": }', "1:7", "value is missing"),
    ('{"a": 1}}', "1:9", "closes nothing"),
    ('{"a": 1} {}', "1:10", "has ended"),
    ('{"a": {"b": 1]}', "1:14", "comes before the `{` on line 1 is closed"),
    ('{"a": 1;}', "1:8", "comma or a closing bracket here, not `;`"),
    ('{"a":\u00a01}', "1:6", "unusual space"),
    ('{\n  "a": {"b": 1,\n  "c": 2\n}', "2:8", "never closed"),
    ('{"a": [1', "1:7", "never closed"),
    ('{"a": ?}', "1:7", "should be a value here"),
    ("{5: 1}", "1:2", "should be a key here"),
]


@pytest.mark.parametrize(("text", "place", "words"), MISTAKES)
def test_a_mistake_is_named_with_its_place_and_remedy(text: str, place: str, words: str) -> None:
    reading = read(text, "a.json")
    (problem,) = reading.problems
    assert reading.document is None
    assert str(problem.place) == f"a.json:{place}"
    assert problem.code == "invalid-json"
    assert words in problem.message
    assert problem.remedy


def test_what_is_json_is_read_with_exact_fractions() -> None:
    document = read('{"a": [1, 1.10, "é", true, null]}', "a.json").document
    assert document is not None
    assert document.value == {"a": [1, Decimal("1.10"), "é", True, None]}
    assert isinstance(document.value["a"][1], Decimal)


def test_a_byte_order_mark_is_let_pass() -> None:
    assert read(b'\xef\xbb\xbf{"a": 1}', "a.json").problems == ()


@pytest.mark.parametrize(
    ("source", "place"), [(b'{"a": "\xe9"}', "1:8"), ('{"é": 1}'.encode("utf-16"), "1:1"), ('{"a": "\ud800"}', "1:8")]
)
def test_what_is_not_utf8_is_said_to_be_so(source: str | bytes, place: str) -> None:
    (problem,) = read(source, "a.json").problems
    assert (problem.code, str(problem.place)) == ("not-utf8", f"a.json:{place}")


def test_a_key_that_stands_twice_is_named_with_both_places_and_the_last_counts() -> None:
    reading = read('{"a": 1,\n "b": {"c": 1, "c": 2},\n "a": 3}', "a.json")
    assert reading.document is not None
    assert reading.document.value == {"a": 3, "b": {"c": 2}}
    assert [(problem.pointer, str(problem.place)) for problem in reading.problems] == [
        (("a",), "a.json:3:2"),
        (("b", "c"), "a.json:2:16"),
    ]
    assert "first on line 1" in reading.problems[0].message


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused_where_it_stands(number: str) -> None:
    (problem,) = read(f'{{"é": [1, {number}]}}', "a.json").problems
    assert (problem.code, problem.pointer, str(problem.place)) == ("not-a-number", ("é", 1), "a.json:1:11")


@pytest.mark.parametrize("number", ["1" * 31, "1e31", "1e-99", "1e999999999", "0." + "1" * 31])
def test_a_number_nobody_means_is_refused(number: str) -> None:
    (problem,) = read(f'{{"a": {number}}}', "a.json").problems
    assert problem.code == "number-too-long"


@pytest.mark.parametrize("written", ['"\\ud83d"', '"\\ue000"', '"\ue000"', '"\\u0000"', '"\\u001b"', '"\ufffe"'])
def test_a_character_that_cannot_be_shown_is_refused(written: str) -> None:
    (problem,) = read(f'{{"a": [{written}]}}', "a.json").problems
    assert (problem.code, problem.pointer) == ("bad-character", ("a", 0))


def test_letters_of_any_language_and_signs_of_any_kind_are_let_pass() -> None:
    assert read('{"a": "Llanfair­pwll \\ud83d\\ude00 \\u00e9 ne\u200cmi\\n"}', "a.json").problems == ()


def test_nesting_has_an_end() -> None:
    deep = '{"a": ' + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1) + "}"
    too_deep = '{"a": ' + "[" * DEEPEST + "]" * DEEPEST + "}"
    assert read(deep, "a.json").problems == ()
    (problem,) = read(too_deep, "a.json").problems
    assert (problem.code, str(problem.place)) == ("too-deep", f"a.json:1:{6 + DEEPEST}")


def test_so_has_what_python_itself_cannot_nest() -> None:
    (problem,) = read("[" * 100_000, "a.json").problems
    assert problem.code == "too-deep"


@pytest.mark.parametrize("text", ["", "  \n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(text: str) -> None:
    assert [problem.code for problem in read(text, "a.json").problems] == ["empty-file"]


@pytest.mark.parametrize("text", ["[]", '"text"', "5", "null"])
def test_a_definition_is_an_object(text: str) -> None:
    assert [problem.code for problem in read(text, "a.json").problems] == ["not-an-object"]
