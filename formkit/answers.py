"""One citizen's answers to one journey, as JSON. Answers off the trail are kept while the journey is open (law 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Answers:
    """What has been posted so far: a value for every field that applied (null for blank), true for content pages."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def posted(self, values: Mapping[str, Any]) -> Answers:
        """Give the answers with a page's values put in."""
        return replace(self, values={**self.values, **values})
