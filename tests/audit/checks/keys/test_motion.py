"""What moves by itself in real Chromium: on one page, and not on its twin."""

from base64 import b64encode

import pytest

from formkit.audit.checks.keys.motion import OF_SIGHT
from tests.audit.checks.keys.showing import Screen
from tests.audit.checks.keys.test_pictures import gif

pytestmark = pytest.mark.browser
(MOTION,) = OF_SIGHT

STYLE = "<style>@keyframes slide { to { transform: translateX(9px) } } @keyframes blink { to { opacity: 0 } }</style>"
PAGE = """{style}<p id="slides" style="animation: slide 1s {often}">Slides</p>
<div id="blinks" style="animation: blink .2s {often}; height: 300px">Blinks</div>
<img id="gif" alt="" width="9" height="9" src="data:image/gif;base64,{gif}">
<svg id="svg" width="9" height="9"><circle r="9"><animate attributeName="r" to="2" dur="1s" repeatCount="{count}"/>
</circle></svg>"""


def page(often: str, turns: int | None, count: str) -> str:
    picture = b64encode(gif(50, 50, turns=turns)).decode()
    return PAGE.format(style=STYLE, often=often, gif=picture, count=count)


def test_what_never_stops_is_found_and_what_does_is_not(screen: Screen) -> None:
    moving = {("moves-by-itself", id) for id in ("slides", "blinks", "gif", "svg")}
    assert screen.finds(MOTION, page("infinite", 0, "indefinite")) == {*moving, ("flashes", "blinks")}
    assert screen.finds(MOTION, page("3", None, "2")) == set()


def test_what_loads_or_can_be_stopped_may_move(screen: Screen) -> None:
    loads = f'{STYLE}<p role="progressbar" style="animation: slide 1s infinite">Loading</p>'
    assert screen.finds(MOTION, loads) == set()
    assert screen.finds(MOTION, page("infinite", 0, "indefinite") + "<button>Pause</button>") == set()
