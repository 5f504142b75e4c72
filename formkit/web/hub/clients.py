"""Clients: departments as Authlib's server side knows them, and how they prove to be who they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from authlib.oauth2.rfc6749 import ClientMixin, InvalidClientError, OAuth2Request

from formkit.hub.client_assertions import read_assertion
from formkit.hub.departments import Department
from formkit.web.hub.doors import departments, issuer
from formkit.web.site import site

METHOD = "private_key_jwt"
_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass(frozen=True)
class Client(ClientMixin):
    """A department. What its requests may say is read in `formkit.hub.requests`; here is what is left."""

    department: Department

    def get_client_id(self) -> str:
        """Give its name."""
        return self.department.client

    def get_allowed_scope(self, scope: str) -> str:
        """Allow what was read before."""
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Whether citizens come back there, to the letter."""
        return redirect_uri in self.department.redirects

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        """Whether it may prove who it is this way."""
        return bool(method == METHOD)

    def check_response_type(self, response_type: str) -> bool:
        """Whether it may ask for this: for a code."""
        return bool(response_type == "code")

    def check_grant_type(self, grant_type: str) -> bool:
        """Whether it may exchange this: a code. There are no refresh tokens."""
        return bool(grant_type == "authorization_code")


def client_of(name: str) -> Client | None:
    """Find a client by its name."""
    found = departments().get(name)
    return Client(found) if found else None


def proven(token: str, path: str) -> Department | None:
    """Say whose request this is, by an assertion meant for this very path, which counts once."""
    assertion = read_assertion(token, f"{issuer()}{path}", departments(), site().clock.now())
    if assertion is None or not site().store.codes.once(assertion.mark, assertion.until):
        return None
    return assertion.department


def authenticate(query_client: Callable[[str], Client | None], request: OAuth2Request) -> Client:
    """Prove a token request to be a department's own, as Authlib asks. Its own check has a clock of its own."""
    form = request.form
    token = form.get("client_assertion", "") if form.get("client_assertion_type") == _TYPE else ""
    department = proven(token, "/token")
    if department is None or form.get("client_id", department.client) != department.client:
        raise InvalidClientError(status_code=401)
    return Client(department)
