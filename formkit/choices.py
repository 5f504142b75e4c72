"""Choices: the options of a field in words, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from formkit.alphabet import place
from formkit.option import Divider, Option
from formkit.speech import Speech


@dataclass(frozen=True)
class Choice:
    """One option as shown, or the divider that stands there (then `value` is None and `label` its words).

    `revealed` are the questions that it reveals.
    """

    label: Markup
    value: str | None = None
    hint: Mapping[str, Any] | None = None
    checked: bool = False
    exclusive: bool = False
    revealed: tuple[Any, ...] = ()
    synonyms: tuple[str, ...] = ()


def choice(one: Option | Divider, speech: Speech, with_synonyms: bool = False) -> Choice:
    """Word an option or a divider."""
    if isinstance(one, Divider):
        return Choice(speech.marked(one.text))
    return Choice(
        speech.marked(one.label),
        one.value,
        {"html": speech.marked(one.hint)} if one.hint else None,
        exclusive=one.exclusive,
        synonyms=_synonyms(one, speech) if with_synonyms else (),
    )


def _synonyms(one: Option, speech: Speech) -> tuple[str, ...]:
    """What else it is called; people who read Welsh may still know it by its English names."""
    speeches = (speech, speech.in_language("en"))
    words = [each.plain(wording) for each in speeches for wording in (one.label, *one.synonyms)]
    return tuple(word for word in dict.fromkeys(words) if word != words[0])


def standing(options: Sequence[Option | Divider], applying: Set[str]) -> Iterator[Option | Divider]:
    """Give the options that apply, by their values, and each divider that still stands between two of them."""
    shown = [one for one in options if isinstance(one, Divider) or one.value in applying]
    return (one for at, one in enumerate(shown) if _belongs(shown, at))


def _belongs(shown: Sequence[Option | Divider], at: int) -> bool:
    if isinstance(shown[at], Option):
        return True
    return 0 < at < len(shown) - 1 and isinstance(shown[at + 1], Option)


def in_order(choices: Sequence[Choice], code: str) -> tuple[Choice, ...]:
    """Put choices in the order of the alphabet of a language."""
    return tuple(sorted(choices, key=lambda one: place(one.label.striptags(), code)))
