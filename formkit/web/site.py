"""The site: what all pages of one running formkit share."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import current_app, request

from formkit.clock import Clock
from formkit.library import Library
from formkit.settings import Settings
from formkit.stores import Store


@dataclass(frozen=True)
class Site:
    """Settings, store, forms and clock. Where they are: `site()`."""

    settings: Settings
    store: Store
    library: Library
    clock: Clock

    @property
    def origin(self) -> str:
        """The origin that our own forms come from."""
        return self.settings.url or request.host_url.rstrip("/")

    @property
    def is_secure(self) -> bool:
        """Whether citizens come by https, be it to a proxy before formkit."""
        return self.origin.startswith("https://")

    @property
    def hosts(self) -> frozenset[str]:
        """The Host headers that may ask for pages; any, if there are none here."""
        netloc = urlsplit(self.settings.url).netloc
        return frozenset({netloc} if netloc else ())


def site() -> Site:
    """The site of the request at hand."""
    found: Site = current_app.extensions["formkit"]
    return found
