"""The months as people type them: numbers, names and their beginnings, in every language formkit speaks.

In a Welsh sentence the first consonant of a month may change: Mawrth is Fawrth after some words, Tachwedd is Nhachwedd
after "yn". Each form means the same month.
"""

from __future__ import annotations

from babel import Locale

from formkit.language import LANGUAGES

# https://en.wikipedia.org/wiki/Consonant_mutation#Welsh: the beginnings that Welsh months have, longest first
_MUTATIONS = (("Rh", ("R",)), ("G", ("", "Ng")), ("M", ("F",)), ("T", ("D", "Nh", "Th")))
_SHORTEST = 3


def month(text: str) -> int | None:
    """Read `3`, `03`, `March`, `mar.`, `Mawrth` or `Fawrth` as 3; None when it is no month."""
    text = text.strip().removesuffix(".").casefold()
    if text.isdecimal() and len(text) <= 2:
        return int(text) if 1 <= int(text) <= 12 else None
    return _BEGINNINGS.get(text)


def _names() -> dict[str, int]:
    """Every whole name of a month, and its mutated forms where the name is Welsh."""
    names = {}
    for code in LANGUAGES:
        for number, name in Locale.parse(code).months["format"]["wide"].items():
            forms = [name, *_mutated(name)] if code == "cy" else [name]
            names.update({form.casefold(): number for form in forms})
    return names


def _mutated(name: str) -> list[str]:
    for plain, changed in _MUTATIONS:
        if name.startswith(plain):
            return [start + name.removeprefix(plain) for start in changed]
    return []


def _beginnings() -> dict[str, int]:
    """Every beginning of a name that leaves no doubt which month is meant."""
    months: dict[str, set[int]] = {}
    for name, number in _names().items():
        for length in range(_SHORTEST, len(name) + 1):
            months.setdefault(name[:length], set()).add(number)
    return {start: next(iter(meant)) for start, meant in months.items() if len(meant) == 1}


_BEGINNINGS = _beginnings()
