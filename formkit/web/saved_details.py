"""The page of saved details: what the form can use of them now, to be confirmed together or answered one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, redirect, render_template, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from formkit.offered import Offered
from formkit.page import Page
from formkit.profile.suggestion import Suggestion
from formkit.profile.suggestions import Filled
from formkit.suggested import Suggested
from formkit.web.items import page_url
from formkit.web.saved import WRONG, ahead, titles
from formkit.web.visits import Visit, open_visit
from formkit.web.way import CHANGE, SAVED, elsewhere, onward, start_url

Answer = Response | tuple[str, int] | str
GO, SEEN = "go", "seen"
"""The name of the buttons, with the values `use` and `ask`; and of hidden inputs with the ids of the values shown."""

blueprint = Blueprint("saved_details", __name__)


@dataclass(frozen=True)
class Row:
    """One value as it is listed, and the link by which the citizen changes it."""

    offered: Offered
    change: Mapping[str, str]

    @property
    def key(self) -> Markup:
        """What it is called."""
        return self.offered.noun

    @property
    def seen(self) -> str:
        """The id of the value."""
        return str(self.offered.suggested.offer.known.id)


@blueprint.get("/<form>/saved-details")
def saved_details(form: str) -> Answer:
    """List what can be confirmed now; where that is nothing, go on."""
    visit = open_visit()
    pages = ahead(visit)
    if not pages:
        return redirect(elsewhere(visit, None) or visit.check_answers_url)
    return _render(visit, pages)


@blueprint.post("/<form>/saved-details")
def press(form: str) -> Answer:
    """Take what the citizen has seen for their answers, or go on asking them."""
    visit = open_visit()
    pages = ahead(visit)
    if not pages or visit.payment:
        return redirect(elsewhere(visit, None) or visit.check_answers_url, 303)
    if not visit.is_genuine:
        return _render(visit, pages, "stale"), 422
    if request.form.get(GO) == "ask":
        return redirect(_asked(visit, pages).standing_url(), 303)
    return redirect(onward(_confirmed(visit, pages)), 303)


def _confirmed(visit: Visit, pages: tuple[Filled, ...]) -> Visit:
    """Keep the pages all of whose values were on the page that was posted: another tab may have opened more."""
    seen = set(request.form.getlist(SEEN))
    shown = [page for page in pages if {str(one.offer.known.id) for one in page.suggestions} <= seen]
    values = {name: value for page in shown for name, value in page.values.items()}
    origins = {name: origin for page in shown for name, origin in page.origins.items()}
    return visit.keep(values, origins)


def _asked(visit: Visit, pages: tuple[Filled, ...]) -> Visit:
    names = tuple(one.field.name for page in pages for one in page.suggestions)
    return visit.using(lambda use: replace(use, asked=(*use.asked, *names)))


def _render(visit: Visit, pages: tuple[Filled, ...], notice: str = "") -> str:
    back = visit.task_list_url if visit.journey.task_list else start_url(visit)
    rows = tuple(_rows(visit, pages))
    return render_template("pages/saved_details.html", visit=visit, rows=rows, back=back, notice=notice)


def _rows(visit: Visit, pages: tuple[Filled, ...]) -> Iterator[Row]:
    services = titles(visit)
    for filled in pages:
        for one in filled.suggestions:
            offered = Offered(Suggested(one, services=services), one.field, visit.speech)
            yield Row(offered, {**offered.turn, "href": _change_url(visit, filled.page, one)})


def _change_url(visit: Visit, page: Page, one: Suggestion) -> str:
    """The address of its page, from which the citizen comes back here; what stands as text is turned round there."""
    turned = {WRONG: one.field.name} if Suggested(one).can_stand else {}
    return page_url(visit.edition.name, page.name, (), **{CHANGE: SAVED, **turned})
