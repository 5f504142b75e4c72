"""Hidden: what a page's form posts unseen, read quickly: whoever only passes by a page needs no more of it."""

from __future__ import annotations

from html.parser import HTMLParser


class _Reader(HTMLParser):
    """Notes hidden inputs of forms in `main`, form by form."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[list[tuple[str, str]]] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where content begins, where forms do, and what is hidden there."""
        self.depth += tag == "main"
        if not self.depth:
            return
        found = dict(attrs)
        if tag == "form" and (found.get("method") or "").lower() == "post":
            self.forms.append([])
        elif tag == "input" and found.get("type") == "hidden" and self.forms:
            self.forms[-1].append((found.get("name") or "", found.get("value") or ""))

    def handle_endtag(self, tag: str) -> None:
        """Note where content ends."""
        self.depth -= tag == "main" and self.depth > 0


def hidden(html: str) -> list[tuple[str, str]] | None:
    """The hidden inputs of the one form of a page; None where there is none, or more than one."""
    reader = _Reader()
    reader.feed(html)
    return reader.forms[0] if len(reader.forms) == 1 else None
