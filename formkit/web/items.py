"""Addresses of pages, those of items too: `/FORM/PAGE`, `/FORM/REPEAT/ITEM/PAGE`, and one level deeper."""

from __future__ import annotations

import re
from secrets import token_hex

from flask import url_for

from formkit.facts import Path
from formkit.trail import NEW

CHANGE = "change"
"""In a query: the citizen came from check answers, and goes back there unless the change opens new questions."""
_KEYS = (("repeat", "item"), ("inner_repeat", "inner_item"))
IN_ITEM, IN_INNER_ITEM = (f"/<{repeat}>/<{item}>" for repeat, item in _KEYS)
"""The part of a route that goes into an item."""
_ID = re.compile(r"[0-9a-f]{8}")


def new_id() -> str:
    """Make the id of an item. It is not its place, so it stays when others are removed."""
    return token_hex(4)


def is_id(text: str) -> bool:
    """Whether this may be an id that was made here."""
    return _ID.fullmatch(text) is not None


def page_url(form: str, name: str, path: Path = (), *, change: bool = False) -> str:
    """The address of a page; an item that is to be begun gets its id here, so that posting twice makes one item."""
    values = {key: part for keys, pair in zip(_KEYS, path, strict=False) for key, part in zip(keys, pair, strict=True)}
    items = {key: new_id() if part == NEW else part for key, part in values.items()}
    address = url_for("pages.page", form=form, name=name, **items)  # type: ignore[arg-type] # none of these is an option
    return f"{address}?{CHANGE}=1" if change else address


def path_of(values: dict[str, str]) -> Path:
    """Read the items of an address from the values of its route."""
    return tuple((values[repeat], values[item]) for repeat, item in _KEYS if repeat in values)
