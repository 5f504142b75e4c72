"""The public keys of this formkit: those by which the provider knows it, and those that sign receipts."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from formkit.web.headers import keep_for
from formkit.web.site import site

blueprint = Blueprint("public_keys", __name__)


@blueprint.get("/.well-known/jwks.json")
def keys() -> dict[str, Any]:
    """Give the keys as a JWK set: https://www.rfc-editor.org/rfc/rfc7517#section-5."""
    keep_for("public, max-age=3600")
    party = site().relying_party
    of_party = party.public_keys["keys"] if party else []
    return {"keys": [*of_party, *site().store.signing.public()["keys"]]}
