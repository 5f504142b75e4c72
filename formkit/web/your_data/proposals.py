"""Proposals: what departments want to save here. Nobody learns any of it before its citizen has accepted it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound

from formkit.attributes import ATTRIBUTES, Attribute
from formkit.clock import LONDON
from formkit.hub.departments import names_of
from formkit.hub.proposed import Proposed, Wish
from formkit.profile.assertion import Assertion, Json
from formkit.profile.current import candidates
from formkit.profile.shown import is_masked, masked, whole
from formkit.stores import Tampered
from formkit.web import languages
from formkit.web.languages import headed, in_language, say, spoken
from formkit.web.site import site
from formkit.web.your_data.door import DONE, Answer, blueprint, citizen, step_up
from formkit.web.your_data.values import SHOW, WHOLE

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Proposal:
    """A wish of a department in words; of identifiers only the ends, unless `is_whole`. `now` has what is known."""

    wish: Wish
    now: Sequence[str]
    is_whole: bool

    @property
    def attribute(self) -> Attribute:
        """What it is a value of."""
        return ATTRIBUTES[self.wish.attribute]

    @property
    def title(self) -> str:
        """What it is called, with a capital."""
        return headed(say(self.attribute.name))

    @property
    def words(self) -> str:
        """The value; "" for none."""
        return "" if self.wish.value is None else _words(self.attribute, self.wish.value, self.is_whole)

    @property
    def disputed(self) -> str:
        """The value that is said to be wrong; "" where that is not what it says."""
        return _words(self.attribute, self.wish.disputed.value, self.is_whole) if self.wish.disputed else ""

    @property
    def department(self) -> str:
        """Who wants it."""
        return names_of({"": self.wish.department}, spoken())[self.wish.department.organisation]

    @property
    def form(self) -> str:
        """At which service."""
        return self.wish.form.title.get(spoken(), self.wish.form.title["en"])

    @property
    def day(self) -> date:
        """When it came, in London."""
        return self.wish.made.astimezone(LONDON).date()


def _words(attribute: Attribute, value: Json, is_whole: bool) -> str:
    return (whole if is_whole else masked)(attribute, value, languages.words())


def proposed() -> Proposed:
    """What waits for the citizen at hand; a formkit that is no hub has none of this."""
    departments = site().departments
    if departments is None:
        raise NotFound
    return Proposed(site().store, departments, citizen())


def count() -> int:
    """How many wait, for a page that has more to show than that."""
    try:
        return len(proposed().waiting()) if site().departments is not None else 0
    except Tampered:
        _log.error("A proposal was altered, and can't be read")
        return 0


@blueprint.get("/proposals")
def proposals() -> Answer:
    """Show what departments want to save; identifiers in full only to somebody who has just signed in."""
    waiting, is_whole = proposed().waiting(), request.args.get(SHOW) == WHOLE
    hides = any(is_masked(ATTRIBUTES[one.attribute]) for one in waiting)
    if is_whole and hides and (away := step_up(in_language(spoken()))):
        return away
    known = site().store.assertions.of(citizen()) if waiting else ()
    return render_template(
        "your_data/proposals.html",
        proposals=[_proposal(one, known, is_whole) for one in waiting],
        hides=hides and not is_whole,
        done=request.args.get(DONE, ""),
        back=url_for("your_data.overview"),
    )


def _proposal(wish: Wish, known: Sequence[Assertion], is_whole: bool) -> Proposal:
    attribute = ATTRIBUTES[wish.attribute]
    best = candidates(known, attribute, site().clock.today())
    return Proposal(wish, [_words(attribute, one.value, is_whole) for one in best], is_whole)


@blueprint.post("/proposals/<uuid:proposal_id>/accept")
def accept(proposal_id: UUID) -> Answer:
    """Let the profile have it."""
    return _settled(proposed().accept(proposal_id), "accepted")


@blueprint.post("/proposals/<uuid:proposal_id>/refuse")
def refuse(proposal_id: UUID) -> Answer:
    """Forget it."""
    return _settled(proposed().refuse(proposal_id), "refused")


def _settled(is_done: bool, done: str) -> Answer:
    """Go back to what is left; what was settled before, or is somebody else's, is not found."""
    if not is_done:
        raise NotFound
    return redirect(url_for("your_data.proposals", done=done), 303)
