"""The audit of a form: explored, walked, looked at, and what was found joined over its states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from formkit.audit.check import Tier
from formkit.audit.checks.wording import ADVISED, advise
from formkit.audit.errors import CouldNotRun
from formkit.audit.explore import RULES as OF_EXPLORING
from formkit.audit.finding import Finding
from formkit.audit.result import Result
from formkit.audit.route import Plan
from formkit.audit.visit import duty, judging
from formkit.audit.visit.crew import Crew, crew
from formkit.audit.visit.duty import Brought, Errand, Orders
from formkit.audit.visit.errands import again, of_plan
from formkit.audit.visit.joining import joined
from formkit.audit.visit.planning import planned, spoken
from formkit.audit.visit.stage import Opens
from formkit.audit.visit.subject import Subject, subject
from formkit.audit.visit.walker import Key
from formkit.audit.visited import Visited

Progress = Callable[[int, int, str], None]
"""Told how much is done, of how much, and what is at hand."""
READING, LOOKING, COMPARING = "reading pages", "looking at pages", "comparing pages"


def audit(
    file: Path,
    *,
    base_url: str = "",
    stage: Opens | None = None,
    languages: Sequence[str] = (),
    tier: Tier = Tier.BROWSER,
    jobs: int = 0,
    progress: Progress = lambda done, of, what: None,
) -> Result:
    """Audit the form that a file defines, at an address or on a stage (a `partial` of `formkit.stage.staged`).

    `languages` none: all that it declares. `jobs` 0: a process for each core. At an address nothing is sent, and what
    needs a stage is left out and said so. Raises CouldNotRun, with the cause, for all that keeps it from being whole.
    """
    form = subject(file)
    codes = spoken(form.journey, languages)
    plan, left_out = planned(form.journey, codes, has_stage=stage is not None)
    audited = Audited(form, plan, progress)
    with crew(jobs, duty.prepare, Orders(file, base_url, stage), end=duty.end) as gathered:
        audited.walk(gathered)
        if tier > Tier.FAST:
            audited.look(gathered, in_full=tier is Tier.FULL)
        audited.compare(gathered, codes)
    return audited.result(codes, tier, left_out)


@dataclass
class Audited:
    """A form while it is audited: what was brought home so far, by the place of its route and its own on it."""

    form: Subject
    plan: Plan
    progress: Progress
    seen: dict[tuple[int, Key], Brought] = field(default_factory=dict)
    across: list[tuple[Visited, Finding]] = field(default_factory=list)
    seen_by: tuple[str, str] = ("", "")

    def walk(self, gathered: Crew) -> None:
        """Put up every state over HTTP."""
        for one in self._done(gathered, duty.walk, of_plan(self.plan), READING):
            self.seen[one.number, one.key] = one

    def look(self, gathered: Crew, *, in_full: bool) -> None:
        """Look at each new shape in a browser."""
        for one in self._done(gathered, duty.look, again(self.plan, self.seen, in_full=in_full), LOOKING):
            before = self.seen[one.number, one.key]
            self.seen[one.number, one.key] = replace(before, visited=_both(before.visited, one.visited))
            self.seen_by = one.seen_by if one.seen_by != ("", "") else self.seen_by

    def _done(
        self, gathered: Crew, work: Callable[[Errand], list[Brought]], errands: Sequence[Errand], what: str
    ) -> Iterator[Brought]:
        done, of = 0, sum(len(one.states) for one in errands)
        self.progress(0, of, what)
        for brought in gathered.each(work, errands):
            yield from brought
            done += len(brought)
            self.progress(done, of, what)

    def compare(self, gathered: Crew, languages: Sequence[str]) -> None:
        """Hold the pages of each language to what must hold across them."""
        pages = self._visited()
        spoken = [
            [one for one in pages if one.document.state and one.document.state.language == code] for code in languages
        ]
        self.progress(0, len(spoken), COMPARING)
        for place, found in enumerate(gathered.each(duty.compare, spoken)):
            self.across += found
            self.progress(place + 1, len(spoken), COMPARING)

    def _visited(self, language: str = "") -> tuple[Visited, ...]:
        """What was seen, in the order of the plan; in one language, where one is named."""
        found = [self.seen[place].visited for place in sorted(self.seen)]
        return tuple(one for one in found if one.document.state and language in ("", one.document.state.language))

    def result(self, languages: tuple[str, ...], tier: Tier, left_out: tuple[str, ...]) -> Result:
        """What it all came to. Raises CouldNotRun where nothing was asked."""
        visited = self._visited()
        of_definitions = (rule.id for rule in (*OF_EXPLORING, *ADVISED))
        asked = judging.of_journeys().union(*(one.rules for one in visited), of_definitions)
        if not any(one.rules for one in visited):
            raise CouldNotRun(f"Not one page of {self.form.journey.name} was seen, so no rule was asked.")
        own = [(one, finding) for one in visited for finding in one.findings]
        of_definition = [(None, finding) for finding in (*self.plan.unreached, *advise(self.form.journey))]
        found = joined(self.form, [*own, *self.across, *of_definition])
        journey, now = self.form.journey, datetime.now(UTC)
        every = self.plan.all + sum(not self.plan.routes[number].stops for number, _ in self.seen)
        return Result(
            journey.name, self.form.title, journey.fingerprint, languages, tier, now, *self.seen_by, every,
            visited, found, asked, left_out,
        )  # fmt: skip


def _both(read: Visited, looked: Visited) -> Visited:
    """What was read and what was looked at, of one page; each finding once."""
    findings = tuple(dict.fromkeys((*read.findings, *looked.findings)))
    return replace(read, findings=findings, screenshot=looked.screenshot, rules=read.rules | looked.rules)
