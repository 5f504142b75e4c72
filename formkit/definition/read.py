"""From bytes to a document: JSON as it stands, with the exact place and the reason where it is not.

`json` gives the verdict. What JSON leaves open is settled in `oddities`; how deep a definition may nest, here.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

from formkit.definition.document import Document, Places
from formkit.definition.mistakes import mistake
from formkit.definition.oddities import Oddities
from formkit.problems import Problem

DEEPEST = 50
MOST = 500
_NEW = "Write a definition: `formkit new NAME` makes a first one."
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)


@dataclass(frozen=True)
class Reading:
    """What came of reading a file: a document, unless its JSON could not be read at all, and what is wrong with it."""

    document: Document | None = None
    problems: tuple[Problem, ...] = ()


def read(source: str | bytes, file: str) -> Reading:
    """Read a definition; `file` is what problems call it. Never raises; its problems have their places."""
    try:
        text = source.decode() if isinstance(source, bytes) else source.encode().decode()
    except UnicodeError as error:
        return _not_utf8(source, error, file)
    text = text.removeprefix("\ufeff")
    places = Places(file, text)
    if not text.strip():
        return Reading(None, (Problem("empty-file", (), "The file is empty.", _NEW).at(places.at(0)),))
    return _parse(text, places)


def _not_utf8(source: str | bytes, error: UnicodeError, file: str) -> Reading:
    start = error.start if isinstance(error, UnicodeDecodeError | UnicodeEncodeError) else 0
    before = source[:start].decode() if isinstance(source, bytes) else source[:start]
    message, remedy = "From here on the file is not UTF-8 text.", "Save it again with the encoding UTF-8."
    return Reading(None, (Problem("not-utf8", (), message, remedy).at(Places(file, before).at(len(before))),))


def _parse(text: str, places: Places) -> Reading:
    odd = Oddities()
    try:
        value = json.loads(
            text,
            object_pairs_hook=odd.pairs,
            parse_int=odd.whole,
            parse_float=odd.fraction,
            parse_constant=odd.constant,
        )
    except json.JSONDecodeError as error:
        found = mistake(error, text, places.at)
        return Reading(None, (Problem("invalid-json", (), found.message, found.remedy).at(places.at(found.offset)),))
    except RecursionError:
        return _too_deep(text, places)
    if _is_deep(value):
        return _too_deep(text, places)
    return _weigh(value, text, places, odd)


def _weigh(value: Any, text: str, places: Places, odd: Oddities) -> Reading:
    if not isinstance(value, dict):
        message = "A definition is one JSON object, and this is not."
        return Reading(
            None, (Problem("not-an-object", (), message, "Begin with { and end with }.").at(places.find(())),)
        )
    problems = tuple(islice(odd.problems(value, text, places), MOST))
    return Reading(Document(places.file, text, value), problems)


def _is_deep(value: Any) -> bool:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(DEEPEST):
        parts = (part for one in level for part in (one.values() if isinstance(one, dict) else one))
        level = [part for part in parts if isinstance(part, dict | list)]
    return bool(level)


def _too_deep(text: str, places: Places) -> Reading:
    depth = 0
    offset = 0
    for token in _TOKEN.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if depth > DEEPEST:
            offset = token.start()
            break
    message = f"Lists and objects are nested more than {DEEPEST} deep from here."
    remedy = "Give a part of the condition a name in `conditions`, or take groups apart."
    return Reading(None, (Problem("too-deep", (), message, remedy).at(places.at(offset)),))
