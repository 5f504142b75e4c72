"""What comes and goes by itself, in real Chromium and on a clock that does not make anybody wait."""

import pytest

from formkit.audit.checks.keys.waiting import OF_SIGHT
from tests.audit.checks.keys.showing import Screen

pytestmark = pytest.mark.browser
(WAITING,) = OF_SIGHT

FAULTS = """
<p id="soon">This goes away soon after you came</p>
<p id="told" hidden>Here is some help for you</p>
<input onfocus="told.hidden = false; setTimeout(() => told.hidden = true, 4000)">
<p id="said" hidden>Your answer was saved</p>
<button type="button" onclick="said.hidden = false; setTimeout(() => { said.hidden = true; }, 900)">Save</button>
<p id="news">News</p>
<script>setTimeout(() => soon.remove(), 6000); let count = 0;
setInterval(() => { count += 1; news.textContent = `News ${count} of today`; }, 1500)</script>
"""
SOUND = """
<p id="told" hidden>Here is some help for you</p>
<input onfocus="told.hidden = false" onblur="told.hidden = true">
<p id="later">This goes after a minute</p> <p id="loaded">Loading</p>
<form action="/sent"><button onclick="setTimeout(() => later.remove(), 900)">Send</button></form>
<script>setTimeout(() => { later.remove(); location.href = "/timed-out"; }, 60000);
setTimeout(() => { loaded.textContent = "It is loaded"; }, 300); setInterval(() => {}, 1000)</script>
"""


def test_what_goes_away_or_changes_by_itself_is_found(screen: Screen) -> None:
    assert screen.finds(WAITING, FAULTS) == {
        ("message-vanishes", "soon"),
        ("message-vanishes", "told"),
        ("message-vanishes", "said"),
        ("changes-by-itself", "news"),
    }


def test_what_the_citizen_lets_go_or_what_goes_later_is_not(screen: Screen) -> None:
    assert screen.finds(WAITING, SOUND) == set()


def test_the_page_gets_its_own_clock_back(screen: Screen) -> None:
    sight = screen.shows(SOUND)
    list(WAITING.run(sight))
    assert sight.run("return String(setTimeout) + String(Date.now)").count("[native code]") == 2
