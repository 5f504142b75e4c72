"""Passages: words that stand among the questions of a page and ask nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup


@dataclass(frozen=True)
class Passage:
    """Words among the questions of a page, as HTML; `title` only for details."""

    style: Literal["text", "inset", "warning", "details"]
    body: Markup
    title: Markup | None = None
