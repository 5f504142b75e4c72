"""Sizes of files: `10MB` in settings and definitions, in words for citizens."""

from __future__ import annotations

import re

_UNITS = {"KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}
SIZE = r"^[1-9][0-9]{0,3}(KB|MB|GB)$"
"""A whole number and its unit, as GOV.UK writes sizes."""


def size(text: str) -> int:
    """Read a size as bytes; raises ValueError with a sentence for anything else."""
    if not re.fullmatch(SIZE, text):
        raise ValueError("It must be a size such as 500KB, 10MB or 1GB.")
    return int(text[:-2]) * _UNITS[text[-2:]]


def said(count: int) -> str:
    """Word a number of bytes, rounded to one decimal place: `10MB`, `2.1MB`, `340KB`; never less than 1KB."""
    unit = next((unit for unit in ("GB", "MB") if count >= _UNITS[unit]), "KB")
    tenths = max(round(10 * count / _UNITS[unit]), 10)
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}{unit}" if rest and unit != "KB" else f"{whole}{unit}"
