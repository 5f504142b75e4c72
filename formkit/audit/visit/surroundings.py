"""Surroundings: the pages round a form: about the site, errors, sign-in, your data, time-out, the end of a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formkit.audit.document import Document
from formkit.audit.state import Kind, State
from formkit.audit.visit.client import Client, Left
from formkit.audit.visit.papers import paper
from formkit.audit.visit.places import FIRST, address
from formkit.audit.visit.seen import Seen, not_reached

_FINE = 200
NOTHING = "/no-such-page"
INFORMATION = ("", "help", "cookies", "privacy", "accessibility-statement")
ERRORS = (400, 403, 405, 410, 413, 429, 500, 503)
FAULTS = "stage/faults"
YOUR_DATA = ("", "/usage", "/usage/check", "/links", "/notices", "/download", "/upload", "/erase")
OF_A_VALUE = ("", "/change", "/withdraw", "/erase", "/tell")
_PERSON = "/your-data/values/"


@dataclass
class Surroundings:
    """Somebody in one language, who has not begun a form and then does; `citizen` has signed in, where anybody can."""

    guest: Client
    form: str
    language: str
    citizen: Client | None = None

    def walk(self) -> Iterator[Seen]:
        """Give each page round the form."""
        for key, seen in enumerate(self._pages()):
            yield Seen((0, key), seen.state, seen.document, seen.url, seen.findings, seen.cookies)

    def _pages(self) -> Iterator[Seen]:
        yield from (self._shown(self.guest, f"/{name}", name or "home") for name in INFORMATION)
        yield self._shown(self.guest, NOTHING, "404", 404)
        if self.citizen:
            yield from (self._shown(self.guest, f"/{FAULTS}/{one}", str(one), one) for one in ERRORS)
        yield self._shown(self.guest, f"/{self.form}/timed-out", "timed-out", form=self.form)
        yield from self._begun()
        if self.citizen:
            yield from self._known(self.citizen)

    def _begun(self) -> Iterator[Seen]:
        """Begin, be warned of the time-out, delete all answers."""
        start = self.guest.get(address(self.guest.base_url, self.form, self.language))
        button = next(start.classed("govuk-button--start"), None)
        first = self.guest.get(button.get("href") or "") if button is not None else start
        yield self._shown(self.guest, first.url, "time-out", form=self.form, kind=Kind.WARNED)
        yield self._shown(self.guest, f"/{self.form}/delete-answers", "delete-answers", form=self.form)
        asked = paper(self.guest.get(self._url(f"/{self.form}/delete-answers")))
        if asked:
            self.guest.post(asked.action, asked.standing({}))
        yield self._shown(self.guest, f"/{self.form}/delete-answers", "deleted", form=self.form)

    def _known(self, citizen: Client) -> Iterator[Seen]:
        """Look at what is known about somebody, and sign out."""
        for end in YOUR_DATA:
            yield self._shown(citizen, f"/your-data{end}", f"your-data{end}")
        overview = citizen.get(self._url("/your-data"))
        links = [one.get("href") or "" for one in overview.elements("a")]
        value = next((one.partition(_PERSON)[2] for one in links if _PERSON in one), "")
        for end in OF_A_VALUE if value else ():
            yield self._shown(citizen, f"{_PERSON}{value}{end}", f"your-data/value{end}")
        yield self._shown(citizen, "/sign-out", "sign-out")
        yield self._shown(self.guest, "/sign-out/done", "sign-out/done")
        yield self._shown(self.guest, "/sign-out/timed-out", "sign-out/timed-out")

    def _url(self, path: str) -> str:
        spoken = "" if self.language == FIRST else f"/{self.language}"
        return path if "://" in path else f"{self.guest.base_url}{spoken}{path}"

    def _shown(
        self, client: Client, path: str, name: str, status: int = _FINE, form: str = "", kind: Kind = Kind.SHOWN
    ) -> Seen:
        state, url = State(form, name, self.language, kind), self._url(path)
        try:
            page = client.get(url, state)
        except Left as left:
            page = Document("", str(left), 0, state)
        why = "" if page.status == status else f"{url} answers with status {page.status}, and {status} was due."
        return Seen((0, 0), state, page, url, (not_reached(state, why),) if why else (), dict(client.cookies))
