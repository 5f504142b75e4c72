"""Questions: a field as a page asks it, everything worded. This is all that the templates of the field types read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from dataclasses import field as attribute
from functools import cached_property
from typing import Any

from markupsafe import Markup, escape

from formkit.choices import Choice, choice, in_order, standing
from formkit.errors import Error, error
from formkit.fields.field_type import FieldType, Typed, input_name
from formkit.fields.look_up import LookUp
from formkit.kinds import Bounds, Fault
from formkit.offered import Offered
from formkit.option import Divider, Option
from formkit.page import Field
from formkit.speech import Speech

Params = Mapping[str, Any]
_ABOUT_THE_LABEL = ("label", "hint", "subject")
_LATER = {name: f"%{{{name}}}" for name in ("count", "option", "place")}
"""What a script fills in, as GOV.UK's own scripts find it in their texts."""


@dataclass(frozen=True)
class Question:
    """A field as asked: what its template reads. `label`, `legend`, `hint` and `error` are parameters of GOV.UK macros.

    `typed` has what stands in each input, `reveals` the questions that each option reveals. `words` are the type's own;
    `broken` are errors of rules across several answers. `offered` is what a profile suggests, `is_instead` beside it.
    """

    field: Field
    speech: Speech
    typed_in: Typed
    limits: Bounds
    faults: tuple[Fault, ...] = ()
    broken: tuple[Error, ...] = ()
    is_heading: bool = False
    about_me: bool = True
    reveals: Mapping[str | bool, tuple[Question, ...]] = attribute(default_factory=dict)
    look_up: LookUp | None = None
    offered: Offered | None = None
    is_instead: bool = False

    @property
    def template(self) -> str:
        """The name of the template that shows it, in `fields/`."""
        return (self.offered.template if self.offered else "") or self.type.NAME

    @property
    def instead(self) -> Question:
        """The same question among values in conflict: for somebody who says that none of them is right."""
        found = self if self.offered and self.offered.is_neither else replace(self, faults=(), broken=())
        return replace(found, offered=None, is_heading=False, is_instead=True)

    @property
    def name(self) -> str:
        """The field's name: the name and id of its control, or the start of those of its controls."""
        return self.field.name

    @property
    def type(self) -> FieldType:
        """The field's type with its settings."""
        return self.field.type

    @property
    def settings(self) -> Mapping[str, Any]:
        """The type's own settings, as in the definition."""
        return self.field.type.settings

    @cached_property
    def label_words(self) -> Markup:
        """The label, marked as optional where it is."""
        if self.is_instead:
            return escape(self.speech.say("The right answer"))
        label, optional = self.speech.marked(self.field.label), self.speech.say("optional")
        return label if self.field.required else Markup("{} ({})").format(label, optional)

    @property
    def label(self) -> Params:
        """The label of the one control."""
        return self._heading("govuk-label--l", "")

    @property
    def legend(self) -> Params:
        """The legend of the fieldset round several controls."""
        return self._heading("govuk-fieldset__legend--l", "govuk-fieldset__legend--s")

    def _heading(self, large: str, small: str) -> Params:
        size = large if self.is_heading else small
        return {"html": self.label_words, "classes": size, "isPageHeading": self.is_heading}

    @cached_property
    def texts(self) -> Mapping[str, Params]:
        """The designer's further texts (`prefix`, `suffix` …); `texts.get` where one may be left out."""
        texts = self.field.texts
        return {key: {"html": self.speech.marked(texts[key])} for key in texts if key not in _ABOUT_THE_LABEL}

    @cached_property
    def hint(self) -> Params | None:
        """The hint, if any, and where what stands in the inputs comes from."""
        hint = self.field.texts.get("hint")
        about = self.offered.about(self.typed_in) if self.offered else Markup()
        words = (self.speech.marked(hint) if hint else Markup()) + about
        return {"html": words} if words else None

    @cached_property
    def errors(self) -> tuple[Error, ...]:
        """What is wrong, in the order of the controls it is about."""
        return (*(error(self.field, fault, self.speech) for fault in self.faults), *self.broken)

    @property
    def error(self) -> Params | None:
        """Everything that is wrong, for the one message of the field."""
        return self._message(self.errors)

    def error_of(self, part: str) -> Params | None:
        """What is wrong with one part, for a type whose controls have messages of their own."""
        return self._message([one for one in self.errors if part in one.parts])

    def _message(self, errors: Sequence[Error]) -> Params | None:
        if not errors:
            return None
        return {
            "html": Markup("<br>").join(one.message for one in errors),
            "visuallyHiddenText": self.speech.say("Error"),
        }

    @property
    def wrong(self) -> frozenset[str]:
        """The parts whose controls are shown as wrong."""
        return frozenset(part for one in self.errors for part in one.parts)

    def input(self, part: str = "") -> str:
        """The name and id of a control."""
        return input_name(self.name, part)

    @property
    def control(self) -> Params:
        """What any GOV.UK macro for one control needs to know; a template adds the rest with `dict(control, …)`."""
        return {
            "id": self.name,
            "name": self.name,
            "label": self.label,
            "hint": self.hint,
            "errorMessage": self.error,
            "value": self.typed[""],
            "autocomplete": self.autocomplete.get(""),
            **{key: self.texts.get(key) for key in ("prefix", "suffix")},
        }

    @property
    def typed(self) -> Mapping[str, str]:
        """What stands in each input: as it was typed, or as the kept answer would be."""
        return {part: next(iter(self.typed_in.get(part, ())), "") for part in self.type.inputs}

    @cached_property
    def autocomplete(self) -> Mapping[str, str]:
        """The autocomplete token of each part that has one; none where the question is not about the citizen."""
        return self.field.autocomplete if self.about_me else {}

    @cached_property
    def words(self) -> Mapping[str, str]:
        """What the type's template says besides the designer's texts."""
        return {key: self.speech.say(msgid, **_LATER) for key, msgid in self.type.WORDS.items()}

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, str]]:
        """The type's plurals in every plural form of the language, with `%{count}` for GOV.UK's script to fill."""
        return {key: self.speech.forms(one, other) for key, (one, other) in self.type.COUNTS.items()}

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The options that apply, with the dividers that still stand between two of them."""
        return self._choices(set(self.limits.options))

    @property
    def whole(self) -> tuple[Choice, ...]:
        """All options, whether or not they apply."""
        return self._choices(self.field.option_of.keys())

    def _choices(self, applying: Set[str]) -> tuple[Choice, ...]:
        shown = tuple(self._choice(one) for one in standing(self.field.options, applying))
        return in_order(shown, self.speech.language.code) if self.field.sorted else shown

    def _choice(self, one: Option | Divider) -> Choice:
        made = choice(one, self.speech, with_synonyms=self.type.NAME == "autocomplete")
        if made.value is None:
            return made
        return replace(made, checked=made.value in self.typed_in.get("", ()), revealed=self.revealed(made.value))

    def revealed(self, option: str | bool) -> tuple[Question, ...]:
        """The questions that an option reveals."""
        return self.reveals.get(option, ())
