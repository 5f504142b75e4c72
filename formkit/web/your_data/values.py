"""Values: all that is known about each, who may use it, and that it is still right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from formkit.attributes import ATTRIBUTES
from formkit.profile.wanted import wanted
from formkit.web.languages import FIRST, in_language, spoken
from formkit.web.services import Service, services
from formkit.web.site import site
from formkit.web.your_data.door import DONE, Answer, blueprint, rights, sight, step_up
from formkit.web.your_data.entries import Entry, entries

SHOW, WHOLE = "show", "whole"


@dataclass(frozen=True)
class Reader:
    """A service that may be offered a value, and why it wants it, in the language of the page or in English."""

    service: Service
    why: str
    language: str

    @property
    def title(self) -> Markup:
        """The title of the service."""
        return self.service.title


def entry(assertion_id: UUID) -> Entry:
    """Find a value of the citizen at hand; 404 for what is not theirs, or not there."""
    found = next((one for one in entries(sight(), site().clock.today()) if one.assertion.id == assertion_id), None)
    if found is None:
        raise NotFound
    return found


def value_url(assertion_id: UUID, done: str = "") -> str:
    """The address of a value's page, which says what has just been done."""
    return url_for("your_data.value", assertion_id=assertion_id, done=done or None)


@blueprint.get("/values/<uuid:assertion_id>")
def value(assertion_id: UUID) -> Answer:
    """Show a value; an identifier in full only to somebody who has just signed in."""
    found, is_whole = entry(assertion_id), request.args.get(SHOW) == WHOLE
    if is_whole and found.is_masked and (away := step_up(in_language(spoken()))):
        return away
    return render_template(
        "your_data/value.html",
        entry=found,
        words=found.whole_words if is_whole else found.words,
        is_whole=is_whole,
        readers=tuple(_readers(found)),
        done=request.args.get(DONE, ""),
    )


@blueprint.post("/values/<uuid:assertion_id>/confirm")
def confirm(assertion_id: UUID) -> Answer:
    """Note that a value is still right."""
    if not rights().confirm(assertion_id):
        raise NotFound
    return redirect(value_url(assertion_id, "confirmed"), 303)


def _readers(found: Entry) -> Iterator[Reader]:
    names = {one.id for one in ATTRIBUTES.values() if found.attribute.id in (one.id, one.derived_from)}
    for service in services():
        for one in wanted(service.journey, [service.edition.language(code) for code in service.journey.languages]):
            if one.attribute in names:
                code = spoken() if one.why.get(spoken()) else FIRST
                yield Reader(service, one.why.get(code, ""), code)
