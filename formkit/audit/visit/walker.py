"""The walker: goes the way of a route, and puts up each state where the route stops for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from formkit.audit.document import Document
from formkit.audit.explore.typed import own
from formkit.audit.explore.way import Leg, Way
from formkit.audit.route import Profile, Route
from formkit.audit.state import Kind, State
from formkit.audit.visit.client import Client, Left
from formkit.audit.visit.ends import Lost, begun, sent
from formkit.audit.visit.papers import paper
from formkit.audit.visit.places import Places, address, is_at
from formkit.audit.visit.scenes import Scene
from formkit.audit.visit.seen import Seen, errors, not_reached
from formkit.fields.file import File
from formkit.journey import Journey

Key = tuple[int, int]
"""A state of a route: the place of its stop, and its own place there."""
START, TASKS, CHECK, END, SAVED = "start", "task-list", "check-answers", "confirmation", "saved-details"
_FINE = 200


@dataclass
class Walker:
    """One citizen on a route. `chosen` are the states to put up, all where it is None. `sends` lets answers be sent."""

    client: Client
    journey: Journey
    route: Route
    chosen: frozenset[Key] | None = None
    sends: bool = True
    at: Document = field(default_factory=lambda: Document(""))
    passed: set[int] = field(default_factory=set)
    done: set[Key] = field(default_factory=set)
    is_through: bool = True
    known: dict[tuple[str, Places], str] = field(default_factory=dict)

    def walk(self) -> Iterator[Seen]:
        """Go from the start to the end, and give each state as it is put up; those that were not come last."""
        why = "the way does not lead there."
        try:
            yield from self._goes()
        except Lost as lost:
            why = str(lost)
        except Left as left:
            why = f"the way leads to {left}."
        for place in range(len(self.route.stops)):
            for key, state in self._wanted(place):
                if key not in self.done:
                    yield Seen(key, state, Document("", "", 0, state), "", (not_reached(state, why),))

    def _goes(self) -> Iterator[Seen]:
        yield from self._stops(START, (), self._path(""))
        self.at = begun(self.client, self._path(""), with_details=self.route.profile is not Profile.GUEST)
        way = Way(self.journey, self.route.name, self.route.answers, self.route.today)
        self.is_through = way.trail.is_complete
        for leg in way.legs:
            if self._has_seen_all():
                return
            yield from self._passes(leg)
        yield from self._ends()

    def _passes(self, leg: Leg) -> Iterator[Seen]:
        yield from self._settles()
        if self._is_at(TASKS):
            yield from self._stops(TASKS, (), self.at.url)
        self._goes_to(leg)
        self.known[leg.page.name, leg.places] = self.at.url
        yield from self._stops(leg.page.name, leg.places, self.at.url)
        if leg.is_left and leg.step.is_complete:
            self._leaves(leg)

    def _has_seen_all(self) -> bool:
        return self.chosen is not None and self.chosen <= self.done

    def _path(self, name: str) -> str:
        return address(self.client.base_url, self.route.form, self.route.language, name)

    def _opens(self, url: str) -> None:
        self.at = self.client.get(url)

    def _is_at(self, name: str) -> bool:
        return is_at(self.at.url, name)

    def _settles(self) -> Iterator[Seen]:
        """Where saved details are shown together, answer one by one: each page shall be seen with them."""
        if not self._is_at(SAVED):
            return
        yield from self._stops(SAVED, (), self.at.url)
        asked = paper(self.at)
        if asked:
            self.at = self.client.post(asked.action, [*asked.standing({}), ("go", "ask")])

    def _goes_to(self, leg: Leg) -> None:
        """Come to the page of a leg: it is at hand, or an item is to be added, or it is opened."""
        if self._is_at(leg.page.name):
            return
        if self._goes_up(leg) or (leg.places and self._adds(leg)):
            return
        inside = "".join(f"{name}/{item}/" for name, item in leg.step.path) if not self._is_listed(leg) else ""
        first = leg.step.path[0][0] if leg.step.path and not inside else leg.page.name
        self._opens(self._path(f"{inside}{first}"))
        if not self._is_at(leg.page.name):
            raise Lost(f"{leg.page.name} is asked for, and {self.at.url} comes (status {self.at.status}).")

    def _goes_up(self, leg: Leg) -> bool:
        """Open the list of a leg from a page of one of its items, as the back link of the first does."""
        above, found, _ = self.at.url.rpartition(f"/{leg.page.name}/")
        if not found or not leg.page.repeat:
            return False
        self._opens(f"{above}/{leg.page.name}")
        return self._is_at(leg.page.name)

    def _is_listed(self, leg: Leg) -> bool:
        """Whether a leg is of an item that was added, so that its address cannot be told beforehand."""
        return any(leg.trail.step(name, leg.step.path[:depth]) for depth, (name, _) in enumerate(leg.step.path))

    def _adds(self, leg: Leg) -> bool:
        """Begin the item of a leg from its list, where that is at hand or was seen before."""
        listed = (leg.step.path[-1][0], leg.places[:-1])
        if not self._is_at(listed[0]) and listed not in self.known:
            return False
        self._opens(self.at.url if self._is_at(listed[0]) else self.known[listed])
        add = self.at.by_id.get("add")
        self.known[listed] = self.at.url
        if add is None:
            raise Lost(f"nothing can be added at {self.at.url}.")
        self._opens(add.get("href") or "")
        return self._is_at(leg.page.name)

    def _leaves(self, leg: Leg) -> None:
        """Give the answers of the route, and go on."""
        scene, url = self._scene(self.at.url), self.at.url
        typed, has_files = own(leg, leg.step.applying), any(isinstance(one.type, File) for one in leg.step.applying)
        if self.route.profile is not Profile.GUEST:
            came = scene.confirm(typed)
        else:
            came = scene.post(typed) if has_files else scene.pass_by(typed)
        if came.status != _FINE:
            raise Lost(f"the answers of the route were refused at {url}: {'; '.join(errors(came).values())}.")
        self.at = came

    def _scene(self, url: str) -> Scene:
        return Scene(self.client, url, frozenset(self.journey.fields), self.at if self.at.url == url else None)

    def _wanted(self, place: int) -> list[tuple[Key, State]]:
        states = enumerate(self.route.stops[place].states)
        return [((place, one), state) for one, state in states if self.chosen is None or (place, one) in self.chosen]

    def _stops(self, page: str, places: Places, url: str) -> Iterator[Seen]:
        """Put up the states of the next stop at a page; those of a change wait until all is answered."""
        found = [place for place, stop in enumerate(self.route.stops) if (stop.page, stop.path) == (page, places)]
        place = next((one for one in found if one not in self.passed), None)
        if place is None:
            return
        self.passed.add(place)
        scene = self._scene(url)
        for key, state in self._wanted(place):
            if state.kind is not Kind.CHANGED:
                self.done.add(key)
                yield scene.put_up(key, state)

    def _ends(self) -> Iterator[Seen]:
        """Check the answers, change some and come back, send them."""
        if not self.is_through or self._has_seen_all():
            return
        if self._is_at(TASKS):
            yield from self._stops(TASKS, (), self.at.url)
        self._opens(self._path(CHECK))
        if not self._is_at(CHECK):
            raise Lost(f"the answers are to be checked, and {self.at.url} comes (status {self.at.status}).")
        yield from self._stops(CHECK, (), self.at.url)
        for place in range(len(self.route.stops)):
            yield from self._changes(place)
        if self.sends and any(stop.page == END for stop in self.route.stops):
            self.at = sent(self.client, self._path(CHECK))
            if not self._is_at(END):
                raise Lost(f"the answers were sent, and {self.at.url} comes (status {self.at.status}).")
            yield from self._stops(END, (), self.at.url)

    def _changes(self, place: int) -> Iterator[Seen]:
        """Open pages again from check answers, and come back."""
        stop = self.route.stops[place]
        url = self.known.get((stop.page, stop.path), "")
        changed = [
            (key, state) for key, state in self._wanted(place) if state.kind is Kind.CHANGED and key not in self.done
        ]
        for key, state in changed if url else ():
            scene = self._scene(f"{url.partition('?')[0]}?change=1")
            self.done.add(key)
            yield scene.put_up(key, state)
