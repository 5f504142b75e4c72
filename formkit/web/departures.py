"""Departures: somebody is sent to the provider for what they have still to prove, and on where there is nothing."""

from __future__ import annotations

from flask import redirect
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.identity.departure import Request
from formkit.identity.faults import SignInFault
from formkit.identity.relying_party import RelyingParty
from formkit.web import errands, sign_in_faults
from formkit.web.callers import Caller, begun_call
from formkit.web.errands import Errand
from formkit.web.headers import lead_to
from formkit.web.languages import mount
from formkit.web.signed_in import what_follows
from formkit.web.site import site

Answer = Response | tuple[str, int] | str


def relying_party() -> RelyingParty:
    """What signs people in; where nobody can sign in, there are no such pages."""
    found = site().relying_party
    if found is None:
        raise NotFound
    return found


def may_lead_to_provider() -> None:
    """Let the forms of the page at hand lead to the provider: whoever posts them may have to sign in again first."""
    party = site().relying_party
    if party and (pages := party.pages):
        lead_to(pages)


def lead(caller: Caller, errand: Errand) -> Answer:
    """Send somebody to the provider for what they have still to prove: first who they are, then their identity."""
    if caller.citizen is None or (errand.fresh is not None and not caller.is_fresh(errand.fresh)):
        return depart(caller, errand)
    if errand.proof and relying_party().proves_identity and not caller.is_identified:
        return depart(caller, errand, prove=True)
    return redirect(what_follows(caller, errand.to))


def depart(caller: Caller, errand: Errand, *, prove: bool = False) -> Answer:
    """Send somebody to the page of the provider; with `prove`, to prove their identity there."""
    session = caller.session or begun_call().session
    max_age = None if errand.fresh is None or prove else 60 * errand.fresh
    departure = relying_party().begin(Request(return_url(), errand.language, prove, max_age))
    if isinstance(departure, SignInFault):
        return sign_in_faults.show(departure, caller, errand)
    assert session is not None
    errands.send(session, errand, departure)
    return redirect(departure.url)


def return_url() -> str:
    """The address that people come back to, the same in every language: it is registered with the provider."""
    return f"{site().origin}{mount()}/sign-in/return"
