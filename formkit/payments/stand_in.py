"""A stand-in for GOV.UK Pay on this machine: as strict as the published API, and no money ever moves.

Tests and `formkit serve --debug` use it. It keeps payments in memory; whoever opens `next_url` chooses what becomes of
one by `choose`. Facts from https://docs.payments.service.gov.uk/api_reference/ and its OpenAPI file.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from formkit.http import Reply
from formkit.payments.refusals import refusals, refused

KEY = "api_test_stand_in"
API = "https://publicapi.payments.service.gov.uk"
PAGES = "/pay-stand-in"
"""Where its pages stand, on the site that the citizen returns to."""
OUTCOMES: Mapping[str, Mapping[str, Any]] = {
    "created": {"status": "created", "finished": False},
    "started": {"status": "started", "finished": False},
    "submitted": {"status": "submitted", "finished": False},
    "capturable": {"status": "capturable", "finished": False},
    "success": {"status": "success", "finished": True},
    "refused": {"status": "failed", "finished": True, "code": "P0010", "message": "Payment method rejected"},
    "expired": {"status": "failed", "finished": True, "code": "P0020", "message": "Payment expired"},
    "cancelled": {
        "status": "failed",
        "finished": True,
        "code": "P0030",
        "message": "Payment was cancelled by the user",
    },
    "withdrawn": {
        "status": "cancelled",
        "finished": True,
        "code": "P0040",
        "message": "Payment was cancelled by the service",
    },
    "error": {"status": "error", "finished": True, "code": "P0050", "message": "Payment provider returned an error"},
}
"""What can become of a payment, as `state` says it."""


@dataclass
class _Payment:
    id: str
    token: str
    content: Mapping[str, Any]
    created: str
    outcome: str = "created"


@dataclass
class StandIn:
    """The API and its payments. `honours_keys` as its documents say; without, as Pay treats payments on its pages."""

    key: str = KEY
    honours_keys: bool = True
    is_down: bool = False
    payments: dict[str, _Payment] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """Answer one request; header names are as clients write them."""
        if self.is_down:
            return refused(503, "P0999", "GOV.UK Pay is temporarily down")
        if headers.get("Authorization") != f"Bearer {self.key}":
            return Reply(401)
        found = re.fullmatch(r"/v1/payments(?:/([^/]+)(/cancel)?)?", path)
        with self._lock:
            match method, found.groups() if found else ():
                case "POST", (None, None):
                    return self._create(body, headers.get("Idempotency-Key", ""))
                case "GET", (str() as name, None):
                    return self._find(name)
                case "POST", (str() as name, "/cancel"):
                    return self._cancel(name)
        return Reply(404)

    def _create(self, body: bytes, key: str) -> Reply:
        if not re.fullmatch(r"[a-zA-Z0-9-]*", key):
            return refused(422, "P0102", "Header [Idempotency-Key] can only contain alphanumeric characters")
        try:
            content = json.loads(body)
        except ValueError:
            return refused(400, "P0197", "Unable to parse JSON")
        wrong = next(refusals(content if isinstance(content, dict) else {}), None)
        return wrong or self._again(content, key) or self._made(content, key)

    def _again(self, content: Mapping[str, Any], key: str) -> Reply | None:
        """What a key that was used before gives: its payment for the same content, else a conflict."""
        first = self.payments.get(self._keys.get(key, "")) if self.honours_keys and key else None
        if first is None:
            return None
        if first.content == content:
            return Reply(200, _shown(first))
        words = "The `Idempotency-Key` you sent in the request header has already been used to create a payment."
        return refused(409, "P0191", words)

    def _made(self, content: Mapping[str, Any], key: str) -> Reply:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        made = _Payment(secrets.token_hex(13), secrets.token_urlsafe(16), content, now)
        self.payments[made.id] = made
        self._keys[key] = made.id
        return Reply(201, _shown(made))

    def _find(self, name: str) -> Reply:
        found = self.payments.get(name)
        return Reply(200, _shown(found)) if found else refused(404, "P0200", "Not found")

    def _cancel(self, name: str) -> Reply:
        found = self.payments.get(name)
        if found is None:
            return refused(404, "P0500", "Not found")
        if OUTCOMES[found.outcome]["finished"]:
            return refused(400, "P0501", "Cancellation of payment failed")
        found.outcome = "withdrawn"
        return Reply(204)

    def waiting(self, token: str) -> _Payment | None:
        """Find the unfinished payment of a `next_url`; somebody has opened it."""
        with self._lock:
            found = next((one for one in self.payments.values() if one.token == token), None)
            if found and found.outcome == "created":
                found.outcome = "started"
            return found if found and not OUTCOMES[found.outcome]["finished"] else None

    def choose(self, provider_id: str, outcome: str) -> None:
        """Let a payment come to one of OUTCOMES; one that has ended stays as it is."""
        with self._lock:
            found = self.payments[provider_id]
            if not OUTCOMES[found.outcome]["finished"]:
                found.outcome = outcome


def _shown(payment: _Payment) -> Mapping[str, Any]:
    state, here = OUTCOMES[payment.outcome], f"{API}/v1/payments/{payment.id}"
    links: dict[str, Any] = {"self": {"href": here, "method": "GET"}, "next_url": None, "cancel": None}
    if not state["finished"]:
        parts = urlsplit(payment.content["return_url"])
        spoken = "/cy" if payment.content.get("language") == "cy" else ""
        pages = f"{parts.scheme}://{parts.netloc}{spoken}{PAGES}/{payment.token}"
        links |= {"next_url": {"href": pages, "method": "GET"}, "cancel": {"href": f"{here}/cancel", "method": "POST"}}
    return {
        "language": "en",
        **payment.content,
        "state": dict(state),
        "payment_id": payment.id,
        "payment_provider": "sandbox",
        "created_date": payment.created,
        "delayed_capture": False,
        "moto": False,
        "_links": links,
    }


@dataclass(frozen=True)
class InProcess:
    """The stand-in asked without a network, every request and answer made JSON and read again as on one."""

    stand_in: StandIn
    headers: Mapping[str, str] = field(default_factory=lambda: {"Authorization": f"Bearer {KEY}"}, repr=False)

    def get(self, path: str) -> Reply:
        """Ask for a path."""
        return _carried(self.stand_in.answer("GET", path, self.headers, b""))

    def post(self, path: str, content: Any = None, headers: Mapping[str, str] | None = None) -> Reply:
        """Post JSON to a path."""
        body = b"" if content is None else json.dumps(content).encode()
        return _carried(self.stand_in.answer("POST", path, {**self.headers, **(headers or {})}, body))


def _carried(reply: Reply) -> Reply:
    return Reply(reply.status, json.loads(json.dumps(reply.content)))
