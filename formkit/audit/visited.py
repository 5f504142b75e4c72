"""Visited: a state that was seen, and what was found there."""

from __future__ import annotations

from dataclasses import dataclass

from formkit.audit.document import Document
from formkit.audit.finding import Finding


@dataclass(frozen=True)
class Visited:
    """A page as it was seen. `shape` is alike for pages that differ in their words alone; `screenshot` is a PNG."""

    document: Document
    findings: tuple[Finding, ...] = ()
    shape: str = ""
    screenshot: bytes = b""
    rules: frozenset[str] = frozenset()
    """The ids of the rules that were asked of it, those of axe-core with `axe:` before them."""
