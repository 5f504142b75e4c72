"""Notices: which services still have an older value, which of them a citizen wants to know, and what became of that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from flask import redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound

from formkit.attributes import ATTRIBUTES
from formkit.clock import LONDON
from formkit.language import LANGUAGES, language
from formkit.profile.assertion import Status
from formkit.profile.holders import Holder
from formkit.profile.shown import whole
from formkit.stores.notices import Notice
from formkit.web.languages import say
from formkit.web.site import site
from formkit.web.your_data.door import DONE, Answer, blueprint, citizen, rights
from formkit.web.your_data.entries import Entry, organisations, titles
from formkit.web.your_data.values import entry, value_url

ACT, TELL = "act", "tell"


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_STATES = {
    "waiting": (N_("On its way"), "govuk-tag--blue"),
    "delivered": (N_("Delivered"), "govuk-tag--green"),
    "dead": (N_("Could not be delivered"), "govuk-tag--red"),
}


@blueprint.get("/values/<uuid:assertion_id>/tell")
def telling(assertion_id: UUID) -> Answer:
    """Ask which services are to know a value that has changed; nothing is ticked."""
    return _ask(_current(assertion_id))


@blueprint.post("/values/<uuid:assertion_id>/tell")
def tell(assertion_id: UUID) -> Answer:
    """Tell the services that were ticked, once however often it is posted."""
    found = _current(assertion_id)
    ticked = request.form.getlist(TELL)
    chosen = [one for one in rights().holders(found.assertion) if one.event in ticked]
    if not ticked:
        return _ask(found, say("Select the services to tell, or go back")), 422
    act, shown = _act(), _shown(found)
    told = [one for one in chosen if rights().tell(found.assertion, one, shown, act)]
    done = "told" if len(told) == len(ticked) else "told-some"
    return redirect(url_for("your_data.notices", done=done), 303)


@blueprint.get("/notices")
def notices() -> Answer:
    """Show whom the citizen has told of what, and whether it has arrived."""
    return render_template(
        "your_data/notices.html",
        rows=_rows(site().store.notices.of(citizen())),
        done=request.args.get(DONE, ""),
        back=url_for("your_data.overview"),
    )


def _current(assertion_id: UUID) -> Entry:
    """Find a value that counts; nobody is told of another."""
    found = entry(assertion_id)
    if found.assertion.status is not Status.CURRENT or not found.stands:
        raise NotFound
    return found


def _act() -> UUID:
    try:
        return UUID(request.form.get(ACT, ""))
    except ValueError:
        return uuid4()


def _shown(found: Entry) -> Mapping[str, str]:
    """The value in words, in every language, for a caseworker to read."""
    return {code: whole(found.attribute, found.assertion.value, language(code)) for code in LANGUAGES}


def _ask(found: Entry, wrong: str = "") -> str:
    return render_template(
        "your_data/tell.html",
        entry=found,
        boxes=_boxes(rights().holders(found.assertion)),
        act=uuid4(),
        errors=[{"control": TELL, "message": wrong}] if wrong else [],
        back=value_url(found.assertion.id),
    )


def _boxes(holders: Sequence[Holder]) -> list[dict[str, Any]]:
    services, names = titles(), organisations()
    return [_box(one, services.get(one.form, one.form), names) for one in holders]


def _box(one: Holder, title: str, names: Mapping[str, str]) -> dict[str, Any]:
    who, day = names.get(one.organisation, one.organisation), one.at.astimezone(LONDON).date()
    hint = say("{organisation}. They have it as it was on {day}.", organisation=who, day=day)
    return {"value": one.event, "text": title, "hint": {"text": hint}}


def _rows(found: Sequence[Notice]) -> list[dict[str, Any]]:
    services = titles()
    return [
        {
            "notice": one,
            "service": services.get(one.form, one.form),
            "attribute": say(ATTRIBUTES[one.attribute].name),
            "day": one.at.astimezone(LONDON).date(),
            "state": say(_STATES[one.state][0]),
            "classes": _STATES[one.state][1],
        }
        for one in found
    ]
