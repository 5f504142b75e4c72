"""The selectors of waivers: the very selector of an element, or one that its opening tag fits."""

import pytest

from formkit.audit.finding import Mark
from formkit.audit.selector import BadSelector, check, selects

MARK = Mark("#main > input:nth-of-type(2)", '<input class="govuk-radios__input a" type="radio" id="b" disabled>')


@pytest.mark.parametrize(
    "selector",
    [
        "#main > input:nth-of-type(2)", "input", "*", ".a", "#b", "input.a.govuk-radios__input", '[type="radio"]',
        "[type='radio']", "[type=radio]", "input[disabled]", 'input.a[type="radio"]',
    ],
)  # fmt: skip
def test_it_means_this_element(selector: str) -> None:
    assert selects(selector, MARK)


@pytest.mark.parametrize("selector", ["#main", "select", ".b", "#a", '[type="checkbox"]', "[checked]", "input .a", ""])
def test_it_means_another(selector: str) -> None:
    assert not selects(selector, MARK)


def test_a_tag_that_was_cut_is_read_as_far_as_it_goes() -> None:
    assert selects("p.a", Mark("p", '<p class="a" title="some wo'))


def test_what_is_no_selector_is_refused() -> None:
    for right in ("", "input.a", "#a > p:nth-of-type(2)"):
        check(right)
    with pytest.raises(BadSelector, match="“a:hover” is no selector"):
        check("a:hover")
