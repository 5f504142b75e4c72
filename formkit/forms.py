"""Forms: a page and the facts as a WTForms form: what is typed, what is wrong, what is kept.

Fields reach WTForms as data, never as attributes of a form class: a field of a definition may be called `validate`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from wtforms.form import BaseForm

from formkit.asked import askable, bounds, broken, calculate
from formkit.errors import Error, worded
from formkit.facts import TrailFacts
from formkit.fields.field_type import Json, input_name
from formkit.fields.look_up import LookUps
from formkit.language import Language
from formkit.offered import Offered
from formkit.page import Field, Must, Page, Prose
from formkit.passages import Passage
from formkit.profile.release import Origin
from formkit.questions import Question
from formkit.replies import Posted, Reply
from formkit.results import Result, results
from formkit.speech import Speech
from formkit.suggested import OFFER, Suggestions
from formkit.tokens import TOKEN, Meta


class PageForm:
    """A page's fields for one citizen: asked, typed, judged. `token` is the session's CSRF token; None asks for none.

    `facts` are those of the trail; `kept` are the answers as JSON, which fill the inputs until something is `posted`;
    `suggestions` say of some where they come from, and which of them stand whatever is posted.
    """

    def __init__(
        self,
        page: Page,
        facts: TrailFacts,
        kept: Mapping[str, Json],
        language: Language,
        posted: Posted | None = None,
        *,
        token: str | None = None,
        reference: str = "",
        look_ups: LookUps | None = None,
        suggestions: Suggestions | None = None,
    ) -> None:
        self.page = page
        own = {one.name for one in page.fields}
        self.facts = replace(facts, values={name: facts.values[name] for name in facts.values if name not in own})
        self.speech = Speech(language, replace(self.facts, values=dict(self.facts.values)), reference)
        self.posted = posted
        self.look_ups = look_ups or LookUps()
        self.suggestions = suggestions or {}
        self._token = token or ""
        self._broken: tuple[Must, ...] = ()
        self._form = BaseForm(self._replies(kept), meta=Meta(token))
        self._form.process(posted)  # type: ignore[arg-type] # the stubs ask for a class that WTForms does not

    def _replies(self, kept: Mapping[str, Json]) -> Mapping[str, Any]:
        """Make a reply for each field that stands on the page, revealed ones only with the option that reveals them."""
        standing: dict[str, Field] = {}
        for one in self.page.inputs:
            if askable(one, self.facts) and (one.reveal is None or self._can_reveal(one, standing.get(one.reveal.by))):
                standing[one.name] = one
        facts, look_ups, suggested = self.facts, self.look_ups.of, self.suggestions
        return {
            name: Reply(one, facts, kept.get(name), look_ups.get(name), suggested.get(name))
            for name, one in standing.items()
        }

    def _can_reveal(self, one: Field, by: Field | None) -> bool:
        if by is None or one.reveal is None:
            return False
        return not by.options or one.reveal.option in bounds(by, self.facts).options

    def validate(self) -> bool:
        """Read and judge everything that was posted; nothing posted is nothing valid."""
        if self.posted is None or self.look_ups.pressed or not self._form.validate():
            return False
        calculate(self.page, self.facts)
        self._broken = tuple(broken(self.page.must, self.facts))
        return not self._broken

    @property
    def is_forged(self) -> bool:
        """Whether the post came without this session's token (after `validate`)."""
        return TOKEN in self._form and bool(self._form[TOKEN].errors)

    @property
    def token(self) -> str:
        """The token to put in the page, in an input called `csrf-token`."""
        return self._token

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What is typed into each field that stands on the page, in the definition's order."""
        return tuple(reply for reply in self._form if isinstance(reply, Reply))

    def values(self) -> dict[str, Json]:
        """Give the answers of exactly the fields that apply, null for blank (after `validate`)."""
        return {reply.one.name: reply.to_json() for reply in self.replies if reply.asked}

    def origins(self) -> dict[str, Origin | None]:
        """Say of each of these answers where it came from, None where nothing was suggested (after `validate`)."""
        return {reply.one.name: reply.origin() for reply in self.replies if reply.asked}

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are always on the page, each with those its options reveal."""
        return tuple(self._question(reply) for reply in self.replies if reply.one.reveal is None)

    def _question(self, reply: Reply) -> Question:
        one = reply.one
        reveals: dict[str | bool, tuple[Question, ...]] = {}
        for other in self.replies:
            if other.one.reveal is not None and other.one.reveal.by == one.name:
                option = other.one.reveal.option
                reveals[option] = (*reveals.get(option, ()), self._question(other))
        rules = tuple(self._rule_error(reply, rule) for rule in self._broken if rule.field == one.name)
        look_up = reply.look_up.by_hand() if reply.look_up and rules else reply.look_up
        return Question(
            one,
            self.speech,
            reply.typed,
            bounds(one, self.facts),
            reply.faults,
            rules,
            is_heading=self.page.heading_field is one,
            about_me=one.about_me.holds(self.facts),
            reveals=reveals,
            look_up=look_up,
            offered=self._offered(reply),
        )

    def _offered(self, reply: Reply) -> Offered | None:
        if reply.suggested is None or reply.is_unfit:
            return None
        return Offered(reply.suggested, reply.one, self.speech, reply.choice)

    def _rule_error(self, reply: Reply, rule: Must) -> Error:
        found = worded(reply.one, rule.error, Speech(self.speech.language, self.facts))
        if not reply.stands or not reply.choice:
            return found
        return replace(found, control=input_name(reply.one.name, OFFER), parts=(OFFER,))

    @property
    def items(self) -> tuple[Question | Passage | Result, ...]:
        """The questions, and the words and calculations between them, in the order they stand on the page."""
        standing: dict[str, Question | Result] = {one.name: one for one in self.questions}
        standing |= {one.name: one for one in results(self.page, self.speech)}
        shown = [self._passage(one) if isinstance(one, Prose) else standing.get(one.name) for one in self.page.items]
        return tuple(one for one in shown if one is not None)

    def _passage(self, prose: Prose) -> Passage | None:
        if not prose.when.holds(self.facts):
            return None
        speech = self.speech
        body = speech.line(prose.body) if prose.style == "warning" else speech.blocks(prose.body)
        return Passage(prose.style, body, speech.marked(prose.title) if prose.title else None)

    @property
    def errors(self) -> tuple[Error, ...]:
        """Everything that is wrong, in the order in which the controls stand on the page (after `validate`)."""
        return tuple(one for question in self.questions for one in _errors(question))


def _errors(question: Question) -> Iterator[Error]:
    yield from question.errors
    options: tuple[Any, ...] = tuple(choice.value for choice in question.choices) or (True, False)
    for option in options:
        for revealed in question.revealed(option):
            yield from _errors(revealed)
