"""Links of the error summary that lead astray, say something else, or are missing."""

import pytest

from formkit.audit.checks.questions import links
from tests.audit.checks.questions.twins import Twins, found, summary, wrong

PAGE = summary(("#a", "Enter A")) + wrong("a", "Enter A")
DATE = summary(("#m", "Enter a month")) + (
    "<fieldset aria-describedby=e><legend>Born</legend><p class=error-message id=e>Enter a month</p>"
    '<label>Day<input id=d></label><label>Month<input id=m class="input--error"></label></fieldset>'
)
RADIOS = summary(("#y", "Select yes or no")) + (
    "<fieldset aria-describedby=e><legend>Sure?</legend><p class=error-message id=e>Error: Select yes or no</p>"
    "<label><input type=radio name=r id=y>Yes</label><label><input type=radio name=r id=n>No</label></fieldset>"
)
TWO = wrong("a", "Enter A") + wrong("b", "Enter B")
BR = wrong("a", "Enter A<br>Make it short")
TWINS = (
    Twins(links.NOWHERE, PAGE.replace("#a", "#gone"), PAGE),
    Twins(links.NOWHERE, PAGE.replace('href="#a"', ""), PAGE),
    Twins(links.NOWHERE, f"<div id=box>{PAGE.replace('#a', '#box')}</div>", f"<div id=box tabindex=-1>{PAGE}</div>"),
    Twins(links.NOWHERE, PAGE.replace("#a", "#%C3%A9"), PAGE.replace("#a", "#%C3%A9").replace('id="a"', 'id="é"')),
    Twins(
        links.ELSEWHERE,
        summary(("#b", "Enter A"), ("#a", "Enter B")) + TWO,
        summary(("#a", "Enter A"), ("#b", "Enter B")) + TWO,
    ),
    Twins(links.ELSEWHERE, DATE.replace("#m", "#d"), DATE),
    Twins(links.ELSEWHERE, PAGE.replace("#a", "#c") + "<label>C<input id=c></label>", RADIOS),
    Twins(links.OTHER_WORDS, PAGE.replace(">Enter A</a>", ">Name missing</a>"), PAGE),
    Twins(links.NOT_THERE, summary(("#a", "Enter A")) + "<label>A<input id=a></label>", PAGE),
    Twins(links.LEFT_OUT, PAGE + wrong("b", "Enter B"), summary(("#a", "Enter A"), ("#b", "Enter B")) + TWO),
    Twins(links.LEFT_OUT, PAGE.replace('"govuk-error-message"', '"error"') + wrong("b", "Enter B"), PAGE),
    Twins(
        links.LEFT_OUT,
        summary(("#a", "Enter A")) + wrong("a", "Enter A") + wrong("b", "Make it short"),
        summary(("#a", "Enter A"), ("#a", "Make it short")) + BR,
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_links(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


@pytest.mark.parametrize("page", [PAGE, DATE, RADIOS])
def test_a_correct_page_with_errors_has_no_findings(page: str) -> None:
    assert found(page, title="Error: Page") == []


def test_a_finding_marks_the_link_and_the_control() -> None:
    (one,) = [one for one in found(PAGE.replace(">Enter A</a>", ">Name missing</a>")) if one.rule == links.OTHER_WORDS]
    assert [mark.selector for mark in one.marks][1:] == ["#a", "#a-error"]
    assert one.message == "The summary says “Name missing”, “a” says “Enter A”."
