"""The provider: what formkit has agreed with it, and what it publishes about itself, fetched when it is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from formkit.clock import Clock
from formkit.http import Failed
from formkit.identity.client_keys import ClientKeys
from formkit.identity.documents import Document, Json
from formkit.identity.faults import SignInFault, forged
from formkit.identity.identity_keys import controller_at, read_identity_keys
from formkit.identity.keys import PublicKey, read_keys
from formkit.identity.wire import Wire, is_safe

ONE_LOGIN = "govuk-one-login"
"""What GOV.UK One Login is called in the sources of claims; any other provider is called by its host."""


_ENDPOINTS = {
    "authorization": "authorization_endpoint",
    "token": "token_endpoint",
    "userinfo": "userinfo_endpoint",
    "keys": "jwks_uri",
    "end_session": "end_session_endpoint",
}
_NEEDED = ("authorization", "token", "userinfo", "keys")


@dataclass(frozen=True)
class Agreement:
    """What formkit has agreed with a provider. With `identity_issuer` and `identity_did` it is GOV.UK One Login."""

    issuer: str
    client: str
    keys: ClientKeys
    sector: str
    identity_issuer: str = ""
    identity_did: str = ""

    @property
    def is_one_login(self) -> bool:
        """Whether identities can be proved, as GOV.UK One Login does it."""
        return bool(self.identity_did)

    @property
    def source(self) -> str:
        """What the provider is called in the sources of claims."""
        return ONE_LOGIN if self.is_one_login else urlsplit(self.issuer).netloc


@dataclass(frozen=True)
class Endpoints:
    """What a provider publishes: what it calls itself, its addresses ("" for none), and what it can do."""

    issuer: str
    authorization: str
    token: str
    userinfo: str
    keys: str
    end_session: str = ""
    scopes: tuple[str, ...] = ()
    algorithms: tuple[str, ...] = ()
    names_itself: bool = False
    """Whether whoever comes back must bring its name: https://www.rfc-editor.org/rfc/rfc9207."""


@dataclass(frozen=True)
class Provider:
    """A provider on a wire. Its documents are shared by all threads."""

    agreement: Agreement
    wire: Wire
    clock: Clock
    _key_sets: dict[str, Document[Mapping[str, PublicKey]]] = field(default_factory=dict, repr=False)

    @cached_property
    def _discovery(self) -> Document[Endpoints]:
        url = f"{self.agreement.issuer.rstrip('/')}/.well-known/openid-configuration"
        return Document(self.wire, url, self.clock, lambda json: read_endpoints(json, self.agreement.issuer))

    @cached_property
    def _identity_keys(self) -> Document[Mapping[str, PublicKey]]:
        url = self.agreement.identity_did
        return Document(self.wire, url, self.clock, lambda json: read_identity_keys(json, controller_at(url)))

    def endpoints(self) -> Endpoints | SignInFault:
        """Give what the provider publishes about itself."""
        found = self._discovery.get()
        return _unavailable("The provider", found) if isinstance(found, Failed) else found

    def key(self, endpoints: Endpoints, kid: object) -> PublicKey | SignInFault:
        """Find a key that signs tokens, by name."""
        keys = self._key_sets.setdefault(endpoints.keys, Document(self.wire, endpoints.keys, self.clock, read_keys))
        return _find(keys, kid, "The key of the token")

    def identity_key(self, kid: object) -> PublicKey | SignInFault:
        """Find a key that signs proven identities, by name, in the one document that was agreed on."""
        return _find(self._identity_keys, kid, "The key of the identity")


def _find(keys: Document[Mapping[str, PublicKey]], kid: object, what: str) -> PublicKey | SignInFault:
    """Find a key by name: among those that are known, else among those that are published now."""
    for look in (keys.get, keys.get_anew):
        found = look()
        if isinstance(found, Failed):
            return _unavailable(what, found)
        if isinstance(kid, str) and kid in found:
            return found[kid]
    return forged(what)


def _unavailable(what: str, failed: Failed) -> SignInFault:
    return SignInFault("unavailable", f"{what} could not be fetched: {failed.reason}")


def read_endpoints(json: Json, issuer: str) -> Endpoints | None:
    """Read a discovery document; None where it is another provider's, or lacks what signing in needs."""
    if not isinstance(json, dict):
        return None
    urls = {name: _url(json.get(key), issuer) for name, key in _ENDPOINTS.items()}
    name = json.get("issuer")
    if not isinstance(name, str) or name.rstrip("/") != issuer.rstrip("/") or not all(urls[one] for one in _NEEDED):
        return None
    return Endpoints(
        name,
        **urls,
        scopes=_texts(json.get("scopes_supported")),
        algorithms=_texts(json.get("token_endpoint_auth_signing_alg_values_supported")),
        names_itself=json.get("authorization_response_iss_parameter_supported") is True,
    )


def _url(text: Json, issuer: str) -> str:
    """Read an address; "" for none. Only a stand-in on plain http may send people on to plain http."""
    if not isinstance(text, str):
        return ""
    return text if is_safe(text) or (text.startswith("http://") and not issuer.startswith("https://")) else ""


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
