"""Pages of formkit as citizens get them: in two languages, blank, in error and answered, up to check answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from formkit.audit.state import Expected, Kind, State
from formkit.payments.stand_in import StandIn
from tests.client import Citizen
from tests.journeys import town
from tests.scenarios import DEFINITIONS, Life, lives
from tests.slips import slip

FORM = "every-field"
SCENARIO = "Is a group that answers everything"
SLIPS = {"contact-details": {"email": "me at home", "other_email": "hello@there", "uk_phone": "ring me"}}
"""What is typed wrong where an empty post would not show whether it is kept."""


@dataclass(frozen=True)
class Captured:
    """A page: its state and its HTML."""

    state: State
    html: str

    @property
    def name(self) -> str:
        """What faults call it: `born`, `born error`, `born cy`."""
        more = {Kind.EMPTY_POST: " error", Kind.ERROR: " typed", Kind.FILLED: " filled"}.get(self.state.kind, "")
        return f"{self.state.page}{more}{' cy' * (self.state.language == 'cy')}"


def life() -> Life:
    """The scenario that is lived."""
    return next(one for one in lives() if one.journey.name == FORM and one.scenario.name == SCENARIO)


def captured() -> dict[str, Captured]:
    """Every page of the scenario, by its name."""
    with TemporaryDirectory() as folder:
        pages = [*_lived(Path(folder) / "en", ""), *_lived(Path(folder) / "cy", "/cy")]
    return {one.name: one for one in pages}


def _lived(folder: Path, language: str) -> Iterator[Captured]:
    folder.mkdir()
    running = town(folder, stand_in=StandIn(), FORMKIT_DEFINITIONS=str(DEFINITIONS))
    one = life()
    running.clock.advance(one.noon - running.clock.now())
    yield _shown(running.citizen().opens(f"{language}/{FORM}"), "start", Kind.SHOWN)
    citizen = running.citizen().start(FORM, language)
    yield from _steps(citizen, one, "Parhau" if language else "Continue")
    yield _shown(citizen.is_at("check-answers"), "check-answers", Kind.SHOWN)
    running.store.database.engine.dispose()


def _steps(citizen: Citizen, one: Life, button: str) -> Iterator[Captured]:
    for step in one.steps:
        one.goes_to(citizen, step)
        name, typed, path = step.page.name, slip(step), citizen.page.path
        yield _shown(citizen, name, Kind.BLANK)
        if step.page.kind == "question" and typed is not None:
            yield _wrong(citizen.presses(button, typed), name, Kind.EMPTY_POST, {})
        if name in SLIPS:
            yield _wrong(citizen.opens(path).presses(button, SLIPS[name]), name, Kind.ERROR, SLIPS[name])
        citizen.opens(path).presses(button, one.typed(step))
        if step.page.kind == "question":
            came = citizen.page.path
            yield _shown(citizen.opens(path), name, Kind.FILLED)
            citizen.opens(came)


def _wrong(citizen: Citizen, name: str, kind: Kind, typed: dict[str, str]) -> Captured:
    expected = tuple(Expected(control.split("-")[0], "") for control in citizen.page.errors)
    shown = _shown(citizen, name, kind)
    kept = {control: (text,) for control, text in typed.items()}
    return replace(shown, state=replace(shown.state, expected=expected, typed=kept, is_posted=True))


def _shown(citizen: Citizen, page: str, kind: Kind) -> Captured:
    language = citizen.page.root.get("lang") or ""
    return Captured(State(FORM, page, language, kind), citizen.page.response.text)
