"""How a page looks to whoever inspects it: axe-core's verdict, and whether it fits 320 pixels."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from selenium.webdriver import Chrome

from formkit.audit.axe import Axe, Finding
from tests.browser.citizen import Citizen

NARROW = 320
# GOV.UK Frontend's script sets aria-expanded on radios that reveal something, on purpose: screen readers say it.
# https://github.com/alphagov/govuk-frontend/issues/979
_EXPANDED_RADIOS = re.compile(r'(ARIA attribute is not allowed: aria-expanded="(true|false)" ?)+')
_NAMED_BY_ITSELF = "Text inside the element is not included in the accessible name"
_TOO_WIDE = """
if (document.scrollingElement.scrollWidth <= innerWidth) return [];
const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > innerWidth);
return ["page", ...wide.map((one) => one.outerHTML.slice(0, 120))];
"""


def faults(citizen: Citizen, state: str) -> list[str]:
    """Everything wrong with the page at hand: at 1280 pixels by axe, at 320 by its width."""
    verdict = Axe(citizen.driver).judge()
    where = f"{citizen.path} {state}"
    findings = [one for one in (*verdict.violations, *verdict.incomplete) if not is_known(one)]
    return [f"{where}: {finding}" for finding in findings] + too_wide(citizen, state)


def too_wide(citizen: Citizen, state: str) -> list[str]:
    """What of the page at hand does not fit 320 pixels."""
    with narrow(citizen.driver):
        found = citizen.driver.execute_script(_TOO_WIDE)
    return [f"{citizen.path} {state}: wider than {NARROW} px: {one}" for one in found]


def is_known(finding: Finding) -> bool:
    """Whether a finding is about a GOV.UK component that is right all the same."""
    # The button of a file upload is named by its label and by itself, so all of its text is in its name. But a comma
    # that only screen readers get stands between the pieces, and axe looks for them without it.
    if finding.rule == "label-content-name-mismatch" and finding.why.startswith(_NAMED_BY_ITSELF):
        return True
    return finding.rule == "aria-allowed-attr" and bool(_EXPANDED_RADIOS.fullmatch(finding.why))


@contextmanager
def narrow(driver: Chrome, width: int = NARROW) -> Iterator[None]:
    """Make the page this wide for a while."""
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        yield
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
