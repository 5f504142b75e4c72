"""A formkit on a stage: its clock and its citizens do as they are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from formkit.audit.errors import CouldNotRun
from formkit.audit.route import Profile, Route
from formkit.clock import FixedClock
from formkit.journey import Journey
from formkit.stage.details import details
from formkit.stage.hub import Fickle
from formkit.stores import Store
from formkit.web.callers import PROVEN

NOON = time(12)


@dataclass(frozen=True)
class Formkit:
    """A Stage: a formkit at `base_url`. `formkit.audit.visit.stage` says what it promises."""

    base_url: str
    store: Store
    clock: FixedClock
    hub: Fickle

    def day(self, today: date) -> None:
        """Make it noon of a day."""
        self.clock.advance(datetime.combine(today, NOON, UTC) - self.clock.now())

    def pass_by(self, minutes: float) -> None:
        """Let time pass."""
        self.clock.advance(timedelta(minutes=minutes))

    def citizen(self, journey: Journey, route: Route) -> Mapping[str, str]:
        """Give the cookies of somebody new who has signed in, and of whom is known what the route needs."""
        if route.profile is Profile.GUEST:
            return {}
        citizen, cookies = self.signed_in()
        for days, claims in details(journey, route):
            self.clock.advance(-timedelta(days=days))
            self.store.assertions.add(citizen, claims)
            self.clock.advance(timedelta(days=days))
        if route.profile is Profile.DOWN:
            self.hub.down.add(citizen)
        return cookies

    def signed_in(self) -> tuple[UUID, Mapping[str, str]]:
        """Let somebody new be signed in; gives who they are, and their cookies."""
        _, session = self.store.sessions.start()
        link = self.store.citizens.enrol("https://stage.invalid/", "stage", str(uuid4()))
        notes = {PROVEN: self.clock.now().isoformat()}
        token = self.store.sessions.sign_in(session.id, link.citizen, link.id, **notes)
        if token is None:
            raise CouldNotRun("Nobody could be signed in on the stage: their session was gone at once.")
        return link.citizen, {f"formkit-{urlsplit(self.base_url).port}": token}
