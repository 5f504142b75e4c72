"""What there is to stand on: pages with every kind of part, of which `make test` takes turns; `make pages`, all."""

import os
from collections.abc import Hashable, Iterator

from formkit.page import Field, Page

EVERY_PAGE = "EVERY_PAGE" in os.environ
_HARMLESS = ("min_length", "max_length", "max_characters", "max_words", "pattern", "spellcheck", "autocomplete")
"""Settings that a browser and axe see nothing of, or that only change a number in a text."""


def parts(form: str, page: Page) -> frozenset[Hashable]:
    """What can be met on a page: its own name, or the kinds of its parts, whatever their words say."""
    return frozenset({(form, page.name)} if EVERY_PAGE else _kinds(page))


def _kinds(page: Page) -> Iterator[Hashable]:
    yield page.kind, page.explain, bool(page.title)
    for item in page.items:
        yield _of_field(item) if isinstance(item, Field) else item.style


def _of_field(one: Field) -> Hashable:
    settings = frozenset((key, str(value)) for key, value in one.type.settings.items() if key not in _HARMLESS)
    return one.type.NAME, settings, bool(one.reveal), one.calculation is None


def is_another_filled_in(page: Page) -> bool:
    """Whether typing changes more than the values in it: something is revealed, counted or made by a script."""
    made = ("autocomplete", "file", "long_text")
    return EVERY_PAGE or any(one.reveal or one.type.NAME in made for one in page.inputs)
