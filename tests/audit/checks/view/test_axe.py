"""axe-core as a check: how hard its findings are, what they are called, and what is right all the same."""

import pytest
from selenium.webdriver import Chrome

from formkit.audit.axe import Verdict
from formkit.audit.checks.view.axe import VERDICT, axe_core
from formkit.audit.finding import Finding
from formkit.audit.rule import Confidence, Impact
from tests.audit.checks.view.showing import shown

pytestmark = pytest.mark.browser

HINT = '<label for="a">Name</label> <input id="a" aria-describedby="hint"{}><p id="hint" style="color:#aaa">In full</p>'
RADIO = '<label><input type="radio" aria-expanded="false" aria-controls="more"> Yes</label>{}'
BUTTON = '<button aria-label="{}">Choose file or drop it</button>'
HALF = '<p style="background:linear-gradient(90deg,#000,#fff);width:9em;color:#fff">Half is seen</p>'
FAKE_HEADING = "<p><b style='font-size:2em'>Prices</b></p><p>Tea is one pound, and coffee is two.</p>"


def found(chromium: Chrome, main: str) -> dict[str, Finding]:
    return {finding.rule.id: finding for finding in axe_core(shown(chromium, main))}


@pytest.fixture
def all(chromium: Chrome) -> dict[str, Finding]:
    return found(chromium, "<input id=bare><h4>Skipped</h4>" + HALF + FAKE_HEADING)


def test_a_violation_fails_by_its_criteria(all: dict[str, Finding]) -> None:
    rule = all["axe:label"].rule
    assert (rule.criteria, rule.confidence, rule.impact) == (("4.1.2",), Confidence.FAILS, Impact.SERIOUS)
    assert all["axe:label"].marks[0].selector == "#bare"


def test_good_practice_fails_as_minor(all: dict[str, Finding]) -> None:
    rule = all["axe:heading-order"].rule
    assert (rule.criteria, rule.confidence, rule.impact) == ((), Confidence.FAILS, Impact.MINOR)


def test_what_axe_cannot_decide_or_tries_out_is_for_a_person(all: dict[str, Finding]) -> None:
    assert all["axe:color-contrast"].rule.confidence is Confidence.REVIEW
    assert all["axe:p-as-heading"].rule.confidence is Confidence.REVIEW


def test_the_verdict_is_kept_with_the_sight(chromium: Chrome) -> None:
    sight = shown(chromium, "")
    assert not list(axe_core(sight))
    verdict = sight.notes[VERDICT]
    assert isinstance(verdict, Verdict)
    assert verdict.version.startswith("4.")


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("axe:color-contrast", HINT.format(" disabled"), HINT.format("")),
        ("axe:aria-allowed-attr", RADIO.format('<p id="more">More</p>'), RADIO.format("")),
        ("axe:label-content-name-mismatch", BUTTON.format("Photo, Choose file, or drop it"), BUTTON.format("Upload")),
    ],
)
def test_what_is_right_all_the_same_is_let_be(chromium: Chrome, rule: str, right: str, wrong: str) -> None:
    assert rule not in found(chromium, right)
    assert rule in found(chromium, wrong)
