"""Pages of formkit as citizens get them: in two languages, blank, in error and answered, up to check answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Captured:
    """A page: its state and its HTML."""

    state: State
    html: str

    @property
    def name(self) -> str:
        """What faults call it: `born`, `born error`, `born cy`."""
        more = {Kind.EMPTY_POST: " error", Kind.FILLED: " filled"}.get(self.state.kind, "")
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
            yield _wrong(citizen.presses(button, typed), name)
        citizen.opens(path).presses(button, one.typed(step))
        if step.page.kind == "question":
            came = citizen.page.path
            yield _shown(citizen.opens(path), name, Kind.FILLED)
            citizen.opens(came)


def _wrong(citizen: Citizen, name: str) -> Captured:
    expected = tuple(Expected(control.split("-")[0], "") for control in citizen.page.errors)
    return _shown(citizen, name, Kind.EMPTY_POST, expected)


def _shown(citizen: Citizen, page: str, kind: Kind, expected: tuple[Expected, ...] = ()) -> Captured:
    language = citizen.page.root.get("lang") or ""
    return Captured(State(FORM, page, language, kind, expected=expected), citizen.page.response.text)
