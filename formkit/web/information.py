"""Information: cookies, privacy, accessibility and help, for all services of the site together."""

from __future__ import annotations

from flask import Blueprint, render_template

from formkit.web.cookies import cookie_name
from formkit.web.keeping import LAWFUL_BASES, period
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
    """Say of each service why it asks, on what lawful basis, and how long answers are kept."""
    organisations = by_organisation(services())
    minutes = site().settings.session_minutes
    return render_template(
        "information/privacy.html", organisations=organisations, bases=LAWFUL_BASES, period=period, minutes=minutes
    )


@blueprint.get("/accessibility-statement")
def accessibility_statement() -> str:
    """Say how accessible the services are, how that was tested, and whom to tell of a barrier."""
    return render_template("information/accessibility_statement.html", organisations=by_organisation(services()))


@blueprint.get("/help")
def help_page() -> str:
    """Say whom to ask, and answer what people ask most."""
    minutes = site().settings.session_minutes
    return render_template("information/help.html", organisations=by_organisation(services()), minutes=minutes)
