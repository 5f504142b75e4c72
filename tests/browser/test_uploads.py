"""Files in real Chromium: what a citizen sees and hears, with JavaScript and without."""

import pytest

from tests.browser.citizen import Citizen
from tests.browser.looks import faults

pytestmark = pytest.mark.browser


def listed(citizen: Citizen) -> list[str]:
    """The names listed, all at one moment: the script may replace the list at any."""
    names: list[str] = citizen.driver.execute_script(
        "return [...document.querySelectorAll('.formkit-files bdi')].map((one) => one.textContent)"
    )
    return names


def heard(citizen: Citizen) -> list[str]:
    """What live regions have said last."""
    return [str(one.get_property("textContent")) for one in citizen.all("[role=status]")]


def test_files_with_javascript(citizen: Citizen) -> None:
    citizen.starts("proof").is_at("proof")
    wrong = faults(citizen, "empty")
    page = citizen.one("html").id
    citizen.types(who="Siân", proof=["proof.pdf", "run.exe"]).one("[name=proof-upload]").click()
    citizen.wait(lambda: listed(citizen) == ["proof.pdf"])
    assert citizen.title.startswith("Error: ")
    assert "govuk-error-summary" in (citizen.focused.get_attribute("class") or "")
    assert citizen.one(".govuk-error-summary__list a").text == "The type of ‘run.exe’ must be PDF, JPEG or PNG"
    wrong += faults(citizen, "in error")
    citizen.types(proof="photo.png").one("[name=proof-upload]").click()
    citizen.wait(lambda: listed(citizen) == ["proof.pdf", "photo.png"])
    assert "The upload has finished" in heard(citizen)
    assert (citizen.value("who"), citizen.title.startswith("Error")) == ("Siân", False)
    assert citizen.one("html").id == page, "the page was loaded anew"
    wrong += faults(citizen, "filled in")
    assert not wrong, "\n".join(wrong)
    citizen.goes_on(citizen.all("[name=proof-remove]")[0].click)
    assert listed(citizen) == ["photo.png"]
    citizen.types(proof="more.pdf").presses("Continue").is_at("several")


def test_files_without_javascript(plain_citizen: Citizen) -> None:
    citizen = plain_citizen.starts("proof").types(who="Siân", proof=["proof.pdf", "run.exe"])
    citizen.presses("Upload files").is_at("proof")
    assert (listed(citizen), citizen.value("who")) == (["proof.pdf"], "Siân")
    citizen.sees("The type of ‘run.exe’ must be PDF, JPEG or PNG")
    citizen.types(proof="photo.png").presses("Continue").is_at("several")
