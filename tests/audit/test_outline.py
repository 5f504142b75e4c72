"""Pictures show what findings are about, outlined and labelled, also where a strict policy refuses styles."""

import pytest
from selenium.webdriver import Chrome

from formkit.audit.finding import Finding, Mark
from formkit.audit.outline import outlined
from tests.audit.results import LABEL, TITLE, page
from tests.audit.serving import Answer, answering

POLICY = {"Content-Security-Policy": "default-src 'none'"}
FOUND = (
    Finding(LABEL, "No label.", (Mark("#a", "<input>"), Mark("a:::b", "<b>"))),
    Finding(TITLE, "No title.", (Mark("#a", "<input>"),)),
)


@pytest.mark.browser
def test_what_findings_are_about_is_outlined_with_the_names_of_their_rules(chromium: Chrome) -> None:
    with answering({"/": Answer(page("Permits", '<input id="a">'), headers=POLICY)}) as here:
        chromium.get(here)
        assert outlined(chromium, ()) == b""
        assert outlined(chromium, FOUND).startswith(b"\x89PNG")
        assert chromium.execute_script("return getComputedStyle(document.getElementById('a')).outlineWidth") == "4px"
        assert (
            chromium.execute_script("return document.documentElement.lastChild.textContent")
            == "unlabelled, error-title"
        )
