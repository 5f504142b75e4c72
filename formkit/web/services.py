"""The services: the home page that lists them by organisation, and the start page of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, g, redirect, render_template, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from formkit.facts import TrailFacts
from formkit.journey import Journey
from formkit.library import Edition
from formkit.speech import Speech
from formkit.walk import walk
from formkit.web.items import page_url
from formkit.web.languages import spoken
from formkit.web.site import site
from formkit.web.starts import welcome

blueprint = Blueprint("services", __name__)


@dataclass(frozen=True)
class Service:
    """One service as lists show it, with a speech of its own language and no answers."""

    edition: Edition
    journey: Journey
    speech: Speech

    @property
    def title(self) -> Markup:
        """Its title, marked with its language."""
        return self.speech.marked(self.journey.title)

    @property
    def organisation(self) -> Markup:
        """The name of who runs it."""
        return self.speech.marked(self.journey.organisation.name)

    @property
    def url(self) -> str:
        """Its start page."""
        return url_for("services.start", form=self.edition.name)


def services() -> tuple[Service, ...]:
    """Give every service that can be used, by organisation and title."""
    found = [service(edition) for edition in site().library.look().values() if edition.journey]
    return tuple(sorted(found, key=lambda one: (str(one.organisation), str(one.title))))


def service(edition: Edition) -> Service:
    """Give the service of an edition that has a journey."""
    assert edition.journey is not None
    facts = TrailFacts(edition.journey, site().clock.today())
    return Service(edition, edition.journey, Speech(edition.language(spoken()), facts))


def by_organisation(found: Iterable[Service]) -> list[tuple[Markup, list[Service]]]:
    """Put services that are in order under their organisations."""
    return [(name, list(each)) for name, each in groupby(found, key=lambda one: one.organisation)]


@blueprint.get("/")
def home() -> str | Response:
    """List the services; with `--debug` also the files that have never been without problems. A hub has none."""
    if site().departments is not None:
        return redirect(url_for("your_data.overview"))
    debug = site().settings.debug
    broken = [one for one in site().library.look().values() if debug and one.journey is None]
    return render_template("pages/home.html", organisations=by_organisation(services()), broken=broken, debug=debug)


@blueprint.get("/<form>/")
def tidied(form: str) -> Response:
    """Take the stroke off that people type after a name."""
    return redirect(url_for("services.start", form=form), 308)


@blueprint.get("/<form>")
def start(form: str) -> str:
    """Say what a service is for, what one needs for it, and how long one may take."""
    shown = service(g.edition)
    begin = shown.journey.start
    return render_template(
        "pages/start.html",
        service=shown,
        body=shown.speech.blocks(begin.body) if begin.body else None,
        needs=[shown.speech.line(need) for need in begin.needs],
        first=_first_url(shown),
        minutes=site().settings.session_minutes,
        welcome=welcome(shown.journey),
    )


def _first_url(shown: Service) -> str:
    """The task list, or the first page that somebody comes to who has answered nothing."""
    if shown.journey.task_list:
        return url_for("task_list.task_list", form=shown.edition.name)
    trail = walk(shown.journey, {}, site().clock.today())
    first = trail.current or next(iter(trail.steps), None)
    return page_url(shown.edition.name, first.page.name, first.path) if first else shown.url
