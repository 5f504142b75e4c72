"""Hints that nothing names, empty ones, and words that stand between a label and its control."""

import pytest

from formkit.audit.checks.questions import hints
from tests.audit.checks.questions.twins import Twins, found

HINT = "<p class=form-hint id=h>As on your last payslip</p>"
LABEL = "<label for=a>National Insurance number</label>"
TWINS = (
    Twins(hints.UNTIED, f"{LABEL}{HINT}<input id=a>", f"{LABEL}{HINT}<input id=a aria-describedby='h x'>"),
    Twins(hints.UNTIED, f"{LABEL}<input id=a>{HINT}", f"<label>Number {HINT}<input></label>"),
    Twins(
        hints.UNTIED,
        f"<fieldset><legend>Born</legend>{HINT}<label>Day<input></label></fieldset>",
        f"<fieldset aria-describedby=h><legend>Born</legend>{HINT}<label>Day<input></label></fieldset>",
    ),
    Twins(
        hints.UNTIED,
        f"{LABEL}<small class=form-text>Keep it short</small><input id=a>",
        f"{LABEL}<div id=h><small class=form-text>Keep it short</small></div><input id=a aria-describedby=h>",
    ),
    Twins(hints.EMPTY, "<div class=govuk-hint id=h> </div>", f"{HINT}<form>{LABEL}<input id=a></form>"),
    Twins(
        hints.BESIDE,
        f"{LABEL}<p>As on your last payslip</p><input id=a>",
        f"{LABEL}<p id=h>As on your last payslip</p><input id=a aria-describedby=h>",
    ),
    Twins(
        hints.BESIDE, f"{LABEL}<div>On your last payslip</div><p><input id=a></p>", f"{LABEL}<b>£ 00</b><input id=a>"
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_hints(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_a_hint_is_said_to_be_of_the_control_beside_it() -> None:
    (one,) = [
        one
        for one in found(f"<div>{LABEL}{HINT}<input id=a name=nino></div><label>B<input name=b></label>")
        if one.rule == hints.UNTIED
    ]
    assert one.fields == ("nino",)


def test_a_hint_without_a_control_is_only_words() -> None:
    assert found(HINT) == []
