"""Numbers of things, as the closing lines of commands say them."""

from __future__ import annotations


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write `1 problem`, `2 problems`."""
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"
