"""Blocks: headings, paragraphs and lists of a statement, as Markdown or as a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

_SIGNS = {"h1": "# ", "h2": "## ", "h3": "### ", "p": "", "li": "- "}
_MEANING = re.compile(r"([\\`*_{}\[\]<>#|])")


@dataclass(frozen=True)
class Piece:
    """Words, with where they lead if they are a link, and the language they are in if that is not the statement's."""

    words: str
    href: str = ""
    language: str = ""


@dataclass(frozen=True)
class Block:
    """A heading (`h1` to `h3`), a paragraph (`p`) or an item of a list (`li`)."""

    kind: str
    pieces: tuple[Piece, ...]


def block(kind: str, *pieces: str | Piece) -> Block:
    """Make a block; plain words are in the statement's language."""
    return Block(kind, tuple(Piece(one) if isinstance(one, str) else one for one in pieces))


def markdown(blocks: Sequence[Block]) -> str:
    """Write blocks as Markdown; items of one list stand together."""
    parts = [("\n" if is_list else "\n\n").join(map(_line, each)) for is_list, each in groupby(blocks, _list)]
    return "\n\n".join(parts) + "\n"


def html(blocks: Sequence[Block]) -> Markup:
    """Write blocks as HTML."""
    return Markup("\n").join(_htmls(is_list, list(each)) for is_list, each in groupby(blocks, _list))


def _list(one: Block) -> bool:
    return one.kind == "li"


def _htmls(is_list: bool, blocks: Sequence[Block]) -> Markup:
    written = Markup("\n").join(Markup("<{0}>{1}</{0}>").format(one.kind, _inner(one.pieces)) for one in blocks)
    return Markup("<ul>\n{}\n</ul>").format(written) if is_list else written


def _inner(pieces: Iterable[Piece]) -> Markup:
    return Markup("").join(map(_piece, pieces))


def _piece(one: Piece) -> Markup:
    words = escape(one.words)
    if one.language:
        words = Markup('<span lang="{}">{}</span>').format(one.language, words)
    return Markup('<a href="{}">{}</a>').format(one.href, words) if one.href else words


def _line(one: Block) -> str:
    return _SIGNS[one.kind] + "".join(map(_marked, one.pieces))


def _marked(one: Piece) -> str:
    words = _MEANING.sub(r"\\\1", one.words)
    return f"[{words}]({one.href})" if one.href else words
