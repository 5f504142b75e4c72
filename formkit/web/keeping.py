"""Keeping: for how long, in words for a page."""

from __future__ import annotations

from formkit import privacy
from formkit.web.languages import words


def period(text: str) -> str:
    """Word an ISO duration: `P1Y6M` is "1 year and 6 months"."""
    return privacy.period(text, words())
