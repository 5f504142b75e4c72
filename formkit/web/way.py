"""The way through a journey: where a citizen goes on to, goes back to, and is sent when a page is out of reach."""

from __future__ import annotations

from flask import request, url_for

from formkit.web import cookies
from formkit.web.items import CHANGE
from formkit.web.site import site
from formkit.web.visits import Visit


def is_change() -> bool:
    """Whether the citizen came from check answers to change this page."""
    return CHANGE in request.args


def after(visit: Visit, name: str) -> str:
    """Where the citizen goes on to after a page: the next on the trail, or where new questions have opened."""
    step = visit.trail.step(name, visit.path)
    if step is None:
        return visit.standing_url(change=is_change() and visit.trail.current is not None)
    following = visit.trail.after(step)
    if is_change():
        return visit.standing_url(change=visit.trail.current is not None)
    return visit.url(following) if following else visit.standing_url()


def back_url(visit: Visit, name: str) -> str:
    """Where the back link goes: check answers after a change, else the page before on the trail, or the start."""
    if is_change() and visit.trail.is_complete:
        return visit.check_answers_url
    step = visit.trail.step(name, visit.path)
    before = visit.trail.before(step) if step else None
    return visit.url(before) if before else start_url(visit)


def start_url(visit: Visit) -> str:
    """The address of the start page."""
    return url_for("services.start", form=visit.edition.name)


def elsewhere(visit: Visit, name: str | None) -> str | None:
    """Where a citizen belongs who asks for a page (None: one after the last question), if not there."""
    if visit.payment:
        return visit.pay_url
    if name and visit.trail.reaches(name, visit.path):
        return None
    if visit.session is None:
        return timed_out_url(visit) if cookies.token() else start_url(visit)
    if visit.draft is None and site().store.submissions.latest(visit.session.id, visit.edition.name):
        return url_for("confirmation.confirmation", form=visit.edition.name)
    return None if name is None and visit.trail.is_complete else visit.standing_url()


def timed_out_url(visit: Visit) -> str:
    """The address of the page that says what a time-out means."""
    return url_for("sessions.timed_out", form=visit.edition.name)
