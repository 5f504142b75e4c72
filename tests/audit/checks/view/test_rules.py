"""Every rule of the view is broken by one page, and not by its twin."""

import pytest
from selenium.webdriver import Chrome

from formkit.audit.check import OfSight
from formkit.audit.checks.view import OF_SIGHT
from tests.audit.checks.view.examples import EXAMPLES
from tests.audit.checks.view.showing import opened, shown

pytestmark = pytest.mark.browser

CHECKS = {rule.id: check for check in OF_SIGHT for rule in check.rules}
AS_IT_IS = """
return [document.documentElement.outerHTML, document.adoptedStyleSheets.length, scrollX, scrollY, innerWidth,
  matchMedia("print").matches, matchMedia("(forced-colors: active)").matches, document.activeElement.localName];
"""
GARBAGE = (
    "",
    "<p>No <b>end<table><p></b>",
    "<!DOCTYPE html><svg><text x='1' y='9'>Picture</text></svg>",
    "<frameset cols='50%,50%'><frame src='about:blank'><frame src='data:text/html,<p>Hello'></frameset>",
    "<body style='display:none'>Nothing <input name=x id='a b\"c' type=nonsense>",
    "<!DOCTYPE html><iframe srcdoc='<p>In a frame'></iframe><math><mi>x</mi></math><p style='font-size:0;color:oops'>x",
)


def broken(check: OfSight, chromium: Chrome, main: str) -> set[str]:
    return {finding.rule.id for finding in check.run(shown(chromium, main))}


def test_every_rule_has_its_pages() -> None:
    assert EXAMPLES.keys() == CHECKS.keys()


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_is_broken_by_one_page_and_not_by_its_twin(chromium: Chrome, rule: str) -> None:
    fault, twin = EXAMPLES[rule]
    assert rule in broken(CHECKS[rule], chromium, fault)
    assert rule not in broken(CHECKS[rule], chromium, twin)


@pytest.mark.parametrize("html", GARBAGE)
def test_no_check_raises_whatever_the_page(chromium: Chrome, html: str) -> None:
    sight = opened(chromium, html)
    assert all(isinstance(list(check.run(sight)), list) for check in OF_SIGHT)


def test_a_look_leaves_the_page_as_it_was(chromium: Chrome) -> None:
    sight = shown(chromium, '<p style="font-size: 12px !important;">Small</p><p>Large</p><input value="x">')
    before = chromium.execute_script(AS_IT_IS)
    for check in OF_SIGHT:
        list(check.run(sight))
    assert chromium.execute_script(AS_IT_IS) == before


def test_a_page_has_its_size_again_at_once(chromium: Chrome) -> None:
    sight = shown(chromium, "<p>Wide</p>")
    before = sight.run("return innerWidth")
    with sight.sized(320, 256):
        assert sight.run("return [innerWidth, innerHeight]") == [320, 256]
    assert sight.run("return innerWidth") == before
