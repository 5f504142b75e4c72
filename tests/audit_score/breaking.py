"""Breaking: each fault put into a page of formkit's own, and what an audit says of it that it did not say before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from formkit.audit.checks import OF_JOURNEY
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Confidence
from formkit.audit.state import Kind
from formkit.audit.visited import Visited
from tests.audit_score.captured import FORM, Captured, captured
from tests.audit_score.faults import FAULTS, Fault
from tests.audit_score.looking import Looking
from tests.audit_score.serving import serving
from tests.scenarios import journey

STATIC = Path(__file__).parent.parent.parent / "formkit" / "web" / "static"
GOAL = 0.95


@dataclass(frozen=True)
class Outcome:
    """What an audit says of a fault: by the rules that are about it, and by others."""

    fault: Fault
    about: tuple[Finding, ...]
    others: tuple[Finding, ...]


class Pages:
    """The captured pages, served, and looked at once each as they are."""

    def __init__(self, looking: Looking, folder: Path, address: str) -> None:
        self._looking, self._folder, self._address = looking, folder, address
        self._captured = captured()
        self._untouched: dict[str, tuple[Finding, ...]] = {}
        self._numbers = count()

    def outcome(self, fault: Fault) -> Outcome:
        """Break a page, and look."""
        page = self._captured[fault.on]
        broken = replace(page, html=fault.puts_into(page.html))
        new = set(self._across(broken) if fault.journey else self._on(broken)) - {*self.untouched(fault)}
        told = sorted(one for one in new if one.rule.confidence is not Confidence.ADVICE)
        about = tuple(one for one in told if one.rule.id in fault.rules)
        return Outcome(fault, about, tuple(one for one in told if one not in about))

    def untouched(self, fault: Fault) -> tuple[Finding, ...]:
        """What is found without the fault, on its page or across the journey."""
        key = "journey" if fault.journey else fault.on
        if key not in self._untouched:
            page = self._captured[fault.on]
            self._untouched[key] = tuple(self._across(page)) if fault.journey else self._on(page)
        return self._untouched[key]

    def _on(self, page: Captured) -> tuple[Finding, ...]:
        name = f"{next(self._numbers)}.html"  # never the same: a browser keeps pages
        (self._folder / name).write_text(page.html, encoding="utf-8")
        return self._looking.at(f"{self._address}/{name}", page.state)

    def _across(self, changed: Captured) -> Iterator[Finding]:
        """What the checks across a journey find with this page among the others of its language."""
        language = changed.state.language
        pages = {**self._captured, changed.name: changed}.values()
        seen = [one for one in pages if one.state.language == language and one.state.kind in (Kind.BLANK, Kind.SHOWN)]
        visited = [Visited(Document(one.html, f"/{FORM}/{one.state.page}", state=one.state)) for one in seen]
        for check in OF_JOURNEY:
            yield from (finding for _, finding in check.run(visited, journey(FORM)))


def outcomes(chosen: tuple[str, ...] = ()) -> Iterator[Outcome]:
    """Put in each fault, or only those whose names hold one of these words."""
    with TemporaryDirectory() as folder, Looking() as looking, serving(Path(folder)) as address:
        (Path(folder) / "assets").symlink_to(STATIC)
        pages = Pages(looking, Path(folder), address)
        yield from (pages.outcome(one) for one in FAULTS if not chosen or any(word in one.name for word in chosen))
