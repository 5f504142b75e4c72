"""Duty: what each process of an audit has at hand, and the work that it is given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing.util import Finalize
from pathlib import Path

from selenium.common.exceptions import WebDriverException

from formkit.audit.axe import AxeFailed, Verdict
from formkit.audit.browser import browser, version
from formkit.audit.check import OfSight, Tier
from formkit.audit.checks.view.axe import PREFIX, VERDICT
from formkit.audit.document import Document
from formkit.audit.errors import CouldNotRun
from formkit.audit.finding import Finding
from formkit.audit.outline import outlined
from formkit.audit.route import Route
from formkit.audit.visit import acting, judging, shapes
from formkit.audit.visit.client import Client
from formkit.audit.visit.seen import NOT_REACHED, Seen, not_reached
from formkit.audit.visit.stage import Opens, Stage
from formkit.audit.visit.subject import Subject, subject
from formkit.audit.visit.surroundings import Surroundings
from formkit.audit.visit.viewer import NotShown, Viewer
from formkit.audit.visit.walker import Key, Walker
from formkit.audit.visited import Visited

Found = tuple[Visited, Finding]


@dataclass(frozen=True)
class Orders:
    """What is audited, and where: on a stage, or at an address."""

    file: Path
    base_url: str
    opens: Opens | None


@dataclass(frozen=True)
class Errand:
    """A part of a route: its place in the plan, the states to put up on it, and those of them to look at in full.

    Without `stops` a route is of nobody's answers: what is round the form is put up then.
    """

    number: int
    route: Route
    states: frozenset[Key]
    full: frozenset[Key] = frozenset()


@dataclass(frozen=True)
class Brought:
    """What an errand brought home: a state, with the place of its route and its own.

    `look` is its shape whatever its language; `seen_by` the versions of axe-core and of the browser.
    """

    number: int
    key: Key
    visited: Visited
    look: str = ""
    seen_by: tuple[str, str] = ("", "")


@dataclass
class Post:
    """What one process has: the form, where it is served, and a browser once it is needed."""

    orders: Orders
    subject: Subject
    stack: ExitStack
    stage: Stage | None = None
    viewer: Viewer | None = None

    @property
    def base_url(self) -> str:
        """Where the form is served."""
        return self.stage.base_url if self.stage else self.orders.base_url

    def client(self, route: Route) -> Client:
        """Somebody new, on the day of a route, of whom is known what it needs."""
        if self.stage is None:
            return Client(self.base_url)
        self.stage.day(route.today)
        return Client(self.base_url, dict(self.stage.citizen(self.subject.journey, route)))

    def surroundings(self, route: Route) -> Surroundings:
        """Somebody who looks round the form, and somebody of whom something is known, where there is a stage."""
        known = self.client(route) if self.stage else None
        return Surroundings(Client(self.base_url), route.form, route.language, known)

    def view(self) -> Viewer:
        """The browser of this process."""
        if self.viewer is None:
            self.viewer = Viewer(self.stack.enter_context(browser()), self.base_url)
        return self.viewer


_posts: list[Post] = []


def prepare(orders: Orders) -> None:
    """Make this process ready: read the form, open a stage unless there is an address."""
    stack = ExitStack()
    post = Post(orders, subject(orders.file), stack)
    if orders.opens:
        post.stage = stack.enter_context(orders.opens())
    _posts.append(post)
    Finalize(None, end, exitpriority=1)


def end() -> None:
    """Close what is open in this process."""
    while _posts:
        _posts.pop().stack.close()


def _post() -> Post:
    return _posts[-1]


def walk(errand: Errand) -> list[Brought]:
    """Put up states over HTTP, and hold what the server sends to the checks of documents."""
    return [_walked(errand, seen) for seen in _seen(errand)]


def _seen(errand: Errand) -> Iterator[Seen]:
    post, route = _post(), errand.route
    if not route.stops:
        return (one for one in post.surroundings(route).walk() if not errand.states or one.key in errand.states)
    has_stage = post.stage is not None
    return Walker(post.client(route), post.subject.journey, route, errand.states, has_stage).walk()


def _walked(errand: Errand, seen: Seen) -> Brought:
    asked = frozenset({NOT_REACHED.id})
    if not seen.document.html:
        return Brought(errand.number, seen.key, Visited(seen.document, seen.findings, "", b"", asked))
    asked |= judging.of_documents()
    found = (*seen.findings, *judging.judge(seen.document))
    shape, look = shapes.shape(seen.document), shapes.look(seen.document)
    return Brought(errand.number, seen.key, Visited(bare(seen.document), found, shape, b"", asked), look)


def look(errand: Errand) -> list[Brought]:
    """Put up states in a browser, and hold them to the checks of sights."""
    viewer = _post().view()
    return [_looked(errand, seen, viewer) for seen in _seen(errand)]


def _looked(errand: Errand, seen: Seen, viewer: Viewer) -> Brought:
    if seen.findings:
        return Brought(errand.number, seen.key, Visited(bare(seen.document), seen.findings))
    tier = Tier.FULL if seen.key in errand.full else Tier.BROWSER
    try:
        return _held(errand, seen, viewer, judging.of_tier(tier))
    except NotShown as error:
        missed = (not_reached(seen.state, f"in a browser, {error}"),)
        return Brought(errand.number, seen.key, Visited(bare(seen.document), missed, rules=frozenset({NOT_REACHED.id})))
    except (AxeFailed, WebDriverException) as error:
        why = error.msg if isinstance(error, WebDriverException) else error
        raise CouldNotRun(f"{seen.state} could not be looked at: {why}") from error


def _held(errand: Errand, seen: Seen, viewer: Viewer, asked: tuple[OfSight, ...]) -> Brought:
    sight = viewer.sight(seen)
    found, rules = judging.look(sight, asked), judging.ids(asked)
    if seen.key in errand.full:
        found, rules = (*found, *acting.act(viewer, sight)), rules | {rule.id for rule in acting.RULES}
    picture = b""
    if found:
        sight.restore()
        picture = outlined(sight.driver, found)
    verdict: Verdict | None = sight.notes.get(VERDICT)
    axe = frozenset(f"{PREFIX}{id}" for id in verdict.asked) if verdict else frozenset()
    seen_by = (verdict.version if verdict else "", version(viewer.driver))
    page = Visited(bare(seen.document), found, "", picture, rules | axe)
    return Brought(errand.number, seen.key, page, seen_by=seen_by)


def compare(visited: list[Visited]) -> list[Found]:
    """Hold pages of one language to the checks of journeys; gives each finding with its page."""
    found = judging.compare(visited, _post().subject.journey)
    return [(replace(page, document=bare(page.document)), finding) for page, finding in found]


def bare(page: Document) -> Document:
    """The same page without what was worked out of it, to be sent to another process."""
    return replace(page)
