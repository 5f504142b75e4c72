"""Where `json` stopped reading a text, and what stands around that place."""

from __future__ import annotations

import re
from dataclasses import dataclass

CLOSES = {"}": "{", "]": "["}
OPENS = {"{": "}", "[": "]"}
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_LAYOUT = re.compile(r'\n([ \t]*+)(?=(\S))|"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{}]', re.DOTALL)
_WORD = re.compile(r"[A-Za-z_$][\w$-]*")


@dataclass(frozen=True)
class Stop:
    """Where reading stopped: `json`'s own word for it, the text, and what stands around the place."""

    text: str
    said: str
    offset: int

    @property
    def here(self) -> str:
        """The character that could not be read; nothing at the end."""
        return self.text[self.offset : self.offset + 1]

    @property
    def before(self) -> int:
        """The place of the last character before, white space left out; -1 where there is none."""
        return len(self.text[: self.offset].rstrip()) - 1

    @property
    def last(self) -> str:
        """The last character before, white space left out."""
        return self.text[self.before] if self.before >= 0 else ""

    @property
    def word(self) -> str:
        """The bare word that stands here."""
        found = _WORD.match(self.text, self.offset)
        return found[0] if found else ""

    @property
    def touches_number(self) -> bool:
        """Whether this stands right behind a digit or a point."""
        return bool(re.match(r"[0-9.][\w.]", self.text[self.offset - 1 : self.offset + 1], re.ASCII))

    def ajar_at(self) -> tuple[int, int] | None:
        """The bracket that was left open, by the look of it: the first line that stands no deeper than its own."""
        waiting: list[tuple[int, int]] = []
        depth = 0
        for token in _LAYOUT.finditer(self.text, 0, self.offset):
            if token[1] is not None:
                depth = len(token[1])
                if waiting and waiting[-1][1] >= depth and token[2] not in CLOSES:
                    return waiting[-1][0], token.end()
            elif token[0] in OPENS:
                waiting.append((token.start(), depth))
            elif token[0] in CLOSES and waiting:
                waiting.pop()
        return None

    def open_at(self) -> int | None:
        """The innermost bracket that is still open here."""
        waiting: list[int] = []
        for token in _TOKEN.finditer(self.text, 0, self.offset):
            if token[0] in OPENS:
                waiting.append(token.start())
            elif token[0] in CLOSES and waiting:
                waiting.pop()
        return waiting[-1] if waiting else None
