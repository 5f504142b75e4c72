"""Speech: a journey's texts in words, for one citizen: in their language, with their answers in place of inserts.

A text that has no translation is said in English and marked so, for screen readers to change their voice (WCAG 3.1.2).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from markupsafe import Markup, escape

from formkit import prose
from formkit.facts import TrailFacts
from formkit.kinds import Comparable
from formkit.language import Language, language
from formkit.text import Insert, Message, fill
from formkit.wordings import Wording


@dataclass(frozen=True)
class Speech:
    """A language and the facts to speak of. `more` has further words for inserts, such as the values of a fault."""

    language: Language
    facts: TrailFacts
    reference: str = ""
    more: Mapping[str, str] = field(default_factory=dict)

    def plain(self, wording: Wording) -> str:
        """Word a text for where no mark-up may stand, such as a page's title or an email."""
        source, speech = self._spoken(wording)
        return fill(source, speech.insert)

    def marked(self, wording: Wording) -> Markup:
        """Word a text as escaped HTML."""
        source, speech = self._spoken(wording)
        return speech.within("span", self, escape(fill(source, speech.insert)))

    def line(self, wording: Wording) -> Markup:
        """Word one line of Markdown as HTML."""
        source, speech = self._spoken(wording)
        return speech.within("span", self, prose.line(source, speech.insert))

    def blocks(self, wording: Wording) -> Markup:
        """Word Markdown as paragraphs, lists, headings and tables."""
        source, speech = self._spoken(wording)
        return speech.within("div", self, prose.blocks(source, speech.answer))

    def say(self, msgid: str, **values: object) -> str:
        """Word a message of formkit's own."""
        return self.language.say(Message(msgid, values))

    def forms(self, one: str, other: str) -> Mapping[str, str]:
        """Word a plural message in each of the language's plural forms, by CLDR's name, with `%{count}` left in."""
        # These numbers meet every form that English and Welsh have.
        plural_form = self.language.locale.plural_form
        message = Message(one, {"count": "%{count}"}, plural=other)
        return {plural_form(n): self.language.say(replace(message, count=n)) for n in range(7)}

    def within(self, tag: str, other: Speech, words: Markup) -> Markup:
        """Mark words for the page of another speech: with their language, where that is not the page's."""
        if self.language.code == other.language.code:
            return words
        return Markup('<{0} lang="{1}">{2}</{0}>').format(tag, self.language.code, words)

    def code_of(self, wording: Wording) -> str:
        """Tell the language that a text is really in."""
        return self._spoken(wording)[1].language.code

    def in_language(self, code: str) -> Speech:
        """Speak in another language, or go on in the same."""
        return self if code == self.language.code else replace(self, language=language(code))

    def _spoken(self, wording: Wording) -> tuple[str, Speech]:
        """Choose the text and its translation; what is inserted is worded in the language of that text."""
        variant = wording.variant(self.facts)
        count = variant.count.of(self.facts) if variant.count else None
        source, code = self.language.translate(variant.text, int(count) if isinstance(count, Fraction) else None)
        spoken = self.in_language(code)
        return source, spoken if count is None else replace(spoken, more={**self.more, "count": spoken._number(count)})

    def _number(self, count: Comparable) -> str:
        return self.say("{count}", count=int(count) if isinstance(count, Fraction) else count)

    def insert(self, insert: Insert) -> str:
        """Word an insert on one line."""
        return ", ".join(line for line in self.answer(insert).splitlines() if line)

    def answer(self, insert: Insert) -> str:
        """Word what an insert names; nothing where it is not answered (the compiler sees to it that it is)."""
        if insert.part is not None:
            return self._part(insert.name, insert.part)
        if insert.name in self.more:
            return self.more[insert.name]
        if insert.name not in self.facts.journey.fields:
            return self._own_word(insert.name)
        value = self.facts.value(insert.name)
        return "" if value is None else self.show(insert.name, value)

    def _part(self, name: str, part: str) -> str:
        compared = self.facts.fact(name, part)
        kind = self.facts.journey.fields[name].type
        return self._compared(None if compared is None else kind.show_part(part, compared, self.language))

    def _own_word(self, name: str) -> str:
        match name:
            case "reference":
                return self.reference
            case "item":
                return self._item(self.facts)
            case "item_number":
                return str(self.facts.number)
        return self.plain(self.facts.journey.organisation.name)

    def _item(self, facts: TrailFacts | None) -> str:
        """Word the option that an item, or the one round it, was made for; nothing where none was."""
        if facts is None or not facts.path:
            return ""
        name, option = facts.path[-1]
        page = facts.journey.page(name)
        if page is None or page.repeat is None or page.repeat.for_each is None:
            return self._item(facts.outer)
        return _Labels(self, page.repeat.for_each).get(option, "")

    def show(self, name: str, value: object) -> str:
        """Word an answer for the middle of a sentence as its type does, lines split by newlines."""
        return self.facts.journey.fields[name].type.show(value, self.language, _Labels(self, name))

    def show_alone(self, name: str, value: object) -> str:
        """Word an answer that stands by itself as its type does, lines split by newlines."""
        return self.facts.journey.fields[name].type.show_alone(value, self.language, _Labels(self, name))

    def _compared(self, value: Comparable | None) -> str:
        match value:
            case bool():
                return self.say("Yes") if value else self.say("No")
            case date():
                return self.language.date(value)
            case frozenset():
                return self.language.all_of(sorted(value))
        return "" if value is None else str(value)


class _Labels(Mapping[str, str]):
    """The labels of a field's options by value, each worded when it is asked for: there may be thousands."""

    def __init__(self, speech: Speech, name: str) -> None:
        self._speech = speech
        self._options = speech.facts.journey.fields[name].option_of

    def __getitem__(self, value: str) -> str:
        return self._speech.plain(self._options[value].label)

    def __iter__(self) -> Iterator[str]:
        return iter(self._options)

    def __len__(self) -> int:
        return len(self._options)
