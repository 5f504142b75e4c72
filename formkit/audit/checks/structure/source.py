"""Source: which element's source text a place in HTML belongs to."""

from __future__ import annotations

from bisect import bisect_right
from html.parser import HTMLParser

_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_NOWHERE = ("", 0)


class Source(HTMLParser):
    """HTML as it is written, tag by tag: after each tag, the element that is open."""

    def __init__(self, html: str) -> None:
        """Read it."""
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, int]] = []
        self._count: dict[str, int] = {}
        self._places: list[tuple[int, int]] = [(0, 0)]
        self._inside: list[tuple[str, int]] = [_NOWHERE]
        self.feed(html.replace("\r\n", "\n").replace("\r", "\n"))

    def around(self, place: tuple[int, int]) -> tuple[str, int]:
        """The tag of the element that is open at a line and column, and which of these it is, from 0."""
        return self._inside[bisect_right(self._places, place) - 1]

    def handle_starttag(self, tag: str, attributes: object) -> None:
        """Open an element."""
        one = (tag, self._count.get(tag, 0))
        self._count[tag] = one[1] + 1
        if tag not in _VOID:
            self._open.append(one)
        self._notes(one)

    def handle_startendtag(self, tag: str, attributes: object) -> None:
        """Open an element that is written as if it were closed: in HTML, it is not."""
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of this tag, with all that it holds; pass over a tag that closes nothing."""
        inside = self._open[-1] if self._open else _NOWHERE
        if tag in (name for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass
        self._notes(inside)

    def _notes(self, inside: tuple[str, int]) -> None:
        self._places.append(self.getpos())
        self._inside.append(inside)
