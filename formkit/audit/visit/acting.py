"""Acting: what a citizen does to pages besides answering: going back, refreshing, doing without scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver.support.wait import WebDriverWait

from formkit.audit.finding import Finding
from formkit.audit.rule import Rule, fails
from formkit.audit.sight import Sight
from formkit.audit.state import Kind, State
from formkit.audit.visit.viewer import LOADED, Viewer

BACK = fails(
    "back-loses-answers",
    "3.3.7",
    "Who goes back to a page finds their answers on it.",
    "Keep what is posted, and show it again when the page is asked for; or leave the page to the browser’s own memory.",
)
REFRESH = fails(
    "refresh-loses-answers",
    "3.3.7",
    "Who loads a page again that they have answered finds their answers on it.",
    "Show what is kept whenever the page is asked for.",
)
SCRIPTS = fails(
    "needs-scripts",
    "",
    "Without JavaScript every question can be seen and answered, and there is a button to go on.",
    "Send the page whole: let scripts only add to what is there, and hide only what they themselves show again.",
)
RULES = (BACK, REFRESH, SCRIPTS)
_VALUES = (Path(__file__).parent / "scripts" / "values.js").read_text(encoding="utf-8")
_UNSEEN = (Path(__file__).parent / "scripts" / "unseen.js").read_text(encoding="utf-8")
_SECONDS, _OFTEN = 15, 0.01


def act(viewer: Viewer, sight: Sight) -> Iterator[Finding]:
    """Do what goes with a state: go back from one that is filled in, refresh one that is kept, take scripts away."""
    state = sight.state
    if state is None or not state.form:
        return
    if state.kind is Kind.FILLED and state.typed:
        yield from _goes_back(viewer, sight, state)
    elif state.kind is Kind.VALID_REDISPLAY and state.typed:
        yield from _refreshes(sight, state)
    elif state.kind is Kind.BLANK:
        yield from _does_without(sight)
    sight.restore()


def _goes_back(viewer: Viewer, sight: Sight, state: State) -> Iterator[Finding]:
    before = _values(sight, state)
    viewer.press_on()
    if sight.run("return document.querySelector('.govuk-error-summary') !== null"):
        return
    sight.driver.back()
    _wait(sight)
    yield from _lost(BACK, "After going on and back", before, _values(sight, state))
    sight.driver.get(sight.driver.current_url)
    yield from _lost(REFRESH, "After going on, and opening the page again", before, _values(sight, state))


def _refreshes(sight: Sight, state: State) -> Iterator[Finding]:
    before = _values(sight, state)
    sight.driver.refresh()
    _wait(sight)
    yield from _lost(REFRESH, "After loading the page again", before, _values(sight, state))


def _values(sight: Sight, state: State) -> Mapping[str, list[str]]:
    found: Mapping[str, list[str]] = sight.run(_VALUES, sorted(state.typed))
    return found


def _lost(rule: Rule, when: str, before: Mapping[str, list[str]], after: Mapping[str, list[str]]) -> Iterator[Finding]:
    gone = sorted(name for name, texts in before.items() if any(texts) and not any(after.get(name) or ()))
    if gone:
        fields = tuple(dict.fromkeys(name.split("-")[0] for name in gone))
        yield Finding(rule, f"{when}, nothing stands in {', '.join(gone)} any more.", fields=fields)


def _does_without(sight: Sight) -> Iterator[Finding]:
    with _without_scripts(sight):
        sight.driver.get(sight.driver.current_url)
        unseen, has_button = sight.run(_UNSEEN)
    if unseen:
        fields = tuple(dict.fromkeys(name.split("-")[0] for name in unseen))
        yield Finding(SCRIPTS, f"Without scripts {', '.join(unseen)} cannot be seen.", fields=fields)
    if not has_button:
        yield Finding(SCRIPTS, "Without scripts there is no button to go on with.")


@contextmanager
def _without_scripts(sight: Sight) -> Iterator[None]:
    sight.cdp("Emulation.setScriptExecutionDisabled", value=True)
    try:
        yield
    finally:
        sight.cdp("Emulation.setScriptExecutionDisabled", value=False)


def _wait(sight: Sight) -> None:
    WebDriverWait(sight.driver, _SECONDS, _OFTEN).until(lambda driver: driver.execute_script(LOADED) is not None)
