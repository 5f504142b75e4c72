"""Prose: a designer’s Markdown as GOV.UK HTML. HTML in it stays text, its headings go under the page’s, no images.

Inserts are tokens of their own: an answer is put in as escaped text after the Markdown is read, and never becomes
mark-up or a link.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from formkit.text import Insert, insert_at

Word = Callable[[Insert], str]

# https://design-system.service.gov.uk/styles/
_CLASSES = {
    "p": "govuk-body",
    "a": "govuk-link",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "h2": "govuk-heading-m",
    "h3": "govuk-heading-s",
    "h4": "govuk-heading-s",
    "h5": "govuk-heading-s",
    "h6": "govuk-heading-s",
    "hr": "govuk-section-break govuk-section-break--m govuk-section-break--visible",
    "blockquote": "govuk-inset-text",
    "table": "govuk-table",
    "thead": "govuk-table__head",
    "tbody": "govuk-table__body",
    "tr": "govuk-table__row",
    "th": "govuk-table__header",
    "td": "govuk-table__cell",
}
_LOWEST = 6


def blocks(source: str, word: Word) -> Markup:
    """Make paragraphs, lists, headings and tables of Markdown; `word` gives the text that stands for an insert."""
    return _render(_parsed(source, inline=False), word)


def line(source: str, word: Word) -> Markup:
    """Make one line of Markdown, with links and emphasis but no paragraph round it."""
    return _render(_parsed(source, inline=True), word)


def _render(tokens: Sequence[Token], word: Word) -> Markup:
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {"word": word}))  # noqa: S704 - escaped by then


@cache
def _parsed(source: str, inline: bool) -> tuple[Token, ...]:
    tokens = _MARKDOWN.parseInline(source) if inline else _MARKDOWN.parse(source)
    _lower(tokens)
    for token in tokens:
        for one in (token, *(token.children or ())):
            _dress(one)
    return tuple(tokens)


def _lower(tokens: Sequence[Token]) -> None:
    """Let the highest heading be an h2 and the others follow it, for no level may be left out under the page's h1.

    https://www.w3.org/WAI/tutorials/page-structure/headings/#heading-ranks
    """
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    highest = min((int(one.tag[1]) for one in headings), default=1)
    for one in headings:
        one.tag = f"h{min(int(one.tag[1]) - highest + 2, _LOWEST)}"


def _dress(token: Token) -> None:
    if token.nesting < 0 or token.hidden:
        return
    if token.tag in _CLASSES:
        token.attrJoin("class", _CLASSES[token.tag])
    # A column's alignment comes as inline style, which the content security policy forbids.
    if token.attrs.pop("style", None) == "text-align:right":
        token.attrJoin("class", f"{_CLASSES[token.tag]}--numeric")
    if token.tag == "th":
        token.attrSet("scope", "col")


def _read_insert(state: StateInline, silent: bool) -> bool:
    found = insert_at(state.src, state.pos)
    if found is None:
        return False
    piece, end = found
    if not silent:
        token = state.push("insert", "", 0)
        token.content, token.meta = str(piece), {"piece": piece}
    state.pos = end
    return True


def _write_insert(
    renderer: RendererHTML, tokens: Sequence[Token], place: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    piece = tokens[place].meta["piece"]
    words = env["word"](piece) if isinstance(piece, Insert) else piece
    return str(escape(words)).replace("\n", "<br>")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "html_block", "html_inline"])
    markdown.inline.ruler.push("insert", _read_insert)
    markdown.add_render_rule("insert", _write_insert)
    return markdown


_MARKDOWN = _markdown()
