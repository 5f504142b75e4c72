"""Errors: faults in words, each with the control that its link in the error summary lands on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from formkit.fields.field_type import input_name
from formkit.kinds import Fault
from formkit.page import Field
from formkit.speech import Speech
from formkit.subjects import subject
from formkit.text import Message
from formkit.wordings import Wording


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


YOUR_ANSWER = N_("your answer")
UNDECIDED = "undecided"
_EVERY_TYPE = {UNDECIDED: N_("Select the right answer for {subject}")}
"""Rules that fields of every type may break."""


@dataclass(frozen=True)
class Error:
    """What is wrong, in words, with the parts of the field it is about; `control` is the id of the first."""

    control: str
    message: Markup
    parts: tuple[str, ...] = ("",)


def error(one: Field, fault: Fault, speech: Speech) -> Error:
    """Word a fault: the designer's own words for the rule come first, then the type's."""
    parts = one.type.wrong(fault)
    own = one.errors.get(fault.rule) or one.errors.get(fault.name)
    if own is None:
        message = _type_words(one, fault, speech)
    else:
        message = replace(speech, more=_inserts(one, fault, speech)).marked(own)
    return Error(input_name(one.name, parts[0]), message, parts)


def worded(one: Field, wording: Wording, speech: Speech) -> Error:
    """Put an error of the page's own words on a field."""
    parts = one.type.wrong(Fault("must"))
    return Error(input_name(one.name, parts[0]), speech.marked(wording), parts)


def _type_words(one: Field, fault: Fault, speech: Speech) -> Markup:
    """Word a fault as its type does, all of it in the language of the subject, so that no sentence mixes two."""
    named = subject(one, speech)
    words, code = named or (Message(YOUR_ANSWER), speech.language.code)
    spoken = speech.in_language(code)
    msgid = _EVERY_TYPE.get(fault.rule) or one.type.message(fault.rule, named=named is not None)
    message = Message(msgid, {**_values(one, fault, spoken), "subject": words})
    return spoken.within("span", speech, escape(spoken.language.say(message)))


def _inserts(one: Field, fault: Fault, speech: Speech) -> dict[str, str]:
    named = subject(one, speech)
    words = named[0] if named else speech.say(YOUR_ANSWER)
    values = _values(one, fault, speech)
    said = {name: speech.language.say(Message("{value}", {"value": value})) for name, value in values.items()}
    return {**said, "subject": words}


def _values(one: Field, fault: Fault, speech: Speech) -> dict[str, object]:
    """The values of a fault; one called `option` is an option's, which people know by its label."""
    labels: dict[object, str] = {choice.value: speech.plain(choice.label) for choice in one.choices()}
    return {name: labels.get(value, value) if name == "option" else value for name, value in fault.values.items()}
