"""The site: what all pages of one running formkit share."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from flask import current_app, request

from formkit.clock import Clock
from formkit.gazetteer import Gazetteer
from formkit.hub.departments import Departments
from formkit.hub.port import Hub
from formkit.identity import RelyingParty, open_relying_party
from formkit.identity.stand_in import StandIn as OneLogin
from formkit.library import Library
from formkit.payments import Checkout
from formkit.payments.stand_in import StandIn
from formkit.scanning import Scan, open_scanner, refused
from formkit.settings import BadSetting, Settings
from formkit.stores import Store


@dataclass(frozen=True)
class Site:
    """Settings, store, forms, clock, checkout, and who knows addresses, if anybody. Where they are: `site()`.

    `hub` knows the citizens' profiles; `one_login` stands in for the provider that they sign in with. Where this is
    itself a hub, `departments` may ask there.
    """

    settings: Settings
    store: Store
    library: Library
    clock: Clock
    checkout: Checkout
    stand_in: StandIn | None = None
    gazetteer: Gazetteer | None = None
    hub: Hub | None = None
    one_login: OneLogin | None = None
    departments: Departments | None = None

    @cached_property
    def scan(self) -> Scan:
        """What looks for viruses in uploaded files; one that must not be used here refuses them all."""
        found = open_scanner(self.settings)
        return refused if isinstance(found, BadSetting) else found

    @cached_property
    def _party(self) -> RelyingParty | BadSetting | None:
        return open_relying_party(self.settings, clock=self.clock)

    @property
    def relying_party(self) -> RelyingParty | None:
        """What lets citizens sign in, if anything; the stand-in goes by the name that this machine is visited by."""
        here = self.one_login.at(self.origin) if self.one_login else None
        found = open_relying_party(self.settings, here, self.clock) if here else self._party
        return found if isinstance(found, RelyingParty) else None

    @property
    def origin(self) -> str:
        """The origin that our own forms come from."""
        return self.settings.url or request.host_url.rstrip("/")

    @property
    def is_secure(self) -> bool:
        """Whether citizens come by https, be it to a proxy before formkit."""
        return self.origin.startswith("https://")

    def answers_to(self, host: str) -> bool:
        """Whether pages may be asked for by this Host header.

        With `--debug`, where no address is set, only by the names of this machine: else any website could have its own
        name lead here and read what a designer tries out. https://en.wikipedia.org/wiki/DNS_rebinding
        """
        if self.settings.url:
            return host == urlsplit(self.settings.url).netloc
        return not self.settings.debug or is_loopback(urlsplit(f"//{host}").hostname or "")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def site() -> Site:
    """The site of the request at hand."""
    found: Site = current_app.extensions["formkit"]
    return found
