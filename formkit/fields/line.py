"""A line of text as it is kept: composed characters (NFC), single spaces, nothing that can't be printed."""

from __future__ import annotations

import unicodedata


def line(text: str) -> str:
    """Write text on one line: `" José  O’Brien"` becomes `"José O’Brien"`."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_printable(text: str) -> bool:
    """Whether it is free of control characters and of lone surrogates, which no encoding can write.

    Format characters stay: names in Persian and Sinhala need the zero-width non-joiner.
    """
    return not any(unicodedata.category(character) in ("Cc", "Cs") for character in text)


def bare(text: str) -> str:
    """Keep only the letters and digits of a number people type in groups, in capitals; "" if they are not all ASCII."""
    kept = "".join(character for character in text if character.isalnum())
    return kept.upper() if kept.isascii() else ""


def kept_line(json: object) -> str:
    """Read a line back; raises ValueError unless it is a filled line as this module writes it."""
    if not isinstance(json, str) or not json or json != line(json) or not is_printable(json):
        raise ValueError("not a line of text")
    return json
