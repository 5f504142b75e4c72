"""One citizen who uses service after service, and the facts that they have to type in each.

A fact is typed where something other than what stands on the page must be put into one of its inputs; what is
confirmed, or stands there and is right, is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from formkit.delivery.outbox import Outbox
from formkit.delivery.profile import Profile
from formkit.due import due
from formkit.hub.embedded import Embedded
from formkit.page import Field
from formkit.payments.stand_in import StandIn
from formkit.trail import Step
from tests.client import Citizen
from tests.journeys import Town, town
from tests.oneself import SERVICES, facts, life_in
from tests.scenarios import DEFINITIONS, Life
from tests.signing import session_of, signed_in
from tests.valid_page import words

START, USE = "Start with my saved details", "Use these details"


@dataclass(frozen=True)
class Told:
    """What it was to use a service: the facts that were typed, those known beforehand, how many pages were posted."""

    typed: tuple[str, ...]
    known: frozenset[str]
    pages: int


@dataclass
class Resident:
    """Somebody who uses services one after another in one town, each along its `life_in`, and has all saved."""

    served: Town
    citizen: Citizen
    typed: list[str] = field(default_factory=list)
    pages: int = 0

    def lives(self, life: Life, *, joins: bool = False) -> Told:
        """Use a service from its start to its end; with `joins` as a guest, who signs in before sending."""
        known, self.typed, self.pages = self.knows(), [], 0
        self._begins(life)
        for step in life.asked:
            self._passes(life, step)
        self._settles()
        if joins:
            signed_in(self.citizen, "email", f"/{life.journey.name}/check-answers").presses("Continue", mine="yes")
        self._sends(life)
        return Told(tuple(self.typed), known, self.pages)

    def knows(self) -> frozenset[str]:
        """The attributes that their profile has."""
        session = session_of(self.served, self.citizen)
        found = self.served.store.assertions.outline(session.citizen) if session and session.citizen else ()
        return frozenset(one.attribute for one in found)

    def _begins(self, life: Life) -> None:
        self.citizen.opens(f"/{life.journey.name}")
        if any(words(one) == START for one in self.citizen.page.all("button")):
            self.citizen.presses(START)
        else:
            self.citizen.start(life.journey.name)

    def _settles(self) -> None:
        if self.citizen.path.endswith("/saved-details"):
            self.citizen.presses(USE)
            self.pages += 1

    def _passes(self, life: Life, step: Step) -> None:
        """Answer a page, unless confirming has done so."""
        self._settles()
        if self._is_done(life, step):
            return
        life.goes_to(self.citizen, step)
        self._settles()
        if self._is_done(life, step):
            return
        self._answers(life, step)

    def _is_done(self, life: Life, step: Step) -> bool:
        """Whether all that a page asks, outside of items, was confirmed."""
        session = session_of(self.served, self.citizen)
        draft = self.served.store.drafts.find(session.id, life.journey.name) if session else None
        inputs = [one.name for one in step.applying if one.calculation is None]
        return draft is not None and not step.path and bool(inputs) and draft.answers.keys() >= {*inputs}

    def _answers(self, life: Life, step: Step) -> None:
        page = self.citizen.page
        there, standing = {one.get("name") for one in page.root.iter() if one.get("name")}, page.inputs
        typed = {name: texts for name, texts in life.typed(step).items() if _is_there(name, there)}
        for attribute, one in facts(life, step):
            own = {name: texts for name, texts in typed.items() if _is_of(name, one)}
            if any(texts != standing.get(name, [""]) for name, texts in own.items()):
                self.typed.append(attribute)
        self.pages += 1
        self.citizen.posts(page.path, {**standing, **typed})
        assert self.citizen.page.response.status_code == 200, (step.page.name, self.citizen.page.errors)

    def _sends(self, life: Life) -> None:
        """Tick all that can be saved, send, and let what was sent arrive."""
        self.citizen.opens(f"/{life.journey.name}/check-answers").is_at("check-answers")
        boxes = [one.get("value") or "" for one in self.citizen.page.all("input") if one.get("name") == "keep"]
        ticked = {"keep": boxes, **({"agreed": ["yes"]} if life.journey.declaration else {})}
        if due(life.journey, life.trail.facts):
            self.citizen.presses("Continue to payment", ticked).presses("Pay").is_at("confirmation")
        else:
            self.citizen.presses("Send your answers", ticked).is_at("confirmation")
        outbox(self.served).run_once()


def _is_of(control: str, one: Field) -> bool:
    return control.split("-")[0] == one.name


def _is_there(control: str, there: set[str | None]) -> bool:
    """Whether a field has inputs on a page: where its value stands as text there is nothing to type."""
    return any(name is not None and name.split("-")[0] == control.split("-")[0] for name in there)


def outbox(served: Town) -> Outbox:
    profile = Profile(served.store, Embedded(served.store, served.clock))
    return Outbox(served.store, {"profile": profile, "folder": lambda parcel: None})


def proves_who_they_are(citizen: Citizen) -> None:
    """Let somebody sign in with GOV.UK One Login, and prove their identity there."""
    citizen.opens("/sign-in", query_string={"to": "/", "needs": "proof"})
    citizen.presses("Sign in", persona="everything").presses("Continue")


@contextmanager
def open_town(folder: Path) -> Iterator[Town]:
    """A town with all services of ours, at noon on TODAY."""
    served = town(folder, debug=True, stand_in=StandIn(), FORMKIT_DEFINITIONS=str(DEFINITIONS))
    served.clock.advance(life_in(SERVICES[0]).noon - served.clock.now())
    yield served
    served.store.database.engine.dispose()
