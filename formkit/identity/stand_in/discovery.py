"""What the stand-in publishes about itself. https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from formkit.identity.stand_in.client import CLAIMS, SCOPES

_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512")
_PLAIN = ("sub", "email", "email_verified", "phone_number", "phone_number_verified")
_SUPPORTED: Mapping[str, Any] = {
    "scopes_supported": list(SCOPES),
    "response_types_supported": ["code"],
    "response_modes_supported": ["query"],
    "grant_types_supported": ["authorization_code"],
    "code_challenge_methods_supported": ["S256"],
    "token_endpoint_auth_methods_supported": ["private_key_jwt"],
    "token_endpoint_auth_signing_alg_values_supported": list(_ALGORITHMS),
    "id_token_signing_alg_values_supported": ["ES256", "RS256"],
    "subject_types_supported": ["pairwise"],
    "claim_types_supported": ["normal"],
    "claims_supported": [*_PLAIN, *CLAIMS],
    "claims_parameter_supported": True,
    "request_parameter_supported": False,
    "request_uri_parameter_supported": False,
    "backchannel_logout_supported": True,
    "backchannel_logout_session_supported": False,
    "ui_locales_supported": ["en", "cy"],
}


def configuration(url: str) -> Mapping[str, Any]:
    """The provider's metadata, as the real one has it, and that it takes `claims` and PKCE."""
    return {
        "issuer": f"{url}/",
        "authorization_endpoint": f"{url}/authorize",
        "token_endpoint": f"{url}/token",
        "userinfo_endpoint": f"{url}/userinfo",
        "end_session_endpoint": f"{url}/logout",
        "jwks_uri": f"{url}/.well-known/jwks.json",
        "trustmarks": f"{url}/trustmark",
        **_SUPPORTED,
    }


def trustmark(url: str) -> Mapping[str, Any]:
    """What `vot` may say. https://www.rfc-editor.org/rfc/rfc8485.html#section-5"""
    return {"idp": f"{url}/", "trustmark_provider": f"{url}/", "C": ["Cl", "Cl.Cm"], "P": ["P0", "P2"]}
