"""What every field type answers for: its options, validity, wording, JSON, example and GOV.UK rendering.

A new type is one subclass in a module of its own, listed in `formkit.fields.TYPES`, and one template
`templates/fields/NAME.html`.

The way of an answer: the browser posts inputs, `gather` takes them exactly as typed, `parse` reads them into a value
(or faults), `faults` holds the value against its bounds, `to_json` keeps it. `faults` is asked again of every kept
answer on every walk.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from formkit.fields.line import is_empty
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language
from formkit.problems import Problem

Json = Any
Typed = Mapping[str, tuple[str, ...]]
Schema = Mapping[str, Any]

WORDING = {"$ref": "#/$defs/wording"}
"""The schema of a setting that is a wording: it reaches the journey as one of `Field.texts`, not in `settings`."""


@dataclass(frozen=True)
class Read:
    """What came of reading what was typed: a value, or the faults that prevent one. A blank reads as neither."""

    value: Any = None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class FieldType(ABC):
    """A field type with one field's settings, as JSON; the class attributes are the same for all fields of the type."""

    settings: Mapping[str, Any] = field(default_factory=dict)

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    DESCRIPTION: ClassVar[str]
    KIND: ClassVar[Kind]
    PARTS: ClassVar[Mapping[str, Kind]] = {}
    """What conditions and inserts may name after a dot."""
    INPUTS: ClassVar[tuple[str, ...]] = ("",)
    """The suffixes of all its controls: "" for a single one, else e.g. `day`, posted as `FIELD-day`."""
    SETTINGS: ClassVar[Mapping[str, Schema]] = {}
    """Its own keys in a definition, each with a JSON Schema that has a title and a description."""
    REQUIRED_SETTINGS: ClassVar[tuple[str, ...]] = ()
    BOUND: ClassVar[Kind | None] = None
    """The kind of `min` and `max`, where it has them; these are values and reach it in Bounds."""
    RULES: ClassVar[Mapping[str, str]] = {}
    """Each rule it may break, with the message of formkit's catalogue that says so. Every type has `required`, unless
    it says part by part what is missing.

    `RULE.CASE` words a case of a rule, `RULE.unnamed` the rule where the field has no subject to be called by.
    """
    WORDS: ClassVar[Mapping[str, str]] = {}
    """What its template says besides the designer's texts, by a short key, each a message of the catalogue."""
    COUNTS: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """The same for words that depend on a `{count}` which only the browser knows: for one, and for other numbers."""
    GROUPED: ClassVar[bool] = False
    """Whether its controls stand in a fieldset whose legend is the label."""
    SUGGESTIBLE: ClassVar[bool] = True
    """Whether a profile may offer it; never for consent, declarations and signatures (law 5)."""

    def problems(self) -> tuple[Problem, ...]:
        """Say what is wrong with the settings beyond what their schema can say; pointers start at the field."""
        return ()

    @property
    def inputs(self) -> tuple[str, ...]:
        """Those of INPUTS that its settings ask for, in the order they stand on the page."""
        return self.INPUTS

    @property
    def grouped(self) -> bool:
        """Whether its controls, as its settings ask for them, stand in a fieldset."""
        return self.GROUPED

    def gather(self, name: str, posted: Mapping[str, Sequence[str]]) -> Typed:
        """Take this field's inputs from a post, exactly as typed."""
        return {part: tuple(posted.get(input_name(name, part), ())) for part in self.inputs}

    def is_blank(self, typed: Typed) -> bool:
        """Whether nothing was typed that can be seen."""
        return all(is_empty(text) for texts in typed.values() for text in texts)

    @abstractmethod
    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        """Read what was typed (never blank) into a value, or say which rules it breaks."""

    def missing(self) -> tuple[Fault, ...]:
        """Say what a required field lacks when nothing was answered."""
        return (Fault("required"),)

    def faults(self, value: Any, bounds: Bounds) -> tuple[Fault, ...]:
        """Hold a value against its settings and bounds; for new answers and, on every walk, for kept ones."""
        return ()

    @abstractmethod
    def retype(self, value: Any) -> Typed:
        """Give back what a person would type for a value, to fill the inputs."""

    @abstractmethod
    def to_json(self, value: Any) -> Json:
        """Write a value as submissions and stores keep it."""

    @abstractmethod
    def from_json(self, json: Json) -> Any:
        """Read what `to_json` wrote; raises ValueError for anything else."""

    def renewed(self, value: Any, kept: Any) -> Any:
        """Keep what no input shows of a kept value, where the new value looks the same."""
        return value

    @abstractmethod
    def show(self, value: Any, language: Language, labels: Mapping[str, str]) -> str:
        """Word a value for the middle of a sentence, lines split by newlines; `labels` has the options' labels."""

    def show_alone(self, value: Any, language: Language, labels: Mapping[str, str]) -> str:
        """Word a value that stands by itself, as on check answers."""
        return self.show(value, language, labels)

    def show_part(self, part: str, compared: Comparable, language: Language) -> Comparable:
        """Give a part, as conditions compare it, the way a text inserts it: masked, say, or in words."""
        return compared

    def comparable(self, value: Any, part: str | None = None) -> Comparable | None:
        """Give a value, or one of its parts, as conditions compare it."""
        return value  # type: ignore[no-any-return]

    def calculated(self, value: Comparable) -> Any:
        """Make a value of what a calculation comes to, rounded as the type is."""
        return value

    def literal(self, text: Json) -> Comparable | None:
        """Read a literal of a condition or bound as this type's values; None when it can't be one."""
        try:
            return self.comparable(self.from_json(text))
        except ValueError:
            return None

    def beginning(self, text: str) -> str | None:
        """Read the beginning of an answer, for the operator `starts_with`; None when no answer begins so."""
        return text

    @abstractmethod
    def example(self, bounds: Bounds) -> Any:
        """Give a valid value of the type within its bounds where that is possible."""

    def autocomplete(self) -> Mapping[str, str]:
        """The HTML autocomplete token of each input when the question is about the citizen (WCAG 1.3.5)."""
        return {}

    def wrong(self, fault: Fault) -> tuple[str, ...]:
        """The parts whose controls are shown as wrong; an error link lands on the first."""
        return fault.parts or self.inputs

    @classmethod
    def message(cls, rule: str, named: bool = True) -> str:
        """Choose the message for a rule, by whether the field has a subject to be called by."""
        unnamed = cls.RULES.get(f"{rule}.unnamed")
        return cls.RULES[rule] if named or unnamed is None else unnamed


def input_name(name: str, part: str) -> str:
    """Name the control of a part: `born` and `day` make `born-day`; field names have no hyphen, so nothing collides."""
    return f"{name}-{part}" if part else name


def entry(typed: Typed, part: str = "") -> str:
    """Read what was typed into one input, without the white space around it; "" when nothing was."""
    return next(iter(typed.get(part, ())), "").strip()
