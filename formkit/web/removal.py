"""Removal: whether to remove an item, asked first, then done by a post. The others keep their answers."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.web.items import IN_INNER_ITEM, IN_ITEM, path_of
from formkit.web.languages import in_language, spoken
from formkit.web.lists import REMOVED
from formkit.web.site import site
from formkit.web.titles import item_title
from formkit.web.visits import Visit, open_visit
from formkit.web.way import elsewhere, list_url

Answer = Response | tuple[str, int] | str

blueprint = Blueprint("removal", __name__)


@blueprint.get(f"/<form>{IN_ITEM}/remove")
@blueprint.get(f"/<form>{IN_ITEM}{IN_INNER_ITEM}/remove")
def ask(form: str, **items: str) -> Answer:
    """Ask whether to remove an item; from one that is gone, go to the list."""
    visit = _visit(items)
    belongs = _elsewhere(visit)
    return redirect(belongs) if belongs else _ask(visit)


@blueprint.post(f"/<form>{IN_ITEM}/remove")
@blueprint.post(f"/<form>{IN_ITEM}{IN_INNER_ITEM}/remove")
def remove(form: str, **items: str) -> Answer:
    """Remove an item. One that is gone already is no error: somebody pressed twice, or has two tabs open."""
    visit = _visit(items)
    belongs = _elsewhere(visit)
    if belongs or visit.draft is None:
        return redirect(belongs or visit.standing_url(), 303)
    if not visit.is_genuine:
        return _ask(visit, notice="stale"), 422
    kept = visit.changed(site().store.drafts.take(visit.draft.id, visit.path))
    return redirect(list_url(kept, **{REMOVED: "1"}) or kept.standing_url(), 303)


def _visit(items: dict[str, str]) -> Visit:
    """Open the visit of an item that was added; one that stands for a ticked option goes when that is unticked."""
    visit = open_visit(path_of(items))
    (*outer, (name, _)) = visit.path
    page = visit.journey.page_at(name, outer)
    if page is None or page.repeat is None or page.repeat.for_each:
        raise NotFound
    return visit


def _elsewhere(visit: Visit) -> str | None:
    """Where a citizen belongs who asks to remove an item that is not there."""
    is_there = visit.trail.has(visit.path) and not visit.payment
    return None if is_there else elsewhere(visit, "remove")


def _ask(visit: Visit, notice: str = "") -> str:
    words = item_title(visit.speech)
    return render_template(
        "pages/remove.html",
        title=words,
        name=words.striptags(),
        token=visit.token,
        action=in_language(spoken()),
        back=list_url(visit) or visit.standing_url(),
        notice=notice,
    )
