"""Maps of a journey for the people who make it: pages in order, and what each depends on, in words or drawn.

`outline` says what there is to show, as `steps`; each other module writes it down in one format, `FORMATS` lists them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from formkit.map.dot import dot
from formkit.map.json import json
from formkit.map.mermaid import mermaid
from formkit.map.outline import outline
from formkit.map.steps import Outline
from formkit.map.svg import svg
from formkit.map.text import text

FORMATS: Mapping[str, Callable[[Outline], str]] = {
    "text": text,
    "mermaid": mermaid,
    "dot": dot,
    "json": json,
    "svg": svg,
}

__all__ = ["FORMATS", "Outline", "outline"]
