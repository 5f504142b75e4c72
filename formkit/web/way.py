"""The way through a journey: where a citizen goes on to, goes back to, and is sent when a page is out of reach."""

from __future__ import annotations

from flask import request, url_for

from formkit.facts import Path
from formkit.page import Page
from formkit.profile.standing import resting
from formkit.trail import NEW, Step
from formkit.web import cookies
from formkit.web.saved import ahead
from formkit.web.site import site
from formkit.web.visits import Visit

SAVED = "saved-details"
CHANGE = "change"
"""In a query: the citizen came from check answers, and goes back there unless the change opens new questions.

`1` leads straight back; the name of a page that lists items leads on through an item to that list, then back;
`saved-details` leads back to the page on which saved details are confirmed together.
"""
STRAIGHT = "1"


def change() -> str:
    """How the citizen goes back to check answers after this page; empty when they did not come from there."""
    return request.args.get(CHANGE, "")


def carried() -> dict[str, str]:
    """The query of an address that is to lead back as the one at hand does."""
    return {CHANGE: change()} if change() else {}


def step_url(visit: Visit, step: Step, back: str, **query: str) -> str:
    """The address of a step, from which the citizen goes back to check answers like this."""
    carried = {CHANGE: STRAIGHT if step.page.name == back else back} if back else {}
    return visit.url(step, **carried, **query)


def item_url(visit: Visit, listed: Page, step: Step) -> str:
    """The address of a page of an item on the list at hand: after its last page the item leads back to the list."""
    back = listed.name if change() == STRAIGHT else change()
    return visit.url(step, **({CHANGE: back} if back else {}))


def after(visit: Visit, name: str) -> str:
    """Where the citizen goes on to after a page: the next on the trail, or where new questions have opened."""
    if change() == SAVED:
        return onward(visit)
    step = visit.trail.step(name, visit.path)
    if step is None:
        return visit.standing_url()
    following = _past_confirmed(visit, visit.trail.after(step))
    if following and _is_ahead(visit, following.page.name):
        return visit.saved_details_url
    if change() == STRAIGHT or (change() and following is None):
        return _after_change(visit, step)
    return step_url(visit, _into(visit, following), change()) if following else visit.standing_url()


def onward(visit: Visit) -> str:
    """Where a citizen goes on to who has begun: to what can be confirmed together, else to where they stand."""
    return visit.saved_details_url if ahead(visit) else visit.standing_url()


def standing_in(visit: Visit) -> str:
    """The address of the first question that is open again, from which the citizen comes back to check answers."""
    step = visit.trail.current
    return visit.url(step, **{CHANGE: STRAIGHT}) if step else visit.check_answers_url


def _is_ahead(visit: Visit, name: str) -> bool:
    """Whether a page is among those that can be confirmed together now."""
    return any(filled.page.name == name for filled in ahead(visit))


def _past_confirmed(visit: Visit, following: Step | None) -> Step | None:
    """Go past pages whose answers were all confirmed together; each can still be changed at the end."""
    while following and following.is_complete and following.applying and _is_confirmed(visit, following):
        following = visit.trail.after(following)
    return following


def _is_confirmed(visit: Visit, step: Step) -> bool:
    return not step.path and {one.name for one in step.applying} <= resting(visit.use).keys()


def _into(visit: Visit, following: Step) -> Step:
    """Go past a list that must not be empty, but is, to the first page of its first item."""
    current = visit.trail.task_of(following).current
    entered = current.path[len(following.path) :][:1] if current else ()
    return current if current and entered == ((following.page.name, NEW),) else following


def _after_change(visit: Visit, step: Step) -> str:
    """Go back to check answers, unless questions of the task at hand are open: then to these first."""
    task = visit.trail.task_of(step)
    if task.exit:
        return visit.url(task.exit)
    if task.current:
        return visit.url(task.current, **{CHANGE: _list_of(visit, task.current.path) or STRAIGHT})
    return visit.check_answers_url if visit.trail.is_complete else visit.standing_url()


def _list_of(visit: Visit, path: Path) -> str:
    """The outermost list that an item was added to, if any."""
    return next((name for depth, (name, _) in enumerate(path) if visit.trail.step(name, path[:depth])), "")


def back_url(visit: Visit, name: str) -> str:
    """Where the back link goes: check answers after a change, else the page before on the trail, or the start."""
    if change() == STRAIGHT and visit.trail.is_complete:
        return visit.check_answers_url
    if change() == SAVED:
        return visit.saved_details_url
    step = visit.trail.step(name, visit.path)
    before = visit.trail.before(step) if step else None
    if before:
        return step_url(visit, before, "" if change() == STRAIGHT else change())
    return visit.task_list_url if visit.journey.task_list else start_url(visit)


def start_url(visit: Visit) -> str:
    """The address of the start page."""
    return url_for("services.start", form=visit.edition.name)


def elsewhere(visit: Visit, name: str | None) -> str | None:
    """Where a citizen belongs who asks for a page (None: one after the last question), if not there."""
    if visit.payment:
        return visit.pay_url
    if name and (visit.trail.reaches(name, visit.path) or (change() == SAVED and _is_ahead(visit, name))):
        return None
    if visit.session is None:
        return timed_out_url(visit) if cookies.token() else start_url(visit)
    if visit.draft is None and site().store.submissions.latest(visit.session.id, visit.edition.name):
        return url_for("confirmation.confirmation", form=visit.edition.name)
    return None if name is None and visit.trail.is_complete else list_url(visit) or visit.standing_url()


def list_url(visit: Visit, **query: str) -> str | None:
    """The address of the innermost list, among those that the address at hand goes through, that can be visited."""
    lists = ((name, visit.path[:depth]) for depth, (name, _) in reversed([*enumerate(visit.path)]))
    found = next((step for name, path in lists if (step := visit.trail.step(name, path))), None)
    return step_url(visit, found, change(), **query) if found else None


def timed_out_url(visit: Visit) -> str:
    """The address of the page that says what a time-out means."""
    return url_for("sessions.timed_out", form=visit.edition.name)
