"""Parse errors in plain English, and frames, titles and landmarks."""

import pytest
from html5lib.constants import E
from hypothesis import given
from hypothesis import strategies as st

from formkit.audit.checks.structure import parsing
from formkit.audit.checks.structure.parsing import parse_errors
from formkit.audit.checks.structure.sentences import NOT_IN_THE_STANDARD, TAGS, sentence
from formkit.audit.document import Document
from tests.audit.checks.structure.twins import Twins, found, whole

TWINS = (
    Twins(parsing.PARSE_ERROR, "<table><b>£5</b><tr><td>A</table>", "<b>£5</b><table><tr><td>A</table>"),
    Twins(parsing.PARSE_ERROR, "<!-- none --><html><title>A</title>", "<!DOCTYPE html><html><title>A</title>"),
    Twins(parsing.PARSE_ERROR, "<p class=a class=b>A</p>", "<p class=a>AT&T -- <!-- a -- b --></p>"),
    Twins(parsing.TAGS_DO_NOT_MATCH, "<div>A</span></div>", "<div>A<span></span></div>"),
    Twins(parsing.TAGS_DO_NOT_MATCH, "<b><i>A</b></i>", "<b><i>A</i></b>"),
    Twins(parsing.TAGS_DO_NOT_MATCH, "<div>A", "<ul><li>A<li>B</ul>"),
    Twins(parsing.NESTED_FORM, "<form><form></form></form>", "<form></form><form></form>"),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_parsing(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_marks_the_element_in_which_a_tag_does_not_match() -> None:
    (one,) = found("<div>A</div>\n<div>pearls</span></div>\n<div>B</div>")
    assert one.message == "Line 2: the end tag </span> closes nothing, or comes before the elements in it are closed."
    assert [mark.selector for mark in one.marks] == ["html > body > main > div:nth-of-type(2)"]


def test_the_same_fault_is_said_once_with_all_its_lines() -> None:
    (one,) = found("</b>\n" * 8)
    assert one.message.startswith("Lines 1, 2, 3, 4, 5 and 3 more: the end tag </b> closes nothing")


def test_what_scripts_have_made_has_no_source_to_judge() -> None:
    assert [*parse_errors(Document(whole("<div>A</span></div>"), is_live=True))] == []


@pytest.mark.parametrize("code", E)
def test_every_code_has_a_sentence(code: str) -> None:
    data = dict.fromkeys(("name", "gotName", "expectedName", "startName", "endName", "originalName", "newName"), "div")
    said = sentence(code, {**data, "charAsInt": 7, "data": "x"})
    assert (said[-1], "%" in said, "{" in said) == (".", False, False)


def test_knows_only_codes_that_there_are() -> None:
    assert set(E) >= NOT_IN_THE_STANDARD | TAGS


@given(st.text(alphabet="<>/ab \"'=&!-\n", max_size=60))
def test_takes_any_html(html: str) -> None:
    assert all(one.message.startswith("Line") for one in parse_errors(Document(html)))
