"""Shapes are alike where only words differ, and differ where what a page is made of does."""

import pytest

from formkit.audit.document import Document
from formkit.audit.state import Kind, State
from formkit.audit.visit.shapes import look, shape

PAGE = '<html lang="en"><main><h1>One</h1><div class="a"><label for="x">Name</label><input id="x"></div></main>'


def of(html: str, kind: Kind = Kind.BLANK, **typed: tuple[str, ...]) -> str:
    return shape(Document(html, state=State("a", "b", "en", kind, typed=typed)))


@pytest.mark.parametrize(("before", "after"), [("One", "Another"), ('"x"', '"y"'), ("Name", "Your name")])
def test_words_and_ids_make_no_other_shape(before: str, after: str) -> None:
    assert of(PAGE) == of(PAGE.replace(before, after))


@pytest.mark.parametrize(
    ("before", "after"),
    [("<input", "<select"), ('"a"', '"a b"'), ('id="x">', 'id="x" aria-describedby="h">'), ("<h1>One</h1>", "")],
)
def test_another_structure_makes_another_shape(before: str, after: str) -> None:
    assert of(PAGE) != of(PAGE.replace(before, after))


def test_what_a_browser_types_is_part_of_the_shape() -> None:
    assert of(PAGE, Kind.FILLED, x=("1",)) != of(PAGE)
    assert of(PAGE, Kind.EMPTY_POST) == of(PAGE)


def test_another_language_is_another_shape_that_looks_alike() -> None:
    welsh = PAGE.replace('lang="en"', 'lang="cy"')
    assert of(PAGE) != of(welsh)
    assert look(Document(PAGE)) == look(Document(welsh))


def test_many_alike_count_as_a_few() -> None:
    three, nine = ("<ul>" + "<li>a" * count + "</ul>" for count in (3, 9))
    assert of(three) == of(nine)
    assert of("<ul><li>a</ul>") != of(three)
