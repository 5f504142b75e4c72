"""Tab pressed through whole pages in real Chromium: what keeps the focus, hides it, or does something when it comes."""

import pytest

from formkit.audit.checks.keys.walk import OF_SIGHT, RULES
from tests.audit.checks.keys.showing import Screen

pytestmark = pytest.mark.browser
(WALK,) = OF_SIGHT

FAULTS = """
<style>
  #none:focus, #typed:focus { outline: 0 }
  #moved:focus { outline: 0; position: relative; left: 1px }
  #faint:focus { outline: 2px solid #aaa }
  #row { display: flex; flex-direction: row-reverse; justify-content: flex-end }
  #bar { position: fixed; bottom: 0; left: 0; right: 0; height: 200px; background: #ccc }
  #away { position: absolute; left: -9999px }
</style>
<a id="none" href="/a">No outline</a> <a id="moved" href="/b">Moved</a> <input id="typed" aria-label="Typed">
<button id="faint">Faint</button>
<div id="row"><a id="last" href="/c">Last</a><a id="first" href="/d">First</a></div>
<a id="away" href="/e">Away</a>
<input id="leaves" onfocus="location.href = '/elsewhere'" aria-label="Leaves">
<input id="opens" onblur="window.open('/elsewhere')" aria-label="Opens">
<p style="height: 2000px"></p><a id="under" href="/f">Under</a><p style="height: 40px"></p><div id="bar">Bar</div>
"""
FOUND = {
    ("focus-not-visible", "none"),
    ("focus-not-visible", "moved"),
    ("focus-not-visible", "typed"),
    ("focus-faint", "faint"),
    ("focus-order", "last"),
    ("focus-order", "first"),
    ("focus-out-of-sight", "away"),
    ("focus-changes-context", "leaves"),
    ("focus-changes-context", "opens"),
    ("focus-obscured", "under"),
}
SOUND = """
<style>
  html { scroll-padding-bottom: 210px }
  #button:focus { outline: 0; background: #ffdd00; box-shadow: 0 4px #000 }
  #bar { position: fixed; bottom: 0; left: 0; right: 0; height: 200px; background: #ccc }
  #skip:not(:focus) { position: absolute; left: -9999px }
  #yes { position: absolute; opacity: 0; margin: 0; width: 40px; height: 40px }
  #yes + label { padding-left: 60px; position: relative }
  #yes + label::before { content: ""; position: absolute; left: 0; width: 40px; height: 40px; border: 2px solid }
  #yes:focus + label::before { border-width: 6px; outline: 3px solid transparent; box-shadow: 0 0 0 4px #ffdd00 }
</style>
<a id="skip" href="#main">Skip</a>
<a href="/a">Link</a> <input onfocus="this.select()" aria-label="Typed"> <button id="button">Button</button>
<div style="display: flex"><a href="/c">First</a> <a href="/d">Last</a></div>
<div><input type="radio" name="r" id="yes"><label for="yes">Yes</label> <input type="radio" name="r" id="no"></div>
<details><summary>More</summary><a href="/z">Hidden</a></details><textarea></textarea><select><option>1</select>
<div style="overflow: auto; height: 30px; width: 90px" tabindex="0" role="region" aria-label="Text">Much to read</div>
<iframe srcdoc="<a href=/g>Inside</a>"></iframe>
<p style="height: 2000px"></p><a href="/f">Over</a><p style="height: 240px"></p><div id="bar">Bar</div>
"""
TRAP = """<a href="/a">Before</a> <input id="held" aria-label="Held"> <a href="/b">After</a>
<script>held.addEventListener("keydown", (event) => event.key === "Tab" && event.preventDefault())</script>"""
RING = """<input id="one" aria-label="One"> <input id="two" aria-label="Two"> <a href="/b">After</a>
<script>two.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && !event.shiftKey) { event.preventDefault(); one.focus(); }
})</script>"""
JUMP = """<a href="/a">Before</a> <input id="sends" onfocus="to.focus()" aria-label="Sends"> <input id="to">
<a href="/b">After</a>"""
HANDED = """<a href="/a">Before</a> <input id="hands" aria-label="Hands on"> <input> <input id="to">
<script>hands.addEventListener("focus", (event) => event.relatedTarget?.id !== "to" && setTimeout(() => to.focus()))
</script>"""
GONE = """<a href="/a">Before</a> <input onfocus="document.open()" aria-label="Gone">"""
PASSED = """<a id="before" href="/a">Before</a> <button id="passed">Passed</button> <a id="after" href="/b">After</a>
<script>for (const [one, other] of [[before, after], [after, before]]) one.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && event.shiftKey === (one === after)) { event.preventDefault(); other.focus(); }
})</script>"""


def test_what_hides_the_focus_or_acts_on_it_is_found_and_nothing_else(screen: Screen) -> None:
    assert screen.finds(WALK, FAULTS) == FOUND


def test_a_sound_page_has_nothing_to_find(screen: Screen) -> None:
    assert screen.finds(WALK, SOUND) == set()


def test_what_keeps_the_focus_is_a_trap(screen: Screen) -> None:
    assert screen.finds(WALK, TRAP) == {("keyboard-trap", "held")}
    rung = screen.finds(WALK, RING)
    assert {("keyboard-trap", "one"), ("keyboard-trap", "two")} <= rung
    assert ("keyboard-trap", "to") in screen.finds(WALK, JUMP)


def test_a_trap_that_escape_opens_says_so(screen: Screen) -> None:
    opened = TRAP.replace("&&", "&& !window.free &&").replace(
        "</script>",
        "; held.addEventListener('keydown', ({ key }) => { window.free = key === 'Escape' || window.free })</script>",
    )
    (trap,) = WALK.run(screen.shows(opened))
    assert "Escape" in trap.message


def test_what_hands_the_focus_on_is_found(screen: Screen) -> None:
    assert {("focus-changes-context", "hands"), ("focus-changes-context", "to")} <= screen.finds(WALK, HANDED)


def test_a_page_that_goes_away_is_found(screen: Screen) -> None:
    assert {finding.rule.id for finding in WALK.run(screen.shows(GONE))} == {"focus-changes-context"}


def test_every_rule_of_the_walk_is_met_here(screen: Screen) -> None:
    met = {rule for rule, _ in FOUND} | {"keyboard-trap"} | {rule for rule, _ in screen.finds(WALK, PASSED)}
    assert met == {rule.id for rule in RULES}


def test_the_page_is_left_as_it_was(screen: Screen) -> None:
    sight = screen.shows(SOUND)
    before = sight.live.html
    list(WALK.run(sight))
    assert screen.driver.execute_script("return '<!DOCTYPE html>' + document.documentElement.outerHTML") == before
    assert not screen.driver.execute_script("return Boolean(window[Symbol.for('formkit.audit')])")
