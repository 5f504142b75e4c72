"""A visit: one request to a form, with the citizen's session and draft, and where on the trail these put them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from flask import g, request
from werkzeug.exceptions import Gone

from formkit.answers import at
from formkit.facts import Path, TrailFacts
from formkit.journey import Journey
from formkit.library import Edition
from formkit.profile.release import Origin, Use
from formkit.profile.standing import standing
from formkit.speech import Speech
from formkit.stores.drafts import Draft
from formkit.stores.payments import OPEN_OR_PAID, Payment
from formkit.stores.sessions import Session
from formkit.trail import Trail
from formkit.walk import walk
from formkit.web import cookies, csrf, time_out
from formkit.web.addresses import Addresses
from formkit.web.editions import current, journey_for
from formkit.web.headers import keep_private
from formkit.web.items import is_begun_here
from formkit.web.languages import spoken
from formkit.web.site import site


@dataclass(frozen=True)
class Visit(Addresses):
    """Who is at which form. No session: they have not started, or were timed out; no draft: nothing is answered yet.

    `path` is the item that the address speaks of, if any.
    """

    journey: Journey
    today: date
    session: Session | None = None
    draft: Draft | None = None
    path: Path = ()

    @property
    def citizen(self) -> UUID | None:
        """Who is signed in; None for a guest."""
        return self.session.citizen if self.session else None

    @property
    def is_theirs(self) -> bool:
        """Whether the answers belong to who is signed in: only then have they to do with a profile."""
        return self.draft is not None and self.citizen is not None and self.draft.citizen == self.citizen

    @property
    def use(self) -> Use:
        """What the answers have to do with their citizen's profile."""
        return self.draft.use if self.draft and self.is_theirs else Use()

    @cached_property
    def answers(self) -> Mapping[str, Any]:
        """Everything posted so far that still counts, as JSON."""
        posted = self.draft.answers if self.draft else {}
        return standing(self.journey, posted, self.use, self.today, site().clock.now())

    @property
    def own_answers(self) -> Mapping[str, Any]:
        """What was posted of the item that the address speaks of; outside of items, everything."""
        return at(self.answers, self.path)

    @cached_property
    def trail(self) -> Trail:
        """The pages reached."""
        return walk(self.journey, self.answers, self.today, self.path if is_begun_here() else ())

    @cached_property
    def facts(self) -> TrailFacts:
        """The answers on the trail, those of the item at hand first."""
        return self.trail.facts.at(self.path)

    @cached_property
    def speech(self) -> Speech:
        """The language of the page, and the answers on the trail to speak of."""
        return Speech(self.edition.language(spoken()), self.facts)

    @cached_property
    def payment(self) -> Payment | None:
        """The attempt to pay that has not ended, or was paid: until they are sent, the answers stay as they are."""
        latest = site().store.payments.latest(self.draft.id) if self.draft and self.journey.payment else None
        return latest if latest and latest.status in OPEN_OR_PAID else None

    @property
    def token(self) -> str:
        """The CSRF token of the session."""
        return csrf.token(cookies.token())

    @property
    def is_genuine(self) -> bool:
        """Whether the post at hand comes from a page of this very session."""
        posted = request.form.get(csrf.FIELD, "")
        return self.session is not None and csrf.is_genuine(posted, cookies.token())

    def standing_url(self) -> str:
        """The address where the citizen stands: the first open question, an exit, check answers, or the task list."""
        if self.journey.task_list:
            return self.task_list_url
        step = self.trail.exit or self.trail.current
        return self.url(step) if step else self.check_answers_url

    def keep(self, values: Mapping[str, Any], origins: Mapping[str, Origin | None] | None = None) -> Visit:
        """Keep a page's answers, and which came from a suggestion; the visit goes on with them.

        Begins a session or draft where there is none.
        """
        visit, draft = self._drafted()
        return visit.changed(site().store.drafts.post(draft.id, values, self.path, origins or {}))

    def using(self, change: Callable[[Use], Use]) -> Visit:
        """Change what the answers have to do with the profile; begins a draft where there is none."""
        visit, draft = self._drafted()
        return visit.changed(site().store.drafts.using(draft.id, change))

    def keep_list(self, page: str) -> Visit:
        """Keep that the items of a page are all there are; the visit goes on with that."""
        visit, draft = self._drafted()
        return visit.changed(site().store.drafts.list_items(draft.id, page, self.path))

    def _drafted(self) -> tuple[Visit, Draft]:
        visit = self if self.session else begun(self)
        return visit, visit.draft or _started(visit)

    def changed(self, draft: Draft | None) -> Visit:
        """Go on with a draft that was changed; with None it was deleted or sent from another tab since."""
        if draft is None:
            raise Gone
        return replace(self, draft=draft)


def open_visit(path: Path = ()) -> Visit:
    """Find out who asks for the form at hand. The session lasts longer for it."""
    keep_private()
    edition: Edition = g.edition
    session = site().store.sessions.visit(cookies.token()) if cookies.token() else None
    draft = current(site().store.drafts.find(session.id, edition.name), edition) if session else None
    visit = Visit(edition, journey_for(edition, draft), site().clock.today(), session, draft, path)
    _surround(visit)
    return visit


def blind_visit(path: Path = ()) -> Visit:
    """Make do while the store is away: a visit that knows no answers."""
    keep_private()
    return Visit(g.edition, g.edition.journey, site().clock.today(), path=path)


def begun(visit: Visit) -> Visit:
    """Begin a session for a visit that has none, and give its token to the browser."""
    token, session = site().store.sessions.start()
    cookies.give(token)
    visit = replace(visit, session=session)
    _surround(visit)
    return visit


def _surround(visit: Visit) -> None:
    g.session = visit.session
    if visit.session:
        time_out.announce(visit.token, visit.edition.name)


def _started(visit: Visit) -> Draft:
    journey, store = visit.edition.journey, site().store
    assert visit.session is not None
    assert journey is not None
    store.definitions.keep(journey.fingerprint, journey.name, visit.edition.text)
    try:
        return store.drafts.start(visit.session.id, visit.edition.name, journey.fingerprint, visit.session.citizen)
    except LookupError as error:
        raise Gone from error
