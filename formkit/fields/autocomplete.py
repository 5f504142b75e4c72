"""An autocomplete: a select in which people with JavaScript find an option by typing a part of it.

The select stays the answer. A script puts a text box over it (static/formkit/autocomplete.js) that is posted as
`FIELD-typed`: where the select is empty, that tells words that are on no option from no words at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from formkit.fields.choice import Choice
from formkit.fields.field_type import Typed, input_name

TYPED = "typed"


class Autocomplete(Choice):
    """One option of very many, found by typing; without JavaScript it is a select."""

    NAME = "autocomplete"
    TITLE = "Autocomplete"
    DESCRIPTION = (
        "One option of a very long list, such as a country, found by typing a part of it or a synonym. "
        "Without JavaScript it is a select."
    )
    RULES: ClassVar[Mapping[str, str]] = {
        **Choice.RULES,
        "option": "Select {subject} from the list",
        "option.unnamed": "Select an option from the list",
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "none": "Choose an option",
        "no_results": "No results found",
        "help": (
            "When there are results, use the up and down arrow keys to go through them and Enter to select one. "
            "On a touch screen, explore by touch or swipe."
        ),
        "marked": "{option}, {place} of {count}, is highlighted",
    }
    COUNTS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "results": ("{count} result is available", "{count} results are available")
    }

    def gather(self, name: str, posted: Mapping[str, Sequence[str]]) -> Typed:
        """Take what was selected and, where there was a box to type in, what stands there."""
        typed = posted.get(input_name(name, TYPED))
        return {**super().gather(name, posted), **({TYPED: tuple(typed)} if typed is not None else {})}
