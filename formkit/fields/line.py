"""A line of text as it is kept: composed characters (NFC), single spaces, nothing that can't be printed."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 1_000
"""How many characters one line may have, where no setting says it."""
# Unicode's categories Cc and Cs.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

# No writing system needs more marks on one letter (UAX #15, stream-safe text). Composing costs their number squared, so
# half a million of them would keep a server busy for minutes.
_MOST_MARKS = 30


def composed(text: str) -> str:
    """Compose letters and their marks (NFC), so that texts that look the same are the same."""
    return text if is_overloaded(text) else unicodedata.normalize("NFC", text)


def is_overloaded(text: str) -> bool:
    """Whether marks are piled on a letter as no language does."""
    if text.isascii():
        return False
    run = 0
    for character in text:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MOST_MARKS:
            return True
    return False


def line(text: str) -> str:
    """Write text on one line: `" José  O’Brien"` becomes `"José O’Brien"`."""
    return " ".join(composed(text).split())


def is_printable(text: str) -> bool:
    """Whether it is free of control characters, of lone surrogates, which no encoding can write, and of piled marks.

    Format characters stay: names in Persian and Sinhala need the zero-width non-joiner.
    """
    return not is_overloaded(text) and _UNPRINTABLE.search(text) is None


def is_empty(text: str) -> bool:
    """Whether nothing in it can be seen: only white space and format characters."""
    return all(one.isspace() or unicodedata.category(one) == "Cf" for one in text)


def visible(text: str) -> str:
    """Leave out format characters, which come along unseen when a number or an address is copied from elsewhere."""
    return text if text.isascii() else "".join(one for one in text if unicodedata.category(one) != "Cf").strip()


def bare(text: str) -> str:
    """Keep only the letters and digits of a number people type in groups, in capitals; "" if they are not all ASCII."""
    kept = "".join(character for character in text if character.isalnum())
    return kept.upper() if kept.isascii() else ""


def kept_line(json: object) -> str:
    """Read a line back; raises ValueError unless it is a filled line as this module writes it."""
    if not isinstance(json, str) or not json or json != line(json) or not is_printable(json):
        raise ValueError("not a line of text")
    return json
