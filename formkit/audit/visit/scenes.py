"""Scenes: pages on which states are put up, by opening them and by posting what the states say is typed."""

from __future__ import annotations

from dataclasses import dataclass, field

from formkit.audit.document import Document
from formkit.audit.state import State, Typed
from formkit.audit.visit.client import Client, Left
from formkit.audit.visit.hidden import hidden
from formkit.audit.visit.papers import paper, wanting
from formkit.audit.visit.places import is_same
from formkit.audit.visit.seen import Seen, astray, errors, not_reached

_FINE = 200


@dataclass
class Scene:
    """The page at an address, for one client. `fields` are the names of the form's fields; `page` is it as it stands.

    `page` is None once something was kept of it: then it is opened again.
    """

    client: Client
    url: str
    fields: frozenset[str] = frozenset()
    page: Document | None = field(default=None, repr=False)

    def put_up(self, key: tuple[int, int], state: State) -> Seen:
        """Bring the page into a state, and look at it."""
        try:
            document, why = self._posted(state) if state.is_posted else self._opened(state)
        except Left as left:
            document, why = Document("", self.url, 0, state), f"the way leads to {left}."
        findings = (not_reached(state, why),) if why else ()
        return Seen(key, state, document, self.url, findings, dict(self.client.cookies))

    def _standing(self) -> Document:
        if self.page is None:
            self.page = self.client.get(self.url)
        return self.page

    def _opened(self, state: State) -> tuple[Document, str]:
        found = self._standing()
        page = self.page = Document(found.html, found.url, found.status, state, headers=found.headers)
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
        asked = paper(self._standing())
        if asked is None:
            return Document("", self.url, 0, state)
        sent = asked.filled(typed)
        return self._came(self.client.post(asked.action, sent, state, multipart=asked.is_multipart))

    def pass_by(self, typed: Typed) -> Document:
        """Post what is typed, where nobody looks at the page; no files."""
        unseen = hidden(self._standing().html)
        if unseen is None:
            return self.post(typed)
        sent = [*unseen, *((name, text) for name, texts in typed.items() for text in texts)]
        return self._came(self.client.post(self._standing().url, sent))

    def confirm(self, typed: Typed) -> Document:
        """Post what stands on the page, as somebody does whose saved details are right; type what is still wanting."""
        asked = paper(self._standing())
        if asked is None:
            return Document("", self.url, 0)
        sent = asked.standing(wanting(asked, typed))
        return self._came(self.client.post(asked.action, sent, multipart=asked.is_multipart))

    def _came(self, page: Document) -> Document:
        if page.status == _FINE:
            self.page = None
        return page
