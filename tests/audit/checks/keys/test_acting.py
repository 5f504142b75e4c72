"""What is pressed, opened and pointed at in real Chromium: each rule is broken on one page and not on its twin."""

import pytest

from formkit.audit.check import OfSight
from formkit.audit.checks.keys import buttons, dialogs, hover, inputs, presses, reach
from tests.audit.checks.keys.showing import Screen, places

pytestmark = pytest.mark.browser

REACH = """
<div id="div" onclick="this.remove()">Chat</div> <dt id="dt">Concertina</dt> <span id="role" role="button">Role</span>
<span id="hand" style="cursor: pointer">Hand</span> <button id="out" tabindex="-1">Left out</button>
<div id="still" tabindex="0">Still</div>
<script>dt.addEventListener("click", () => {})</script>
"""
REACH_SOUND = """
<div onclick="1"><a href="/a">Card</a></div> <label onclick="1">Label <input id="in"></label> <h2>Heading</h2>
<section onclick="1"><p>Listens for what is in it</p></section> <a href="/a" tabindex="-1">Card again</a>
<button style="cursor: pointer">Hand <b>over all of it</b></button> <span role="button" tabindex="0">Role</span>
<ul role="tablist"><li role="tab" tabindex="0">One</li><li role="tab" tabindex="-1">Two</li></ul>
<div tabindex="0" onkeydown="1">Listens</div> <button disabled tabindex="-1">Off</button>
<div hidden onclick="1">Hidden</div> <svg><rect onclick="1" width="9" height="9"/></svg>
"""
BUTTONS = """
<a id="link" href="/next" role="button">Continue</a>
<span id="clicks" tabindex="0" onclick="this.append('!')">Clicks</span>
"""
BUTTONS_SOUND = """
<a href="/next" role="button" onkeydown="event.key === ' ' && this.click()">Continue</a> <a href="/next">Next</a>
<span role="button" tabindex="0" onkeydown="this.append(event.key)">Keys</span> <button onclick="1">Own</button>
"""
OVER = "position: fixed; top: 90px; left: 90px; width: 300px; height: 200px; background: #fff; border: 1px solid"
DIALOGS = f"""
<button type="button" id="bad" onclick="one.hidden = false">Open</button>
<button type="button" id="empty" onclick="two.hidden = false">Open</button> <a href="/a">After</a>
<div id="one" hidden style="{OVER}"><a href="/b">Link</a> <span id="x" onclick="one.hidden = true">X</span></div>
<div id="two" hidden style="{OVER}" role="dialog">Nothing to press</div>
<button type="button" id="loses" onclick="three.hidden = false; three.focus()">Open</button>
<div id="three" tabindex="-1" hidden style="{OVER}"><button onclick="three.hidden = true">Close</button></div>
<script>three.onkeydown = (event) => {{
  if (event.key === "Escape") three.hidden = true;
  if (event.key === "Tab") {{ event.preventDefault(); three.firstChild.focus(); }}
}}</script>
"""
DIALOGS_FOUND = {
    ("control-not-focusable", "x"),
    *(
        (f"dialog-{rule}", id)
        for rule in ("gets-no-focus", "lets-focus-out", "ignores-escape")
        for id in ("bad", "one")
    ),
    *(
        (f"dialog-{rule}", id)
        for rule in ("gets-no-focus", "ignores-escape", "without-close")
        for id in ("empty", "two")
    ),
    ("dialog-loses-focus", "loses"),
    ("dialog-loses-focus", "three"),
}
DIALOGS_SOUND = """
<button type="button" onclick="own.showModal()">Open</button> <a href="/a">After</a>
<dialog id="own"><p>Words</p><button onclick="own.close()">Close</button></dialog>
<button type="button" aria-expanded="false" onclick="more.hidden = false">More</button> <p id="more" hidden>It</p>
<form><button>Sends</button></form>
"""
HOVER = """
<style>#list ul { display: none } #list:hover ul { display: block } #tip { visibility: hidden }
#what:hover + #tip { visibility: visible }</style>
<nav id="list"><a href="/a">Menu</a><ul id="menu"><li><a href="/b">Part</a></ul></nav>
<p style="padding: 90px"><span id="what">What is this?</span> <span id="tip">It is help.</span></p>
<p id="heard" onmouseenter="late.hidden = false">Listens <span id="late" hidden>to the mouse</span></p>
"""
HOVER_SOUND = """
<style>nav ul { display: none } nav:hover ul, nav:focus-within ul { display: block } a:hover { height: 2em }</style>
<nav><a href="/a">Menu</a><ul><li><a href="/b">Part</a></ul></nav>
<p onmouseenter="it.hidden = false"><button onclick="it.hidden = false">Help</button><b id="it" hidden>Here</b></p>
"""
INPUTS = """
<select id="goes" aria-label="Goes" onchange="location.href = '/elsewhere'"><option>1<option>2</select>
<form action="/sent"><input type="radio" name="r" id="sends" onchange="form.submit()"></form>
<input id="day" maxlength="2" oninput="value.length === 2 && month.focus()"> <input id="month">
<input id="paste" onpaste="event.preventDefault()">
<input id="keys" onkeydown="return !(event.ctrlKey && event.key === 'v')">
"""
INPUTS_SOUND = """
<select aria-label="Stays" onchange="said.textContent = value"><option>1<option>2</select> <p id="said"></p>
<form action="/sent"><input type="radio" name="r" onchange="more.hidden = false"><input type="radio" name="r">
<p id="more" hidden>More</p><input type="checkbox" onchange="1"> <button>Send</button></form> <input type="range">
<input id="six" onpaste="value = event.clipboardData.getData('text').trim(); event.preventDefault()">
"""
PRESSES = """
<div id="down" style="width: 90px">Down</div> <p id="shown" hidden>Shown</p>
<script>down.addEventListener("mousedown", () => { location.href = "/elsewhere"; });
addEventListener("keyup", (event) => event.key === "s" && (shown.hidden = false))</script>
"""
PRESSES_SOUND = """
<button id="down">Down</button> <p id="shown" hidden>Shown</p>
<script>down.addEventListener("mousedown", () => down.classList.add("pressed"));
down.addEventListener("click", () => { location.href = "/elsewhere"; });
addEventListener("keyup", (event) => event.key === "s" && event.ctrlKey && (shown.hidden = false))</script>
"""

EXAMPLES: tuple[tuple[OfSight, str, set[tuple[str, str]], str], ...] = (
    (
        *reach.OF_SIGHT,
        REACH,
        {
            ("control-not-focusable", "div"),
            ("control-not-focusable", "dt"),
            ("control-not-focusable", "role"),
            ("pointer-on-text", "hand"),
            ("control-left-out-of-tab-order", "out"),
            ("tab-stop-inert", "still"),
        },
        REACH_SOUND,
    ),
    (*buttons.OF_SIGHT, BUTTONS, {("key-does-nothing", "link"), ("key-does-nothing", "clicks")}, BUTTONS_SOUND),
    (*dialogs.OF_SIGHT, DIALOGS, DIALOGS_FOUND, DIALOGS_SOUND),
    (
        *hover.OF_SIGHT,
        HOVER,
        {("appears-on-hover-only", id) for id in ("list", "menu", "what", "tip", "heard", "late")},
        HOVER_SOUND,
    ),
    (
        *inputs.OF_SIGHT,
        INPUTS,
        {
            *(("changes-context-on-input", id) for id in ("goes", "sends", "day")),
            *(("paste-blocked", id) for id in ("paste", "keys")),
        },
        INPUTS_SOUND,
    ),
    (*presses.OF_SIGHT, PRESSES, {("acts-on-press", "down"), ("single-key-shortcut", "")}, PRESSES_SOUND),
)


@pytest.mark.parametrize(("check", "fault", "found", "twin"), EXAMPLES, ids=[one[0].run.__name__ for one in EXAMPLES])
def test_a_check_finds_what_is_wrong_and_nothing_on_the_twin(
    screen: Screen, check: OfSight, fault: str, found: set[tuple[str, str]], twin: str
) -> None:
    findings = [*check.run(screen.shows(fault))]
    assert places(findings) | {(one.rule.id, "") for one in findings if not one.marks} == found
    assert {rule for rule, _ in found} == {rule.id for rule in check.rules}
    assert screen.finds(check, twin) == set()
