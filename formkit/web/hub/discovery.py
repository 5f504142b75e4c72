"""Discovery: what the provider publishes about itself, so that departments need no more than its address.

https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
"""

from __future__ import annotations

from typing import Any

from formkit.attributes import ATTRIBUTES
from formkit.hub.client_assertions import ALGORITHMS
from formkit.language import LANGUAGES
from formkit.stores.signing import ALGORITHM
from formkit.web.headers import keep_for
from formkit.web.hub.doors import departments, issuer, provider

_ENDPOINTS = {
    "authorization_endpoint": "/authorize",
    "token_endpoint": "/token",
    "userinfo_endpoint": "/userinfo",
    "end_session_endpoint": "/log-out",
    "jwks_uri": "/.well-known/jwks.json",
}
_SUPPORTED: dict[str, Any] = {
    # The forms of departments are scopes too; which there are is nobody else's business.
    "scopes_supported": ["openid"],
    "response_types_supported": ["code"],
    "response_modes_supported": ["query"],
    "grant_types_supported": ["authorization_code"],
    "code_challenge_methods_supported": ["S256"],
    "token_endpoint_auth_methods_supported": ["private_key_jwt"],
    "token_endpoint_auth_signing_alg_values_supported": list(ALGORITHMS),
    "id_token_signing_alg_values_supported": [ALGORITHM],
    "subject_types_supported": ["pairwise"],
    "claim_types_supported": ["normal"],
    "claims_supported": ["sub", *ATTRIBUTES],
    "claims_parameter_supported": True,
    "request_parameter_supported": False,
    "request_uri_parameter_supported": False,
    "authorization_response_iss_parameter_supported": True,
    "prompt_values_supported": ["none", "login", "consent"],
    "ui_locales_supported": list(LANGUAGES),
}


@provider.get("/.well-known/openid-configuration")
def discover() -> dict[str, Any]:
    """Give the metadata, the same for everybody."""
    departments()
    keep_for("public, max-age=3600")
    urls = {name: f"{issuer()}{path}" for name, path in _ENDPOINTS.items()}
    return {"issuer": issuer(), **urls, **_SUPPORTED}
