"""What is written down about axe-core's rules is what the axe-core that is shipped says."""

import pytest
from selenium.webdriver import Chrome

from formkit.audit.axe import EXPERIMENTAL, SCRIPT, TAGS
from formkit.audit.criteria import CRITERIA
from formkit.audit.criteria.axe_rules import axe_rules

ASKED = "return axe.getRules(arguments[0]).map((rule) => [rule.ruleId, rule.tags])"


@pytest.mark.browser
def test_they_are_those_of_the_axe_core_that_is_shipped(chromium: Chrome) -> None:
    chromium.get("data:text/html,<title>Rules</title>")
    chromium.execute_script(SCRIPT.read_text())
    known = {
        id: tags
        for id, tags in chromium.execute_script(ASKED, list(TAGS))
        if not {EXPERIMENTAL, "deprecated"} & {*tags}
    }
    for number in CRITERIA:
        tag = f"wcag{number.replace('.', '')}"
        assert {id for id, _ in axe_rules(number)} == {f"axe:{id}" for id, tags in known.items() if tag in tags}, number


def test_they_are_called_as_findings_call_them() -> None:
    assert ("axe:label", "Form elements must have labels.") in axe_rules("4.1.2")
