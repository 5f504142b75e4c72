"""Information: cookies, privacy, accessibility and help, for all services of the site together."""

from __future__ import annotations

from flask import Blueprint, render_template

from formkit.journey import Journey
from formkit.privacy import LAWFUL_BASES, RECIPIENTS, SOURCES, recipients, uses
from formkit.web.audits import latest
from formkit.web.cookies import cookie_name
from formkit.web.keeping import period
from formkit.web.services import by_organisation, services
from formkit.web.site import site

blueprint = Blueprint("information", __name__)


@blueprint.get("/cookies")
def cookies() -> str:
    """Say which cookie there is, and what it is for."""
    minutes = site().settings.session_minutes
    return render_template("information/cookies.html", name=cookie_name(), minutes=minutes)


@blueprint.get("/privacy")
def privacy() -> str:
    """Say of each service why it asks, what of the profile, on what basis, and how long answers are kept."""
    organisations = by_organisation(services())
    minutes = site().settings.session_minutes
    return render_template(
        "information/privacy.html",
        organisations=organisations,
        bases=LAWFUL_BASES,
        period=period,
        minutes=minutes,
        uses=uses,
        sources=SOURCES,
        recipients=_recipients,
        signs_in=site().relying_party is not None,
    )


def _recipients(journey: Journey) -> dict[str, str]:
    """Give what each other recipient learns, by name; whoever this formkit does not ask learns nothing."""
    asked = {"Ordnance Survey": site().gazetteer is not None}
    return {name: RECIPIENTS[name] for name in recipients(journey) if asked.get(name, True)}


@blueprint.get("/accessibility-statement")
def accessibility_statement() -> str:
    """Say how accessible the services are, how that was tested, and whom to tell of a barrier."""
    found = services()
    audits = {service.edition.name: latest(service.edition.name) for service in found}
    faults = any(one and one.faults for one in audits.values())
    return render_template(
        "information/accessibility_statement.html",
        organisations=by_organisation(found),
        services=found,
        audits=audits,
        has_faults=faults,
    )


@blueprint.get("/help")
def help_page() -> str:
    """Say whom to ask, and answer what people ask most."""
    minutes = site().settings.session_minutes
    return render_template("information/help.html", organisations=by_organisation(services()), minutes=minutes)
