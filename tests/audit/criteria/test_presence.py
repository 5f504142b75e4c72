"""What is on a page is seen in its HTML, and what is not there is not seen."""

import pytest

from formkit.audit.criteria.presence import THINGS, shows
from formkit.audit.document import Document
from tests.audit.results import page

THERE = {
    "images": ['<img src="a.png">', "<svg></svg>", '<div role="img"></div>', '<input type="image">'],
    "pictures": ['<img src="a.png">', "<canvas></canvas>"],
    "media": ["<video></video>", "<audio></audio>", '<iframe src="https://video.example"></iframe>'],
    "sound": ["<video autoplay></video>", "<embed>"],
    "motion": [
        "<marquee>x</marquee>",
        '<img src="a.GIF?1">',
        '<p style="animation: a 1s">x</p>',
        "<svg><animate/></svg>",
    ],
    "time limit": ['<meta http-equiv="Refresh" content="5">', '<dialog data-timed-out="/x"></dialog>'],
    "controls": ["<input>", "<select></select>", "<textarea></textarea>"],
    "links": ['<a href="/x">x</a>'],
    "pages of a site": [""],
    "hover": ['<b title="x">y</b>', '<b role="tooltip">y</b>'],
    "shortcuts": ['<a accesskey="x">x</a>'],
    "gestures": ['<input type="range">', "<canvas></canvas>"],
    "presses": ['<b onmousedown="x()">y</b>'],
    "shaking": ['<b ondevicemotion="x()">y</b>'],
    "dragging": ['<b draggable="true">x</b>'],
    "authentication": [
        '<input type="password">',
        '<input autocomplete="one-time-code">',
        '<div class="g-recaptcha"></div>',
    ],
    "widgets": ['<div role="combobox"></div>', "<my-box></my-box>", "<p contenteditable>x</p>"],
    "live": ['<p role="status"></p>', '<p aria-live="polite"></p>', "<output></output>"],
    "script": ["<script></script>"],
    "style": ["<style></style>", '<link rel="stylesheet" href="x">'],
}
ABSENT = {
    "pages of a site": None,
    "controls": '<input type="hidden">',
    "links": "<a>x</a>",
    "sound": "<audio controls></audio>",
    "motion": '<img src="a.png">',
    "dragging": '<a href="/x" role="button" draggable="false">x</a>',
    "authentication": '<input autocomplete="name">',
    "widgets": '<p contenteditable="false" role="group">x</p>',
    "live": '<p role="note">x</p>',
    "style": '<link rel="icon" href="x">',
}


@pytest.mark.parametrize("thing", THINGS)
def test_what_is_there_is_seen(thing: str) -> None:
    assert [each for each in THERE[thing] if not shows(Document(page("Here", each)), thing)] == []


@pytest.mark.parametrize("thing", [one for one in THINGS if one != "pages of a site"])
def test_what_is_not_there_is_not_seen(thing: str) -> None:
    assert not shows(Document(page("Here", ABSENT.get(thing) or "<p>x</p>")), thing)
