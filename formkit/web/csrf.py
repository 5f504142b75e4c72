"""Proof that a post comes from a page that formkit gave to this very session.

The token is made of the session's secret, which is in its cookie alone; so it needs no store, changes when the session
does, and a page from an older session can be told apart (it is shown again rather than refused).
"""

from __future__ import annotations

import hmac

from flask import Request
from werkzeug.exceptions import Forbidden

FIELD = "csrf-token"


def token(secret: str) -> str:
    """Make the token that forms of a session carry."""
    return hmac.digest(secret.encode(), b"formkit csrf", "sha256").hex()


def is_genuine(posted: str, secret: str) -> bool:
    """Whether a form came from this session."""
    return bool(secret) and hmac.compare_digest(posted.encode(), token(secret).encode())


def refuse_other_origins(request: Request, origin: str) -> None:
    """Refuse a post that a browser says comes from another site: raises Forbidden."""
    if request.method not in ("GET", "HEAD") and (said := request.headers.get("Origin")) and said != origin:
        raise Forbidden
