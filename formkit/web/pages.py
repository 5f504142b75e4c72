"""The pages of a journey: questions, content, exits. A post is kept or shown again as typed; then the way goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, redirect, render_template, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.wrappers import Response

from formkit.explain.reasons import reasons
from formkit.forms import PageForm
from formkit.gazetteer.enquiries import look_ups
from formkit.page import Page
from formkit.stores import StoreUnavailable
from formkit.suggested import filled
from formkit.web import cookies, lists, uploads
from formkit.web.arrivals import expect
from formkit.web.items import IN_INNER_ITEM, IN_ITEM, may_be_item, path_of
from formkit.web.languages import in_language, spoken
from formkit.web.saved import remark, suggested
from formkit.web.site import site
from formkit.web.titles import caption, item_titles
from formkit.web.visits import Visit, begun, blind_visit, open_visit
from formkit.web.way import after, back_url, elsewhere

Answer = Response | tuple[str, int] | str
SWITCH = "switch-language"
"""The button of a question page that goes to the other language with what is typed. Field names have no hyphen."""

blueprint = Blueprint("pages", __name__)


@dataclass(frozen=True)
class Notice:
    """Why a page is shown again though nothing is wrong with what was typed: a template in `notices`, and a status."""

    name: str
    status: int


TIMED_OUT = Notice("timed_out", 422)
STALE = Notice("stale", 422)
NO_COOKIE = Notice("no_cookie", 422)
UNAVAILABLE = Notice("unavailable", 503)


@blueprint.get("/<form>/<name>")
@blueprint.get(f"/<form>{IN_ITEM}/<name>")
@blueprint.get(f"/<form>{IN_ITEM}{IN_INNER_ITEM}/<name>")
def page(form: str, name: str, **items: str) -> Answer:
    """Show a page that the citizen has reached; from any other, send them to where they are."""
    visit = open_visit(path_of(items))
    page = _find(visit, name)
    belongs = elsewhere(visit, page.name)
    if belongs:
        return redirect(belongs)
    if visit.session is None:
        visit = begun(visit)
    return _show(visit, page)


@blueprint.post("/<form>/<name>")
@blueprint.post(f"/<form>{IN_ITEM}/<name>")
@blueprint.post(f"/<form>{IN_ITEM}{IN_INNER_ITEM}/<name>")
def post(form: str, name: str, **items: str) -> Answer:
    """Take what was posted. Whatever can't be kept is shown again exactly as it was typed."""
    try:
        visit = open_visit(path_of(items))
        return _take(visit, _find(visit, name))
    except StoreUnavailable:
        visit = blind_visit(path_of(items))
        page = _find(visit, name)
        if page.repeat:
            raise
        return _show(visit, page, request.form, UNAVAILABLE)


def _find(visit: Visit, name: str) -> Page:
    page = visit.journey.page_at(name, visit.path)
    if page is None or not all(may_be_item(visit.journey, *item) for item in visit.path):
        raise NotFound
    expect(page)
    return page


def _take(visit: Visit, page: Page) -> Answer:
    if page.kind == "exit":
        raise MethodNotAllowed(["GET", "HEAD"])
    if page.repeat:
        return lists.take(visit, page)
    if SWITCH in request.form:
        return _show(_with_files(visit, page), page, request.form)
    if not visit.is_genuine:
        return _show_again(visit, page)
    if visit.payment:
        return redirect(visit.pay_url, 303)
    if lists.is_removed(visit):
        return redirect(lists.removed_url(visit), 303)
    if page.is_read:
        return redirect(after(visit.keep({page.name: True}), page.name), 303)
    visit, refused = uploads.take(visit, page)
    return _stay(visit, page, refused) if uploads.stays(page) else _judge(visit, page, refused)


def _with_files(visit: Visit, page: Page) -> Visit:
    """Keep the files that were chosen: browsers choose none again on the page in the other language."""
    may_keep = visit.is_genuine and not visit.payment and not lists.is_removed(visit)
    return uploads.take(visit, page)[0] if may_keep else visit


def _stay(visit: Visit, page: Page, refused: uploads.Refusals) -> Answer:
    """Show the page as it is after files came or went; only what is wrong with them is said so far."""
    form = _form(visit, page, request.form, refused)
    if refused:
        uploads.judge(form, refused)
    return _render(visit, page, form), 422 if refused else 200


def _judge(visit: Visit, page: Page, refused: uploads.Refusals) -> Answer:
    form = _form(visit, page, request.form, refused, judged=True)
    if not form.validate():
        return _render(visit, page, form), 422 if form.errors else 200
    return redirect(after(visit.keep(form.values(), form.origins()), page.name), 303)


def _show_again(visit: Visit, page: Page) -> Answer:
    """Show what comes from a page of another session, or of none: timed out, or ended by sending or deleting."""
    if visit.session:
        return _show(visit, page, request.form, STALE)
    notice = TIMED_OUT if cookies.token() else NO_COOKIE
    return _show(begun(visit), page, request.form, notice)


def _show(visit: Visit, page: Page, posted: MultiDict[str, str] | None = None, notice: Notice | None = None) -> Answer:
    if page.repeat:
        return lists.show(visit, page)
    if page.kind != "question":
        return _render(visit, page, None, notice), notice.status if notice else 200
    return _render(visit, page, _form(visit, page, posted), notice), notice.status if notice else 200


def _form(
    visit: Visit,
    page: Page,
    posted: MultiDict[str, str] | None,
    refused: uploads.Refusals | None = None,
    *,
    judged: bool = False,
) -> PageForm:
    language, suggestions = visit.speech.language, suggested(visit, page)
    kept = filled(visit.own_answers, suggestions)
    posted = uploads.typed(visit, page, posted, refused)
    found = look_ups(site().gazetteer, page, kept, posted, language.code, judged=judged)
    return PageForm(page, visit.facts, kept, language, posted, look_ups=found, suggestions=suggestions)


def _render(visit: Visit, page: Page, form: PageForm | None, notice: Notice | None = None) -> str:
    speech, said = form.speech if form else visit.speech, remark(visit, page)
    shown: dict[str, Any] = {
        "heading": _heading(visit, page, form),
        "title": speech.marked(page.title) if page.title else None,
        "body": speech.blocks(page.body) if page.body else None,
        "caption": caption(visit.speech, page),
        "about": item_titles(visit.speech).striptags(),
        "form": form,
        "takes_files": bool(uploads.fields(page)),
        "errors": (form.errors if form else ()) or lists.errors_of_ticked(visit, page),
        "action": in_language(spoken()),
        "back": back_url(visit, page.name),
        "token": visit.token,
        "notice": notice.name if notice else "renewed" if said == "renewed" else "",
        "remark": said,
    }
    if page.kind == "exit":
        shown["reasons"] = reasons(page.when, speech) if page.explain else ()
    return render_template(f"pages/{page.kind}.html", **shown)


def _heading(visit: Visit, page: Page, form: PageForm | None) -> str:
    """The words of the h1 without mark-up, for the title, which begins with them."""
    question = next((one for one in form.questions if one.is_heading), None) if form else None
    if question:
        return question.label_words.striptags()
    return (form.speech if form else visit.speech).plain(page.title or visit.journey.title)
