"""Your data: what citizens see of what is known about them, and what they do with it. One noun a module."""

from formkit.web.your_data import (
    corrections,
    downloads,
    erasures,
    grants,
    links,
    notices,
    overview,
    proposals,
    receipts,
    tracker,
    uploads,
    usage,
    values,
)
from formkit.web.your_data.door import blueprint

__all__ = [
    "blueprint",
    "corrections",
    "downloads",
    "erasures",
    "grants",
    "links",
    "notices",
    "overview",
    "proposals",
    "receipts",
    "tracker",
    "uploads",
    "usage",
    "values",
]
