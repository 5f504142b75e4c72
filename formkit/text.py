"""Texts with inserts, as a designer writes them, and messages, as formkit says them: worded in a language later."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z_][a-z0-9_]*)(?:\.([a-z_][a-z0-9_]*))?\}|[{}]")


@dataclass(frozen=True, slots=True)
class Insert:
    """`{name}` or `{name.part}`: the answer that stands here when the text is shown."""

    name: str
    part: str | None = None

    def __str__(self) -> str:
        return f"{{{self.name}.{self.part}}}" if self.part else f"{{{self.name}}}"


@dataclass(frozen=True)
class Text:
    """One text of a definition: its source, the context translators see, and its form for more than one, if any."""

    source: str
    context: str
    plural: str | None = None

    def inserts(self) -> tuple[Insert, ...]:
        """The inserts of every form of this text, in order."""
        return tuple(piece for piece in pieces(self.source) + pieces(self.plural or "") if isinstance(piece, Insert))


@dataclass(frozen=True)
class Message:
    """Something formkit itself says: an English sentence of its catalogue with brace inserts, and what to insert.

    A value that is itself a Message or a date is worded first; `{Name}` inserts the value called `name` with a capital.
    """

    msgid: str
    values: Mapping[str, object] = field(default_factory=dict)
    plural: str | None = None
    count: int | None = None


class BadInsert(ValueError):
    """A text has a brace that belongs to no insert; the message says which."""


def pieces(source: str) -> tuple[str | Insert, ...]:
    """Split a text into plain strings and inserts; `{{` and `}}` are braces.

    Raises BadInsert for any other lone brace.
    """
    found: list[str | Insert] = []
    end = 0
    for token in _TOKEN.finditer(source):
        found += [source[end : token.start()], _meaning(token)]
        end = token.end()
    return tuple(piece for piece in [*found, source[end:]] if piece != "")


def insert_at(source: str, place: int) -> tuple[str | Insert, int] | None:
    """Read the insert, or the brace written twice, that starts at a place; give it with the place after it."""
    token = _TOKEN.match(source, place)
    return None if token is None or token[0] in "{}" else (_meaning(token), token.end())


def _meaning(token: re.Match[str]) -> str | Insert:
    if token[1]:
        return Insert(token[1], token[2])
    if token[0] in ("{{", "}}"):
        return token[0][0]
    raise BadInsert(token[0])


def fill(source: str, word: Callable[[Insert], str]) -> str:
    """Put a word in the place of each insert."""
    return "".join(word(piece) if isinstance(piece, Insert) else piece for piece in pieces(source))
