"""GOV.UK Pay: its public API as a Provider. https://docs.payments.service.gov.uk/api_reference/

Only ids, statuses and error codes are ever logged or put into words.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from formkit.http import Failed, Reply, Service
from formkit.payments.provider import Order, Standing, Status, Unavailable

# https://docs.payments.service.gov.uk/api_reference/#errors-caused-by-payment-statuses
_CODES = {
    "P0010": Status.REFUSED,
    "P0020": Status.EXPIRED,
    "P0030": Status.CANCELLED,
    "P0040": Status.CANCELLED,
    "P0050": Status.BROKEN,
}
# https://docs.payments.service.gov.uk/api_reference/#payment-status-meanings
_STATUSES = {
    "created": Status.UNPAID,
    "started": Status.UNPAID,
    "submitted": Status.CHECKING,
    "capturable": Status.CHECKING,
    "success": Status.PAID,
    "failed": Status.REFUSED,
    "cancelled": Status.CANCELLED,
    "error": Status.BROKEN,
}
_LONGEST = 255
# What its firewall refuses (P0920), and what makes an address of a text: neither may be sent.
_UNWANTED = re.compile(r'[<>"\\|\x00-\x1f]|https?://')
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_log = logging.getLogger(__name__)


class Asked(Protocol):
    """What answers like an HTTP service."""

    def get(self, path: str) -> Reply | Failed:
        """Ask for a path."""

    def post(self, path: str, content: Any = None, headers: Mapping[str, str] | None = None) -> Reply | Failed:
        """Post JSON to a path."""


@dataclass(frozen=True)
class GovukPay:
    """The API behind a service that carries the key; `pages` is the origin of the pages where citizens pay."""

    service: Asked
    pages: str

    def create(self, order: Order) -> Standing | Unavailable:
        """Make a payment of an order.

        Pay honours the idempotency key only where it charges a kept card; for a payment on its pages it may make
        another one for an order that is sent again. That does no harm: nobody has seen the address of the first.
        """
        return self._standing(
            self.service.post("/v1/payments", _body(order), {"Idempotency-Key": order.key}), order.key
        )

    def find(self, provider_id: str) -> Standing | Unavailable:
        """Say where a payment stands."""
        if not _ID.fullmatch(provider_id):
            return Unavailable("That is no name of a payment.")
        return self._standing(self.service.get(f"/v1/payments/{provider_id}"), provider_id)

    def cancel(self, provider_id: str) -> Standing | Unavailable:
        """Cancel a payment; one that has ended in another way says so."""
        # Its firewall may refuse a post without a body (P0920), though none is asked for.
        self.service.post(f"/v1/payments/{provider_id}/cancel", {})
        return self.find(provider_id)

    def _standing(self, reply: Reply | Failed, name: str) -> Standing | Unavailable:
        if isinstance(reply, Failed):
            return _unavailable(name, reply.reason)
        if not reply.is_success:
            return _unavailable(name, f"GOV.UK Pay answered {reply.status} {_code(reply.content)}".rstrip() + ".")
        return self._read(reply.content) or _unavailable(name, "The answer of GOV.UK Pay could not be read.")

    def _read(self, content: Any) -> Standing | None:
        provider_id, status = _at(content, "payment_id"), _status(_at(content, "state"))
        next_url = _at(content, "_links", "next_url", "href") or ""
        if not isinstance(provider_id, str) or not _ID.fullmatch(provider_id) or status is None:
            return None
        return Standing(provider_id, status, next_url) if self._is_ours(next_url) else None

    def _is_ours(self, next_url: Any) -> bool:
        """Citizens are sent to no other site than Pay's own."""
        return isinstance(next_url, str) and (not next_url or not self.pages or origin(next_url) == self.pages)


def _body(order: Order) -> Mapping[str, Any]:
    return {
        "amount": order.amount,
        "reference": _plain(order.reference),
        "description": _plain(order.description),
        "return_url": order.return_url,
        "language": order.language,
    }


def _plain(text: str) -> str:
    return " ".join(_UNWANTED.sub(" ", text).split())[:_LONGEST]


def _at(content: Any, *keys: str) -> Any:
    """What stands at a path of keys, whatever shape the content has."""
    for key in keys:
        content = content.get(key) if isinstance(content, dict) else None
    return content


def _status(state: Any) -> Status | None:
    """Read a state: the code says more than the status; a status that is new and unfinished is still being checked."""
    found = _CODES.get(str(_at(state, "code"))) or _STATUSES.get(str(_at(state, "status")))
    return found or (Status.CHECKING if _at(state, "finished") is False else None)


def _code(content: Any) -> str:
    """An error's code, and the field it is about; never its description, which may repeat what was sent."""
    found = [_at(content, "code"), _at(content, "field")]
    return " ".join(one for one in found if isinstance(one, str) and re.fullmatch(r"[A-Za-z0-9_]{1,40}", one))


def _unavailable(name: str, reason: str) -> Unavailable:
    _log.warning("Payment %s: %s", name, reason)
    return Unavailable(reason)


def origin(url: str) -> str:
    """The scheme, host and port of an address; empty where it cannot be read."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}"


def pages_of(url: str) -> str:
    """Where the pages of an API stand: https://publicapi.payments.service.gov.uk has https://www.payments.service.gov.uk."""
    return origin(url).replace("//publicapi.", "//www.", 1)


def govuk_pay(url: str, key: str) -> GovukPay:
    """Give GOV.UK Pay at an address, with an API key."""
    return GovukPay(Service(url, {"Authorization": f"Bearer {key}"}), pages_of(url))
