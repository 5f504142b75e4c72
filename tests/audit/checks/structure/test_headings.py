"""Headings, what looks like one, and what is empty."""

import pytest

from formkit.audit.checks.structure import empties, headings, looks_like_headings
from tests.audit.checks.structure.twins import Twins, found

BELOW = "<p>You can apply for a permit if you live in the street that it is for.</p>"
TWINS = (
    Twins(headings.MISSING_H1, "<body><h2>Permits</h2>", "<body><h1>Permits</h1>"),
    Twins(headings.MISSING_H1, "<body><h1 hidden>Permits</h1>", "<body><p role=heading aria-level=1>Permits</p>"),
    Twins(headings.MANY_H1, "<h1>Costs</h1>", "<h2>Costs</h2>"),
    Twins(headings.MANY_H1, "<h1>Costs</h1>", "<h1 role=presentation>Costs</h1>"),
    Twins(headings.SKIPPED_LEVEL, "<h3>Costs</h3>", "<h2>Costs</h2><h3>Refunds</h3><h2>Where</h2>"),
    Twins(headings.SKIPPED_LEVEL, "<body><h3>There is a problem</h3>", "<body><h2>There is a problem</h2><h1>A</h1>"),
    Twins(empties.EMPTY_HEADING, "<h2></h2>", "<h2><img src=a.png alt=Costs></h2>"),
    Twins(empties.EMPTY_HEADING, "<h2><img src=a.png alt></h2>", '<h2 aria-hidden="true"></h2>'),
    Twins(empties.EMPTY_PARAGRAPH, "<p></p>", "<p><img src=a.png alt=Map></p>"),
    Twins(empties.EMPTY_PARAGRAPH, "<p>&nbsp;<br></p>", "<p role=status></p>"),
    Twins(empties.EMPTY_PARAGRAPH, "<p><b></b></p>", "<p><a href=/a></a></p>"),
    Twins(empties.EMPTY_PARAGRAPH, "<p> </p>", "<p id=told></p>"),
    Twins(empties.EMPTY_ERROR, "<p class=govuk-error-message>", "<p class=govuk-error-message>Enter your name"),
    Twins(empties.EMPTY_ERROR, '<span class="error-message"> </span>', '<b class="error-message" role=alert></b>'),
    Twins(empties.EMPTY_LIST_ITEM, "<ul><li>A<li></ul>", "<ul><li>A<li><img src=a.png alt=B></ul>"),
    Twins(empties.EMPTY_LIST_ITEM, "<ul><li><b></b></ul>", "<ul><li><div class=chooser></div></ul>"),
    Twins(empties.EMPTY_LIST_ITEM, "<ul></ul>", "<ul id=later></ul>"),
    Twins(looks_like_headings.TEXT_AS_HEADING, f"<p><b>Costs</b></p>{BELOW}", f"<p><b>Costs</b> a lot</p>{BELOW}"),
    Twins(
        looks_like_headings.TEXT_AS_HEADING,
        f'<div style="font-size: 2em; font-weight: bold">Costs</div>{BELOW}',
        f"<p><strong>You must pay before you come.</strong></p>{BELOW}",
    ),
    Twins(
        looks_like_headings.TEXT_AS_HEADING,
        f"<p><font size=5>Costs</font></p>{BELOW}",
        f"<ul><li><p><b>Costs</b></p>{BELOW}</ul>",
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_headings(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_says_which_heading_is_too_low() -> None:
    (one,) = found("<h2>Costs</h2><h4>Refunds</h4>")
    assert one.message == "The heading “Refunds” is of level 4, after one of level 2."
    assert [mark.html for mark in one.marks] == ["<h4>"]
