"""The task list: each section as a task, how far it is, and a way into it.

https://design-system.service.gov.uk/patterns/complete-multiple-tasks/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, redirect, render_template
from markupsafe import Markup
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.trail import Status, Task
from formkit.web.titles import section_title
from formkit.web.visits import Visit, open_visit
from formkit.web.way import start_url
from formkit.wordings import Wording

blueprint = Blueprint("task_list", __name__)


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_STATUSES: Mapping[Status, tuple[str, str]] = {
    Status.COMPLETED: (N_("Completed"), ""),
    Status.IN_PROGRESS: (N_("In progress"), "govuk-tag--teal"),
    Status.NOT_STARTED: (N_("Not yet started"), "govuk-tag--blue"),
    Status.CANNOT_START: (N_("Cannot start yet"), ""),
}
"""How GOV.UK words each status, and the class of its tag, if it has one."""


@dataclass(frozen=True)
class Group:
    """Tasks under one heading, as the macro for task lists takes them."""

    heading: Wording | None
    words: Markup | None
    items: list[Mapping[str, Any]]


@blueprint.get("/<form>/task-list")
def task_list(form: str) -> Response | str:
    """Show how far each section is."""
    visit = open_visit()
    if not visit.journey.task_list:
        raise NotFound
    if visit.payment:
        return redirect(visit.pay_url)
    tasks = [task for task in visit.trail.tasks if _is_shown(task)]
    unfinished = [task.section for task in tasks if task.status is not Status.COMPLETED]
    return render_template(
        "pages/task_list.html",
        visit=visit,
        groups=_groups(visit),
        completed=len(tasks) - len(unfinished),
        count=len(tasks),
        missing=_all_of(visit, unfinished),
        back=start_url(visit),
    )


def _is_shown(task: Task) -> bool:
    """Whether a section asks something; while it can't start nobody knows."""
    return bool(task.steps) or task.status is Status.CANNOT_START


def _groups(visit: Visit) -> list[Group]:
    """Put tasks under the headings of their sections; one that has none goes on under that of the one before."""
    headings = {section.name: section.heading for section in visit.journey.sections}
    heading: Wording | None = None
    groups: list[Group] = []
    for task in visit.trail.tasks:
        heading = headings[task.section] or heading
        if _is_shown(task):
            if not groups or groups[-1].heading is not heading:
                groups.append(Group(heading, visit.speech.marked(heading) if heading else None, []))
            groups[-1].items.append(_item(visit, task))
    return groups


def _item(visit: Visit, task: Task) -> Mapping[str, Any]:
    first = task.exit or task.current or next(iter(task.steps), None)
    item = {
        "title": {"html": section_title(visit.speech, task.section)},
        "href": visit.url(first) if first else "",
        "status": _status(visit, task.status),
    }
    if task.waits_for:
        words = visit.speech.say("Complete {sections} first", sections=_all_of(visit, task.waits_for))
        item["hint"] = {"text": words}
    return item


def _all_of(visit: Visit, sections: Sequence[str]) -> str:
    titles = (section_title(visit.speech, name) for name in sections)
    return visit.speech.language.all_of([f"“{title.striptags()}”" for title in titles if title])


def _status(visit: Visit, status: Status) -> Mapping[str, Any]:
    words, tag = _STATUSES[status]
    if tag:
        return {"tag": {"text": visit.speech.say(words), "classes": tag}}
    waiting = "govuk-task-list__status--cannot-start-yet" if status is Status.CANNOT_START else ""
    return {"text": visit.speech.say(words), "classes": waiting}
