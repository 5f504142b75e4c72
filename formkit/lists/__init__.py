"""formkit's own lists of options: the countries, and the nationalities that people have.

Each is a table beside this file with ISO 3166 codes as values. Their Welsh stands in `lists.po` beside formkit's own
catalogue, where the name of the list is the context. Where each comes from, THIRD_PARTY_NOTICES.md says.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from formkit.option import Option
from formkit.text import Text
from formkit.wordings import Variant, Wording

COUNTRIES, NATIONALITIES = "countries", "nationalities"
BUILT_IN = (COUNTRIES, NATIONALITIES)
"""The names under which `options` may use them, where a definition has no list of that name itself."""


@cache
def built_in(name: str) -> tuple[Option, ...]:
    """Give the options of one of the lists, in the order of the table."""
    countries = {one["value"]: one for one in _rows(COUNTRIES)} if name == NATIONALITIES else {}
    return tuple(_option(name, row, countries.get(row["value"])) for row in _rows(name))


def _rows(name: str) -> Iterable[Mapping[str, str]]:
    table = resources.files("formkit.lists") / f"{name}.csv"
    return csv.DictReader(table.read_text("utf-8").splitlines())


def _option(name: str, row: Mapping[str, str], country: Mapping[str, str] | None) -> Option:
    """Make an option. People look for a nationality by the name of the country too, whatever they call it."""
    synonyms = [_wording(one, name) for one in row["synonyms"].split(";") if one]
    if country:
        names = [country["label"], *country["synonyms"].split(";")]
        synonyms += [_wording(one, COUNTRIES) for one in names if one]
    return Option(row["value"], _wording(row["label"], name), synonyms=tuple(synonyms))


def _wording(words: str, name: str) -> Wording:
    return Wording((Variant(Text(words, name)),))
