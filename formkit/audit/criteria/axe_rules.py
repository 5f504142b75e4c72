"""The rules of axe-core that bear on a criterion: what their tags say, written down so that no browser need be asked.

`axe.json` is made from the axe-core that is shipped; a test compares them. Experimental rules decide nothing.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources


@cache
def axe_rules(number: str) -> tuple[tuple[str, str], ...]:
    """Give id and title of each rule about a criterion; ids begin with `axe:`, as findings have them."""
    text = (resources.files(__package__) / "axe.json").read_text(encoding="utf-8")
    rows = json.loads(text).items()
    return tuple((f"axe:{id}", row["help"]) for id, row in rows if number in row["criteria"])
