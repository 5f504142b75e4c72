"""Which pages look alike to a machine: `make test` stands on one of each shape, `make pages` on every page there is."""

import os
from collections.abc import Hashable

from formkit.page import Field, Page, Prose

EVERY_PAGE = "EVERY_PAGE" in os.environ


def likeness(form: str, page: Page) -> Hashable:
    """What tells a page from those that need not be visited once it was: its own name, or only its shape."""
    return (form, page.name) if EVERY_PAGE else shape(page)


def shape(page: Page) -> Hashable:
    """The parts of a page and how they are put together, whatever their words say."""
    fields = tuple(_of_field(item) if isinstance(item, Field) else _of_prose(item) for item in page.items)
    return page.kind, bool(page.title), bool(page.body), page.explain, bool(page.must), fields


def _of_field(one: Field) -> Hashable:
    settings = tuple(sorted((key, str(value)) for key, value in one.type.settings.items() if key not in _HARMLESS))
    texts = frozenset(one.texts) - {"label", "subject"}
    return one.type.NAME, settings, texts, one.required, bool(one.reveal), one.calculation is None, len(one.options) > 2


def is_another_filled_in(page: Page) -> bool:
    """Whether typing changes more than the values in it: something is revealed, counted or made by a script."""
    made = ("autocomplete", "file", "long_text")
    return EVERY_PAGE or any(one.reveal or one.type.NAME in made for one in page.inputs)


_HARMLESS = ("min_length", "max_length", "max_characters", "max_words", "pattern", "spellcheck", "autocomplete")
"""Settings that a browser and axe see nothing of, or that only change a number in a text."""


def _of_prose(prose: Prose) -> Hashable:
    return prose.style
