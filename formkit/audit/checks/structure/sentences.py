"""Sentences: what html5lib's codes of parse errors say, in plain English."""

from __future__ import annotations

from collections.abc import Mapping

from html5lib.constants import E

NOT_IN_THE_STANDARD = frozenset(
    (
        "expected-named-entity",
        "unexpected-char-in-comment",
        "unexpected-dash-after-double-dash-in-comment",
        "unexpected-space-after-double-dash-in-comment",
        "unexpected-start-tag-in-select",
        "unexpected-end-tag-in-select",
    )
)
"""html5lib 1.1 knows an older HTML Standard: `AT&T`, `--` in comments and what stands in `select` are allowed today."""
TAGS = frozenset(
    (
        "adoption-agency-1.1", "adoption-agency-1.2", "adoption-agency-1.3", "adoption-agency-4.4",
        "end-tag-after-implied-root", "end-tag-too-early", "end-tag-too-early-ignored", "end-tag-too-early-named",
        "expected-closing-tag-but-got-eof", "expected-eof-but-got-end-tag", "expected-named-closing-tag-but-got-eof",
        "expected-one-end-tag-but-got-another", "missing-end-tag", "missing-end-tags", "no-end-tag",
        "unexpected-cell-end-tag", "unexpected-end-tag", "unexpected-end-tag-after-body",
        "unexpected-end-tag-before-html", "unexpected-end-tag-implies-table-voodoo",
        "unexpected-end-tag-in-table-body", "unexpected-end-tag-in-table-row", "unexpected-end-tag-treated-as",
        "unexpected-implied-end-tag-in-table-row", "unexpected-start-tag-implies-end-tag",
        "non-void-element-with-trailing-solidus",
    )
)  # fmt: skip
"""The codes that are about start and end tags which do not match."""
_NOT_CLOSED = "the page ends before every element is closed."
_STRAY = "the end tag </{name}> closes nothing, or comes before the elements in it are closed."
_NO_DOCTYPE = "the page does not start with <!DOCTYPE html>, so browsers show it as pages of the 1990s."
_WRONG_ORDER = "the end tag </{name}> comes before the elements in its own are closed, or closes nothing."
_IN_TABLE = "this does not stand in a cell of the table, so browsers move it in front of the table."
_SENTENCES: Mapping[str, str] = {
    "adoption-agency-1.1": _STRAY,
    "adoption-agency-1.2": _STRAY,
    "adoption-agency-1.3": _WRONG_ORDER,
    "adoption-agency-4.4": _STRAY,
    "duplicate-attribute": "a tag has the same attribute twice, and only the first one counts.",
    "end-tag-too-early": _WRONG_ORDER,
    "end-tag-too-early-ignored": _WRONG_ORDER,
    "end-tag-too-early-named": "the end tag </{gotName}> comes where </{expectedName}> must.",
    "expected-closing-tag-but-got-eof": _NOT_CLOSED,
    "expected-doctype-but-got-chars": _NO_DOCTYPE,
    "expected-doctype-but-got-end-tag": _NO_DOCTYPE,
    "expected-doctype-but-got-eof": _NO_DOCTYPE,
    "expected-doctype-but-got-start-tag": _NO_DOCTYPE,
    "expected-eof-but-got-end-tag": "the end tag </{name}> comes after the page has ended.",
    "expected-named-closing-tag-but-got-eof": "the page ends before </{name}>.",
    "expected-one-end-tag-but-got-another": "the end tag </{gotName}> comes where </{expectedName}> must.",
    "incorrectly-placed-solidus": "a tag has a / in the wrong place.",
    "invalid-character-in-attribute-name": "the name of an attribute has a character that it must not have.",
    "invalid-codepoint": "there is a character that no page may have.",
    "named-entity-without-semicolon": "a character reference, such as &amp;, does not end with a semicolon.",
    "no-end-tag": "<{name}> must not stand here, or has an end tag that it must not have.",
    "non-void-element-with-trailing-solidus": "<{name}/> does not close itself: HTML needs the end tag </{name}>.",
    "null-character": "there is a null character.",
    "two-heads-are-not-better-than-one": "there is a second <head>.",
    "unexpected-cell-end-tag": "the end tag </{name}> comes before the elements in the cell are closed.",
    "unexpected-cell-in-table-body": "the cell <{name}> stands in no row of the table.",
    "unexpected-char-after-body": "there are words after the page has ended.",
    "unexpected-character-in-unquoted-attribute-value": "the value of an attribute needs quotation marks round it.",
    "unexpected-char-implies-table-voodoo": _IN_TABLE,
    "unexpected-doctype": "there is a second <!DOCTYPE>.",
    "unexpected-end-tag": _STRAY,
    "unexpected-end-tag-after-body": "the end tag </{name}> comes after the page has ended.",
    "unexpected-end-tag-before-html": "the end tag </{name}> comes before the page has started.",
    "unexpected-end-tag-implies-table-voodoo": "the end tag </{name}> does not belong in this table.",
    "unexpected-end-tag-in-table-body": "the end tag </{name}> does not belong in this table.",
    "unexpected-end-tag-in-table-row": "the end tag </{name}> does not belong in this row of the table.",
    "unexpected-end-tag-treated-as": "browsers read the end tag </{originalName}> as {newName}.",
    "unexpected-form-in-table": "a form starts between the cells of a table.",
    "unexpected-hidden-input-in-table": "a hidden input stands between the cells of a table.",
    "unexpected-start-tag": "<{name}> must not stand here.",
    "unexpected-start-tag-after-body": "<{name}> comes after the page has ended.",
    "unexpected-start-tag-ignored": "<{name}> must not stand here, and browsers pass over it.",
    "unexpected-start-tag-implies-end-tag": "<{startName}> starts in <{endName}>, where it must not stand.",
    "unexpected-start-tag-implies-table-voodoo": _IN_TABLE,
    "unexpected-start-tag-out-of-my-head": "<{name}> must stand in <head>.",
    "unexpected-start-tag-treated-as": "browsers read <{originalName}> as <{newName}>.",
    "unknown-doctype": "the page does not start with <!DOCTYPE html> but with the doctype of an older HTML.",
}


class _Words(dict[str, object]):
    """What a parse error is about; a word that html5lib leaves out is left out."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(code: str, data: Mapping[str, object]) -> str:
    """What a parse error is, in words that follow the line's number."""
    if code in _SENTENCES:
        return _SENTENCES[code].format_map(_Words(data))
    said = E.get(code, "The HTML is not right here.") % _Words(data)
    return said[:1].lower() + said[1:].rstrip(".") + "."
