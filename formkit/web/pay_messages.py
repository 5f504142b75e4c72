"""Messages from GOV.UK Pay when a payment changes. They only say where to look, so replays do no harm."""

from __future__ import annotations

from flask import Blueprint, request
from werkzeug.exceptions import Forbidden, NotFound

from formkit.payments.provider import Unavailable
from formkit.payments.signature import LARGEST, is_genuine, payment_of
from formkit.web.site import site

blueprint = Blueprint("pay_messages", __name__)


@blueprint.post("/payments/pay")
def hear() -> tuple[str, int]:
    """Settle the payment that a message speaks of. 204, or 503 while it can't be asked: Pay then sends it again."""
    secret = site().settings.pay_webhook_secret
    if not secret:
        raise NotFound
    request.max_content_length = LARGEST
    body = request.get_data()
    if not is_genuine(body, request.headers.get("Pay-Signature", ""), secret):
        raise Forbidden
    provider_id = payment_of(body)
    settled = site().checkout.heard(provider_id) if provider_id else None
    return "", 503 if isinstance(settled, Unavailable) else 204
