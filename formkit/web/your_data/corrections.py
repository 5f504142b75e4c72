"""Corrections: a citizen says what is right instead, on a page like those of forms. What was verified stays beside."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from flask import redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.attributes.fits import Fit
from formkit.facts import TrailFacts
from formkit.forms import PageForm
from formkit.profile.standard import FIELD, fit_for, fits_of, journey, spoken
from formkit.web import languages
from formkit.web.languages import in_language, say
from formkit.web.pages import SWITCH
from formkit.web.site import site
from formkit.web.your_data.door import Answer, blueprint, caller, rights, step_up
from formkit.web.your_data.entries import Entry
from formkit.web.your_data.values import entry, value_url

KIND = "kind"
"""In a query: which of the standard ways to ask, by its place."""


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_KINDS = {
    "person-name/1": (N_("Enter first and last name"), N_("Enter a name that has only one part")),
    "address/1": (N_("Enter an address in the UK"), N_("Enter an address outside the UK")),
    "nationalities/1": (N_("Choose one nationality"), N_("Choose more than one nationality")),
}
"""What leads to each of the standard ways to ask for a shape that has several."""


@blueprint.get("/values/<uuid:assertion_id>/change")
def correction(assertion_id: UUID) -> Answer:
    """Ask what is right; where its citizen can't know that, whether it is wrong."""
    found = _standing(assertion_id)
    if away := _away(found):
        return away
    return _ask(found) if found.can_change else render_template("your_data/wrong.html", entry=found, back=_back(found))


@blueprint.post("/values/<uuid:assertion_id>/change")
def take_correction(assertion_id: UUID) -> Answer:
    """Keep what was typed, or show it again with what is wrong."""
    found = _standing(assertion_id)
    if away := _away(found):
        return away
    if not found.can_change:
        return _dispute(found)
    if SWITCH in request.form:
        return _ask(found, request.form)
    if not caller().is_genuine:
        return _ask(found, request.form, notice="stale"), 422
    return _keep(found)


def _standing(assertion_id: UUID) -> Entry:
    found = entry(assertion_id)
    if not found.stands or not (found.can_change or found.is_verified):
        raise NotFound
    return found


def _away(found: Entry) -> Response | None:
    """The inputs have all of an identifier: only somebody who has just signed in sees them."""
    to = url_for("your_data.correction", assertion_id=found.assertion.id)
    return step_up(to) if found.is_masked and found.can_change else None


def _keep(found: Entry) -> Answer:
    fit = _fit(found)
    form = _form(found, fit, request.form)
    if not form.validate():
        return _render(found, fit, form), 422
    kept = fit.value(form.values()[FIELD])
    assert kept is not None  # a standard field takes nothing that makes no value
    shown = rights().correct(found.assertion, kept)
    return redirect(value_url(shown, _done(found, shown)), 303)


def _done(found: Entry, shown: UUID) -> str:
    if found.is_verified:
        return "corrected"
    return "confirmed" if shown == found.assertion.id else "replaced"


def _dispute(found: Entry) -> Answer:
    """Note that what only others can know is wrong."""
    if not caller().is_genuine:
        return render_template("your_data/wrong.html", entry=found, back=_back(found)), 422
    rights().dispute(found.assertion.id)
    return redirect(value_url(found.assertion.id, "disputed"), 303)


def _fit(found: Entry) -> Fit:
    """The way to ask: the one that was chosen, else one in which the value can be shown."""
    fits, chosen = fits_of(found.attribute), request.args.get(KIND, "")
    if chosen.isdecimal() and int(chosen) < len(fits):
        return fits[int(chosen)]
    return fit_for(found.attribute, found.assertion.value)


def _others(found: Entry, fit: Fit) -> list[tuple[str, str]]:
    """The other ways to ask: what leads there, and the address."""
    ways = enumerate(zip(fits_of(found.attribute), _KINDS.get(found.attribute.shape, ()), strict=False))
    to = partial(url_for, "your_data.correction", assertion_id=found.assertion.id)
    return [(say(words), to(kind=number)) for number, (one, words) in ways if one != fit]


def _form(found: Entry, fit: Fit, posted: MultiDict[str, str] | None) -> PageForm:
    small = journey(found.attribute, fit.type)
    kept = {FIELD: fit.answer(found.assertion.value)}
    return PageForm(small.pages[0], TrailFacts(small, site().clock.today()), kept, spoken(languages.spoken()), posted)


def _ask(found: Entry, posted: MultiDict[str, str] | None = None, notice: str = "") -> str:
    fit = _fit(found)
    return _render(found, fit, _form(found, fit, posted), notice)


def _render(found: Entry, fit: Fit, form: PageForm, notice: str = "") -> str:
    return render_template(
        "your_data/correction.html",
        heading=form.questions[0].label_words.striptags(),
        title=None,
        body=None,
        caption=None,
        form=form,
        takes_files=False,
        errors=form.errors,
        action=in_language(languages.spoken()),
        back=_back(found),
        token=caller().token,
        notice=notice,
        entry=found,
        others=_others(found, fit),
    )


def _back(found: Entry) -> str:
    return value_url(found.assertion.id)
