"""Addresses of pages, those of items too: `/FORM/PAGE`, `/FORM/REPEAT/ITEM/PAGE`, and one level deeper."""

from __future__ import annotations

import re
from secrets import token_hex
from typing import Any

from flask import request, url_for

from formkit.facts import Path
from formkit.journey import Journey
from formkit.trail import NEW

BEGIN = "begin"
"""In a query: the item is to be begun. Without it, an item that is not there was removed, and is not made again."""
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


def may_be_item(journey: Journey, name: str, item: str) -> bool:
    """Whether a page that lists items could have this one: made here, or an option to tick."""
    page = journey.page(name)
    ticked = page.repeat.for_each if page and page.repeat else None
    return is_id(item) if ticked is None else any(one.value == item for one in journey.fields[ticked].choices())


def is_begun_here() -> bool:
    """Whether the address asks to begin the item that it names."""
    return BEGIN in request.args


def page_url(form: str, name: str, path: Path = (), **query: str) -> str:
    """The address of a page; an item that is to be begun gets its id here, so that posting twice makes one item."""
    begins = {BEGIN: "1"} if any(item == NEW for _, item in path) else {}
    return url_for("pages.page", form=form, name=name, **values_of(path, **begins, **query))


def values_of(path: Path, **query: str) -> dict[str, Any]:
    """The values of a route that goes into these items, and of the query after it."""
    values = {key: part for keys, pair in zip(_KEYS, path, strict=False) for key, part in zip(keys, pair, strict=True)}
    return {key: new_id() if part == NEW else part for key, part in values.items()} | query


def path_of(values: dict[str, str]) -> Path:
    """Read the items of an address from the values of its route."""
    return tuple((values[repeat], values[item]) for repeat, item in _KEYS if repeat in values)
