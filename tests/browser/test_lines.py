"""Text of several lines stays as it was typed, however often its page is shown again, in a reveal too."""

import pytest
from selenium.webdriver import Chrome

from tests.browser.citizen import Citizen
from tests.journeys import Town
from tests.submitted import document

pytestmark = pytest.mark.browser
TEXTS = [
    "\n\n  First line after two empty ones\n\n\tindented by a tab\n      by six spaces\n\n",
    "One</textarea><b>two</b>\n&amp; &lt; <!-- three -->\n{{ four }} {five}",
    " \n x \n ",
]


@pytest.fixture(params=["chromium", "plain_chromium"])
def writer(request: pytest.FixtureRequest, citizen: Citizen) -> Citizen:
    """A citizen with JavaScript, and one without."""
    driver: Chrome = request.getfixturevalue(request.param)
    return Citizen(driver, citizen.address).forgets()


@pytest.mark.parametrize("text", TEXTS)
def test_lines_stay_as_typed(served: Town, writer: Citizen, text: str) -> None:
    writer.starts("lines").answers("poem", poem=text).answers("more", kind="own", own=text, age="very old")
    for wrong in ("", "old"):
        assert writer.is_at("more").value("own") == text
        writer.types(age=wrong).presses()
    writer.types(age="9").presses().is_at("check-answers")
    for page, name in (("poem", "poem"), ("more", "own")):
        writer.opens(f"/lines/{page}?change=1")
        assert writer.value(name) == text
        writer.presses().is_at("check-answers")
    reference = writer.types(agreed="yes").presses().is_at("confirmation").one(".govuk-panel strong").text
    answers = document(served, reference)["answers"]
    assert (answers["poem"], answers["own"]) == (text, text)


def test_the_counter_counts_what_the_server_counts(citizen: Citizen) -> None:
    citizen.starts("lines").answers("poem", poem="x").is_at("more").types(kind="own", own="a\n" * 245)
    citizen.wait(lambda: "10 characters remaining" in citizen.one("main").text)
    citizen.types(own="a\n" * 251)
    citizen.wait(lambda: "2 characters too many" in citizen.one("main").text)
    citizen.types(age="9").presses()
    assert "500 characters or fewer" in citizen.one(".govuk-error-summary").text
