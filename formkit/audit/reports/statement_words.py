"""The words of an accessibility statement in one language, block by block, from the evidence alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

from formkit.audit.criteria import CRITERIA, Status
from formkit.audit.reports import sentences
from formkit.audit.reports.blocks import Block, Piece, block
from formkit.audit.reports.report import Report
from formkit.audit.result import Found
from formkit.audit.rule import Confidence, Rule
from formkit.audit.spot import spot
from formkit.facts import TrailFacts
from formkit.language import Language
from formkit.speech import Speech
from formkit.text import Message
from formkit.wordings import Wording


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_SHOWN = {
    ("1.4.4",): N_("making text twice as large"),
    ("1.4.10",): N_("zooming in to 400%"),
    ("1.4.12",): N_("putting more space between lines, words and letters"),
    ("2.1.1", "2.1.2"): N_("using every page with a keyboard alone"),
}
"""What people can do where these criteria were checked and nothing was found."""
_NAMES = {"en": N_("English"), "cy": N_("Welsh")}
_EASS = "https://www.equalityadvisoryservice.com/"
_MOST = 5
_ALL = len(CRITERIA)


@dataclass(frozen=True)
class Words:
    """A report, in the language of the statement."""

    report: Report
    language: Language

    def say(self, words: str, **values: object) -> str:
        """Word a message."""
        return self.language.say(Message(words, values))

    def blocks(self) -> Iterator[Block]:
        """Give the statement."""
        yield block("h1", self.say("Accessibility statement for {service}", service=self._title))
        yield from self._about()
        yield from self._contact()
        yield from self._compliance()
        yield from self._content()
        yield from self._preparation()

    @property
    def _title(self) -> str:
        journey = self.report.journey
        return self._word(journey.title) if journey else self.report.result.title

    @property
    def _organisation(self) -> str:
        journey = self.report.journey
        return self._word(journey.organisation.name) if journey else self.say("the organisation that runs it")

    def _word(self, wording: Wording) -> str:
        assert self.report.journey is not None
        facts = TrailFacts(self.report.journey, self.report.result.when.date())
        return Speech(self.language, facts).plain(wording)

    def _about(self) -> Iterator[Block]:
        yield block("p", self.say("This statement is about {service}.", service=self._title))
        if self.report.journey:
            yield block("p", self.say("Who runs it: {organisation}.", organisation=self._organisation))
        able = [words for numbers, words in _SHOWN.items() if all(map(self._is_checked, numbers))]
        if able:
            yield block("p", self.say("Tests of this version found nothing that keeps you from:"))
            yield from (block("li", self.say(words)) for words in able)
        yield block("h2", self.say("How accessible this service is"))
        yield block("p", self.say(sentences.KNOWN if self._faults else sentences.UNKNOWN))

    def _is_checked(self, number: str) -> bool:
        statuses = {one.criterion.number: one.status for one in self.report.standings}
        return statuses[number] is Status.CHECKED

    def _contact(self) -> Iterator[Block]:
        yield block("h2", self.say("If something does not work for you"))
        yield block("p", self.say(sentences.TELL))
        contact = self.report.journey.organisation.contact if self.report.journey else {}
        if "email" in contact:
            address = contact["email"]
            yield block("li", f"{self.say('Email:')} ", Piece(address, f"mailto:{address}"))
        if "phone" in contact:
            yield block("li", f"{self.say('Telephone:')} {contact['phone']}")
        yield block("h2", self.say("If you are not happy with the answer"))
        yield block("p", f"{self.say(sentences.ENFORCED)} ", Piece(self.say("how to contact the service"), _EASS), ".")

    def _compliance(self) -> Iterator[Block]:
        yield block("h2", self.say("Technical information about the accessibility of this service"))
        yield block("p", self.say(sentences.COMMITTED, organisation=self._organisation))
        yield block("h3", self.say("Compliance status"))
        yield block("p", self.say(sentences.PARTLY if self._faults else sentences.NOT_SHOWN), f" {self._open}")

    @property
    def _open(self) -> str:
        number = sum(one.status is Status.BY_HAND for one in self.report.standings)
        return self.say(
            "Criteria that a person still has to test: {number} of {all}.", number=number, all=len(CRITERIA)
        )

    @property
    def _faults(self) -> dict[Rule, list[Found]]:
        """What breaks criteria of level A and AA, by rule. Good practice is no duty."""
        found: dict[Rule, list[Found]] = {}
        for one in self.report.of(Confidence.FAILS):
            if any(number in CRITERIA for number in one.finding.rule.criteria):
                found.setdefault(one.finding.rule, []).append(one)
        return found

    def _content(self) -> Iterator[Block]:
        yield block("h2", self.say("Non-accessible content"))
        yield block("h3", self.say("Non-compliance with the accessibility regulations"))
        for rule, found in self._faults.items():
            yield self._fault(rule, found)
        yield block("p", self.say(sentences.WHEN if self._faults else sentences.NOTHING))
        yield from self._uncounted()
        yield block("h3", self.say("Disproportionate burden"))
        yield block("p", self.say("We claim no disproportionate burden."))
        yield block("h3", self.say("Content that the accessibility regulations leave out"))
        yield block("p", self.say("We know of none."))

    def _fault(self, rule: Rule, found: list[Found]) -> Block:
        pages = list(dict.fromkeys(spot(at).page for one in found for at in one.at))
        names = ", ".join(pages[:_MOST]) + (f" (+ {len(pages) - _MOST})" if len(pages) > _MOST else "")
        criteria = ", ".join(str(CRITERIA[number]) for number in rule.criteria if number in CRITERIA)
        fails = self.say("This is not so on: {pages}. It fails these success criteria of WCAG 2.2:", pages=names)
        return block("li", self._english(rule.title), f" {fails} ", self._english(criteria), ".")

    def _uncounted(self) -> Iterator[Block]:
        if self.report.waived:
            yield block("p", self.say("Tests also found this, which we do not count:"))
        for one in self.report.waived:
            yield block("li", self._english(f"{one.found.finding.rule.title} {one.waiver.reason}"))

    def _english(self, words: str) -> Piece:
        return Piece(words, language="" if self.language.code == "en" else "en")

    def _preparation(self) -> Iterator[Block]:
        result = self.report.result
        yield block("h2", self.say("Preparation of this accessibility statement"))
        day = result.when.date()
        if result.fingerprint:
            yield block("p", self.say(sentences.PREPARED_OF, date=day, version=result.fingerprint[:12]))
        else:
            yield block("p", self.say("This statement was prepared on {date}, from a test on that day.", date=day))
        spoken = [self.say(_NAMES[code]) for code in result.languages if code in _NAMES]
        seen = self.say(
            "States of pages that were tested: {seen} of {all}.", seen=len(result.visited), all=result.states
        )
        languages = f" {self.say('Languages: {languages}.', languages=self.language.all_of(spoken))}" if spoken else ""
        yield block("p", f"{seen}{languages} {self.say('Tested with: {tools}.', tools=self._tools)} {self._open}")
        if result.left_out:
            yield block("p", self.say("What the test left out:"))
            yield from (block("li", self._english(one)) for one in result.left_out)

    @property
    def _tools(self) -> str:
        result = self.report.result
        axe = f"axe-core {result.axe}" if result.axe else ""
        return ", ".join(one for one in (f"formkit audit {version('formkit')}", axe, result.browser) if one)
