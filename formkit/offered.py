"""Offered: what is suggested for a question, in words: where it is from, and what templates need to show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from formkit.attributes import ATTRIBUTES
from formkit.fields.field_type import Typed, input_name
from formkit.page import Field
from formkit.profile.shown import is_masked, masked
from formkit.profile.suggestion import Offer
from formkit.sources import source_line
from formkit.speech import Speech
from formkit.subjects import key
from formkit.suggested import NEITHER, OFFER, Suggested

Params = Mapping[str, Any]


@dataclass(frozen=True)
class Offered:
    """A suggestion for one field as its page shows it. `choice` is the radio that is chosen, of values in conflict."""

    suggested: Suggested
    one: Field
    speech: Speech
    choice: str = ""

    @property
    def template(self) -> str:
        """The template that shows it in the place of the type's own; "" where inputs do."""
        if self.suggested.is_conflict:
            return "suggested_conflict"
        return "suggested_row" if self.suggested.is_row else ""

    @property
    def noun(self) -> Markup:
        """What the answer is called, as on check answers."""
        return key(self.one, self.speech)

    @property
    def subject(self) -> str:
        """The same in the middle of a sentence."""
        return self.speech.plain(self.one.texts.get("subject", self.one.label))

    @property
    def value(self) -> str:
        """The value that stands as text, lines split by newlines."""
        return self._value(self.suggested.offer)

    @property
    def line(self) -> str:
        """Where the value is from, and what is to be done about an old one."""
        line = self._line(self.suggested.offer)
        return f"{line}. {self.speech.say('Check that it is still right.')}" if self.suggested.is_stale else line

    def about(self, typed: Typed) -> Markup:
        """What is said below the question of what stands in its inputs: nothing once something else does."""
        words = self.line if self.suggested.is_in(typed, self.one.type) else ""
        if self.suggested.is_disputed:
            words = f"{self._line(self.suggested.offer)}: {_on_one_line(self.value)}. {self._consequence}"
        return Markup('<span class="formkit-source">{}</span>').format(words) if words else Markup()

    @property
    def _consequence(self) -> str:
        """What saying something else than what was verified leads to."""
        return self.speech.say("If you enter something else, we send both, and note in your data that you disagree.")

    @property
    def turn(self) -> Params:
        """The link by which the citizen says that a value that stands is wrong, or takes that back."""
        back, wrong = self.speech.say("Use the saved details instead"), self.speech.say("This is wrong")
        change = wrong if self.suggested.is_locked else self.speech.say("Change")
        return {"href": self.suggested.turn_url, "text": back if self.suggested.is_turned else change}

    @property
    def can_turn_back(self) -> bool:
        """Whether what was said to be wrong, or was to be changed, could still stand."""
        return self.suggested.is_turned and bool(self.suggested.turn_url)

    @property
    def radios(self) -> Sequence[Params]:
        """The values in conflict, as the radios macro takes them, each with its source; none is chosen beforehand."""
        return [self._radio(offer) for offer in self.suggested.suggestion.offers]

    def _radio(self, offer: Offer) -> Params:
        value, words = str(offer.known.id), _on_one_line(self._value(offer))
        label = Markup('<span class="formkit-value">{}</span>').format(words)
        return {"value": value, "html": label, "hint": {"text": self._line(offer)}, "checked": value == self.choice}

    @property
    def words(self) -> Mapping[str, str]:
        """What stands round the radios."""
        say = self.speech.say
        which = say("We have been told different things. Select the one that is right.")
        return {"which": which, "or": say("or"), "none": say("None of these")}

    @property
    def control(self) -> str:
        """The name of the radios."""
        return input_name(self.one.name, OFFER)

    @property
    def is_neither(self) -> bool:
        """Whether the citizen says that none of the values in conflict is right."""
        return self.choice == NEITHER

    def _value(self, offer: Offer) -> str:
        attribute = ATTRIBUTES[offer.known.attribute]
        if is_masked(attribute):
            return masked(attribute, offer.known.value, self.speech.language)
        return self.speech.show_alone(self.one.name, offer.value)

    def _line(self, offer: Offer) -> str:
        return source_line(offer.known, self.speech, self.suggested.services)


def _on_one_line(text: str) -> str:
    return ", ".join(line for line in text.splitlines() if line)
