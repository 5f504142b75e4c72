"""The surroundings of a page for layout.html: header, phase banner, language switch, footer and time-out warning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import g, request, url_for

from formkit.facts import TrailFacts
from formkit.language import LANGUAGES
from formkit.library import Edition
from formkit.problems import Problem
from formkit.speech import Speech
from formkit.web.account import Account, account
from formkit.web.headers import is_private
from formkit.web.languages import dated, in_language, mount, say, say_plural, spoken, words
from formkit.web.site import site
from formkit.web.static_files import ADDRESS, asset
from formkit.web.time_out import TimeOut


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


PHASES = {"alpha": N_("Alpha"), "beta": N_("Beta"), "live": ""}
_FOOTER = {
    "help_page": N_("Help and contact"),
    "privacy": N_("Privacy"),
    "cookies": N_("Cookies"),
    "accessibility_statement": N_("Accessibility statement"),
}


@dataclass(frozen=True)
class Switch:
    """A language, and the address of the page in it."""

    code: str
    name: str
    url: str


@dataclass(frozen=True)
class ServiceBar:
    """The service that a page belongs to. `delete_url` only while there are answers that could be deleted."""

    title: str
    url: str
    organisation: str
    contact: str
    delete_url: str = ""


@dataclass(frozen=True)
class Surroundings:
    """What layout.html calls `page`. `name` ends every title."""

    language: str
    brand: str
    brand_path: str
    wordmark: str
    name: str
    phase: str
    feedback: str
    switch: Sequence[Switch]
    footer_links: Sequence[dict[str, str]]
    is_private: bool
    service: ServiceBar | None
    account: Account
    time_out: TimeOut | None


def surroundings() -> Surroundings:
    """What stands round the page at hand."""
    settings = site().settings
    service = _service()
    wordmark, whose = _wordmark(service), account()
    return Surroundings(
        language=spoken(),
        brand=settings.brand,
        brand_path=f"{mount()}{ADDRESS}/brand/{settings.brand}",
        wordmark=wordmark,
        name=service.title if service else wordmark,
        phase=say(phase) if (phase := PHASES[settings.phase]) else "",
        feedback=_feedback(settings.feedback or (service.contact if service else "")),
        switch=_switch(),
        footer_links=[{"href": url_for(f"information.{page}"), "text": say(text)} for page, text in _FOOTER.items()],
        is_private=is_private(),
        service=service,
        account=whose,
        time_out=g.get("time_out"),
    )


def _switch() -> Sequence[Switch]:
    """The languages that the page can be read in, always in the same order; none where there is no choice."""
    edition: Edition | None = g.get("edition")
    codes = edition.journey.languages if edition and edition.journey else LANGUAGES
    found = [Switch(code, name, in_language(code)) for code, name in LANGUAGES.items() if code in codes]
    return found if len(found) > 1 else ()


def _service() -> ServiceBar | None:
    edition: Edition | None = g.get("edition")
    journey = edition.journey if edition else None
    if edition is None or journey is None:
        return None
    speech = Speech(words(), TrailFacts(journey, site().clock.today()))
    return ServiceBar(
        speech.plain(journey.title),
        url_for("services.start", form=edition.name),
        speech.plain(journey.organisation.name),
        journey.organisation.contact.get("email", ""),
        url_for("sessions.delete_answers", form=edition.name) if g.get("session") else "",
    )


def _wordmark(service: ServiceBar | None) -> str:
    """The organisation, where there is but one; several share a site that is nobody's."""
    if service:
        return service.organisation
    journeys = [edition.journey for edition in site().library.look().values() if edition.journey]
    if len({journey.organisation.id for journey in journeys}) != 1:
        return say("Online services")
    speech = Speech(words(), TrailFacts(journeys[0], site().clock.today()))
    return speech.plain(journeys[0].organisation.name)


def _feedback(to: str) -> str:
    return f"mailto:{to}" if "@" in to and "://" not in to else to


def context() -> dict[str, Any]:
    """What every template may use."""
    return {
        "_": say,
        "say": say,
        "dated": dated,
        "ngettext": say_plural,
        "page": surroundings(),
        "asset": asset,
        "errors": (),
        "problems": _problems(),
    }


def _problems() -> Sequence[Problem]:
    """What is wrong with the newest text of the form at hand, with `--debug` alone; mere warnings on its start page."""
    edition: Edition | None = g.get("edition")
    if edition is None or not site().settings.debug:
        return ()
    return edition.problems if edition.is_broken or request.endpoint == "services.start" else ()
