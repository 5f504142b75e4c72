"""The relying party: sends citizens to a provider to sign in, and makes sure of who comes back."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from formkit.identity import core_identity, id_token
from formkit.identity.arrival import Arrival, arrive
from formkit.identity.departure import Departure, Request, depart
from formkit.identity.exchange import exchange, user_info
from formkit.identity.faults import SignInFault, forged, refusal
from formkit.identity.logout import Notice, Seen, logout_url, read_notice
from formkit.identity.provider import Agreement, Endpoints, Provider


@dataclass(frozen=True)
class RelyingParty:
    """A relying party of one provider. It keeps nothing of anybody; whatever goes wrong is a SignInFault."""

    provider: Provider

    @property
    def sector(self) -> str:
        """The sector in which the provider's names for people hold."""
        return self._agreement.sector

    @property
    def proves_identity(self) -> bool:
        """Whether the provider can prove identities."""
        return self._agreement.is_one_login

    @property
    def public_keys(self) -> dict[str, Any]:
        """The JWK set to register with the provider: our own public keys."""
        return self._agreement.keys.public()

    @property
    def pages(self) -> str:
        """The origin of the page where people sign in; "" while it is not known."""
        endpoints = self.provider.endpoints()
        if isinstance(endpoints, SignInFault):
            return ""
        page = urlsplit(endpoints.authorization)
        return f"{page.scheme}://{page.netloc}"

    @property
    def _agreement(self) -> Agreement:
        return self.provider.agreement

    def begin(self, request: Request) -> Departure | SignInFault:
        """Begin: send the citizen to the departure's `url`, and keep the departure in their session, for one return."""
        endpoints = self.provider.endpoints()
        if isinstance(endpoints, SignInFault):
            return endpoints
        return depart(request, self._agreement, endpoints, self.provider.clock.now())

    def finish(self, departure: Departure | None, query: Mapping[str, str]) -> Arrival | SignInFault:
        """Finish with the query that a citizen came back with.

        The departure is taken out of their session first: a second return, or one to another session, has none.
        """
        endpoints = self.provider.endpoints()
        if isinstance(endpoints, SignInFault):
            return endpoints
        fault = _returned(departure, query, endpoints)
        if fault or departure is None:
            return fault or SignInFault("expired", "There is nothing to come back to.")
        return self._arrived(endpoints, departure, query["code"])

    def _arrived(self, endpoints: Endpoints, departure: Departure, code: str) -> Arrival | SignInFault:
        tokens = exchange(self.provider, endpoints, departure, code)
        if isinstance(tokens, SignInFault):
            return tokens
        token = id_token.check(self.provider, endpoints, departure, tokens)
        if isinstance(token, SignInFault):
            return token
        told = user_info(self.provider, endpoints, tokens.access)
        if isinstance(told, SignInFault):
            return told
        if told.get("sub") != token["sub"]:
            return forged("sub of what userinfo told")
        identity = core_identity.check(self.provider, told) if departure.proves_identity else None
        if isinstance(identity, SignInFault):
            return identity
        return arrive(self._agreement, tokens.id, token, told, identity, self.provider.clock.today())

    def logout_url(self, token: str, state: str, return_url: str) -> str | None:
        """Give the address that signs a citizen out at the provider too; None where that cannot be done now."""
        endpoints = self.provider.endpoints()
        if isinstance(endpoints, SignInFault):
            return None
        return logout_url(self._agreement, endpoints, token, state, return_url)

    def logout_notice(self, token: str, seen: Seen) -> Notice | SignInFault:
        """Check a logout token that somebody posted, and say who has signed out."""
        endpoints = self.provider.endpoints()
        if isinstance(endpoints, SignInFault):
            return endpoints
        return read_notice(self.provider, endpoints, token, seen)


def _returned(departure: Departure | None, query: Mapping[str, str], endpoints: Endpoints) -> SignInFault | None:
    """Say what is wrong with a return. An error may come without its state; nothing else may."""
    state = query.get("state")
    if departure and state is not None and not _same(state, departure.state):
        return forged("state of the return")
    if query.get("iss", endpoints.issuer) != endpoints.issuer or (endpoints.names_itself and "iss" not in query):
        return forged("iss of the return")
    if "error" in query:
        return refusal(query["error"])
    if departure and (state is None or not query.get("code")):
        return forged("The return")
    return None


def _same(state: str, ours: str) -> bool:
    return secrets.compare_digest(state.encode(errors="replace"), ours.encode())
