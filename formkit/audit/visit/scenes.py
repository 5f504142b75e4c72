"""Scenes: pages on which states are put up, by opening them and by posting what the states say is typed."""

from __future__ import annotations

from dataclasses import dataclass, field

from formkit.audit.document import Document
from formkit.audit.state import State, Typed
from formkit.audit.visit.client import Client, Left
from formkit.audit.visit.papers import Paper, paper, wanting
from formkit.audit.visit.places import is_same
from formkit.audit.visit.seen import Seen, astray, errors, not_reached

_FINE = 200
LOOK_UP = "look-up"


@dataclass
class Scene:
    """The page at an address, for one client. `fields` are the names of the form's fields."""

    client: Client
    url: str
    fields: frozenset[str] = frozenset()
    _page: Document | None = field(default=None, repr=False)

    @property
    def page(self) -> Document:
        """The page as it stands; opened once, until something is kept of it."""
        if self._page is None:
            self._page = self.client.get(self.url)
        return self._page

    def put_up(self, key: tuple[int, int], state: State) -> Seen:
        """Bring the page into a state, and look at it."""
        try:
            document, why = self._posted(state) if state.is_posted else self._opened(state)
        except Left as left:
            document, why = Document("", self.url, 0, state), f"the way leads to {left}."
        findings = (not_reached(state, why),) if why else ()
        return Seen(key, state, document, self.url, findings, dict(self.client.cookies))

    def _opened(self, state: State) -> tuple[Document, str]:
        page = self.client.get(self.url, state)
        self._page = page
        if page.status != _FINE or not is_same(page.url, self.url):
            return page, f"{self.url} leads to {page.url} with status {page.status}."
        return page, ""

    def _posted(self, state: State) -> tuple[Document, str]:
        page = self.post(state.typed, state)
        if state.is_in_error:
            return page, astray(page, state, self.fields)
        if page.status != _FINE:
            return page, f"what was typed was refused: {'; '.join(errors(page).values())}."
        return self._opened(state)

    def post(self, typed: Typed, state: State | None = None) -> Document:
        """Post what is typed, and nothing else, and go where it leads."""
        asked = self.asking(typed)
        if asked is None:
            return Document("", self.url, 0, state)
        came = self.client.post(asked.action, asked.filled(typed), state, multipart=asked.is_multipart)
        if came.status == _FINE:
            self._page = None
        return came

    def asking(self, typed: Typed) -> Paper | None:
        """The form of the page; where it would look addresses up that are typed, with the inputs for doing so."""
        asked = paper(self.page)
        for name in dict.fromkeys(one.split("-")[0] for one in typed) if asked else ():
            if asked and asked.button(LOOK_UP, f"manual {name}"):
                sent = [*asked.standing({}), (LOOK_UP, f"manual {name}")]
                asked = paper(self.client.post(asked.action, sent, multipart=asked.is_multipart))
        return asked

    def confirm(self, typed: Typed) -> Document:
        """Post what stands on the page, as somebody does whose saved details are right; type what is still wanting."""
        asked = self.asking({})
        if asked is None:
            return Document("", self.url, 0)
        came = self.client.post(asked.action, asked.standing(wanting(asked, typed)), multipart=asked.is_multipart)
        self._page = None if came.status == _FINE else self._page
        return came
