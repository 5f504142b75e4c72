"""The signature on a webhook message, and which payment it is about.

https://docs.payments.service.gov.uk/webhooks/#verifying-webhook-messages-from-gov-uk-pay
"""

from __future__ import annotations

import hmac
import json

LARGEST = 65_536
"""Bytes of a message; Pay's are about two thousand."""


def sign(body: bytes, secret: str) -> str:
    """Make the signature of a message: HMAC-SHA256 in lower-case hexadecimal digits."""
    return hmac.digest(secret.encode(), body, "sha256").hex()


def is_genuine(body: bytes, signature: str, secret: str) -> bool:
    """Whether a message comes from whoever knows the secret; takes as long when it does not."""
    return bool(secret) and hmac.compare_digest(signature.encode(), sign(body, secret).encode())


def payment_of(body: bytes) -> str | None:
    """The id of the payment that a message is about; None when it is about something else, or no message at all."""
    try:
        message = json.loads(body)
    except ValueError:
        return None
    if not isinstance(message, dict) or str(message.get("resource_type")).lower() != "payment":
        return None
    found = message.get("resource_id")
    return found if isinstance(found, str) else None
