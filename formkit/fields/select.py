"""A select: one option of many, such as a country. Radios are easier to use where they fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from formkit.fields.choice import Choice


class Select(Choice):
    """One option of many; the first entry of its list is empty, so that none is chosen by accident."""

    NAME = "select"
    TITLE = "Select"
    DESCRIPTION = "One option of a long list. Use radios where there are few."
    WORDS: ClassVar[Mapping[str, str]] = {"none": "Choose an option"}
