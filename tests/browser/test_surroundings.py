"""The pages round the questions, in each language: by axe and at 320 pixels."""

import pytest

from tests.browser.citizen import Citizen
from tests.browser.looks import faults

pytestmark = pytest.mark.browser
EVERYWHERE = ["/", "/lines", "/every-field", "/cookies", "/privacy", "/accessibility-statement", "/help", "/nowhere"]


def ready(citizen: Citizen, language: str) -> Citizen:
    """All answered, at check answers."""
    citizen.starts("lines", language).answers("poem", poem=f"One\n{'very' * 30}")
    return citizen.answers("more", kind="own", own="Two\nlines", age="9").is_at("check-answers")


@pytest.mark.parametrize("language", ["", "/cy"], ids=["English", "Welsh"])
def test_pages_for_everybody(citizen: Citizen, language: str) -> None:
    wrong = [fault for path in EVERYWHERE for fault in faults(citizen.opens(f"{language}{path}"), "")]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", ["", "/cy"], ids=["English", "Welsh"])
def test_the_end_of_a_journey(citizen: Citizen, language: str) -> None:
    wrong = faults(ready(citizen, language), "empty")
    wrong += faults(citizen.presses().is_at("check-answers"), "in error")
    assert citizen.focused.get_attribute("class") == "govuk-error-summary"
    wrong += faults(citizen.opens(f"{language}/lines/print"), "before it is sent")
    wrong += faults(citizen.opens(f"{language}/lines/delete-answers"), "")
    citizen.opens(f"{language}/lines/check-answers").types(agreed="yes").presses()
    wrong += faults(citizen.is_at("confirmation"), "")
    wrong += faults(citizen.opens(f"{language}/lines/print"), "after it is sent")
    wrong += faults(citizen.opens(f"{language}/lines/delete-answers").presses(), "deleted")
    assert not wrong, "\n".join(wrong)


def test_the_language_is_that_of_the_page(citizen: Citizen) -> None:
    ready(citizen, "/cy")
    assert citizen.one("html").get_attribute("lang") == "cy"
    assert citizen.path.startswith("/cy/")


def test_the_switch_keeps_what_is_typed(citizen: Citizen) -> None:
    citizen.starts("lines").types(poem="Not\nposted").goes_on(citizen.one('[name="switch-language"]').click)
    assert citizen.is_at("poem").one("html").get_attribute("lang") == "cy"
    assert citizen.value("poem") == "Not\nposted"
    assert not citizen.has(".govuk-error-summary")


def test_print_is_offered_only_with_javascript(citizen: Citizen, plain_citizen: Citizen) -> None:
    shown = [
        ready(one, "").opens("/lines/print").one("[data-print]").is_displayed() for one in (citizen, plain_citizen)
    ]
    assert shown == [True, False]
