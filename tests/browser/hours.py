"""Hours that pass at will: in the page that a browser shows and at the server, at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from tests.browser.citizen import Citizen
from tests.journeys import Town

_OURS = """
const real = Date.now.bind(Date);
let ahead = 0;
Date.now = () => real() + ahead;
window.timePasses = (seconds) => { ahead += 1000 * seconds; window.dispatchEvent(new Event("pageshow")); };
"""


@dataclass(frozen=True)
class Hours:
    """The clock of a server and that of each page that a citizen opens from now on, in one tab."""

    citizen: Citizen
    served: Town

    @contextmanager
    def held(self) -> Iterator[Hours]:
        """Take the clock of the pages of the tab at hand from the browser, for a while."""
        script = {"source": f"{{ {_OURS} }}"}
        held = self.citizen.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", script)
        yield self
        self.citizen.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", held)

    def pass_by(self, minutes: float) -> None:
        """Let time pass. The page looks at its clock, as one does that comes back from sleep."""
        self.served.clock.advance(timedelta(minutes=minutes))
        self.citizen.driver.execute_script("window.timePasses(arguments[0])", 60 * minutes)
