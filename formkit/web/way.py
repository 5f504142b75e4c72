"""The way through a journey: where a citizen goes on to, goes back to, and is sent when a page is out of reach."""

from __future__ import annotations

from flask import request, url_for

from formkit.journey import Page
from formkit.web import cookies
from formkit.web.site import site
from formkit.web.visits import CHANGE, Visit


def is_change() -> bool:
    """Whether the citizen came from check answers to change this page."""
    return CHANGE in request.args


def after(visit: Visit, page: Page) -> str:
    """Where the citizen goes on to after a page: the next on the trail, or where new questions have opened."""
    if is_change() or not visit.trail.reaches(page.name):
        return visit.standing_url(change=is_change() and visit.trail.current is not None)
    names = [one.name for one in visit.trail.pages]
    following = visit.trail.pages[names.index(page.name) + 1 :]
    return visit.url(following[0]) if following else visit.standing_url()


def back_url(visit: Visit, page: Page) -> str:
    """Where the back link goes: check answers after a change, else the page before on the trail, or the start."""
    if is_change() and visit.trail.is_complete:
        return visit.check_answers_url
    before = visit.trail.before(page.name) if visit.trail.reaches(page.name) else None
    return visit.url(before) if before else start_url(visit)


def start_url(visit: Visit) -> str:
    """The address of the start page."""
    return url_for("services.start", form=visit.edition.name)


def elsewhere(visit: Visit, page: Page | None) -> str | None:
    """Where a citizen belongs who asks for a page (None: one after the last question), if not there."""
    if page and visit.trail.reaches(page.name):
        return None
    if visit.session is None:
        return timed_out_url(visit) if cookies.token() else start_url(visit)
    if visit.draft is None and site().store.submissions.latest(visit.session.id, visit.edition.name):
        return url_for("confirmation.confirmation", form=visit.edition.name)
    return None if page is None and visit.trail.is_complete else visit.standing_url()


def timed_out_url(visit: Visit) -> str:
    """The address of the page that says what a time-out means."""
    return url_for("sessions.timed_out", form=visit.edition.name)
