"""The stand-in asked without a network: everything is written and read again as on one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from formkit.http import Failed
from formkit.identity.stand_in.faults import Fault
from formkit.identity.stand_in.provider import StandIn
from formkit.identity.wire import NONE, Answer


@dataclass(frozen=True)
class InProcess:
    """A Wire to a stand-in; nobody else answers on it."""

    stand_in: StandIn

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        """Ask for an address."""
        return self._ask("GET", url, {}, headers)

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        """Post a form."""
        return self._ask("POST", url, dict(parse_qsl(urlencode(form))), headers)

    def _ask(self, method: str, url: str, form: Mapping[str, str], headers: Mapping[str, str]) -> Answer | Failed:
        if Fault.SLOW in self.stand_in.faults:
            return Failed("The service could not be asked (ReadTimeoutError).")
        address, _, query = url.partition("?")
        if Fault.DOWN in self.stand_in.faults or not address.startswith(f"{self.stand_in.url}/"):
            return Failed("The service could not be asked (NewConnectionError).")
        path = urlsplit(address).path.removeprefix(urlsplit(self.stand_in.url).path)
        return self.stand_in.answer(method, path, query, form, headers)
