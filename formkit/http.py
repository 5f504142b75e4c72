"""HTTP: asking another service for JSON, within time and size limits. What fails is a `Failed`, never an exception.

Nothing of a request or of its answer is ever logged or put into words: an address may hold a postcode (law 10).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import urllib3
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

CONNECTING, ANSWERING = 3.0, 10.0
"""Seconds that a service may take to be reached, and then to send each part of its answer."""
LARGEST = 1_000_000
"""Bytes of an answer; what is longer is none of the services that formkit knows."""

# Its debug lines have whole addresses.
logging.getLogger("urllib3").setLevel(logging.WARNING)


@dataclass(frozen=True)
class Reply:
    """What a service answered, well or badly: its status, and its JSON (None where there is none)."""

    status: int
    content: Any = field(default=None, repr=False)

    @property
    def is_success(self) -> bool:
        """Whether the service did as it was asked."""
        return 200 <= self.status < 300


@dataclass(frozen=True)
class Failed:
    """No answer that can be read: why, in words that name neither address nor content. It may have been done."""

    reason: str


@dataclass(frozen=True)
class Service:
    """A service at a base address such as https://api.example, with headers that every request carries.

    It never follows a redirect, and never asks twice: whether that is safe only its caller knows.
    """

    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    connecting: float = CONNECTING
    answering: float = ANSWERING
    _pool: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False), repr=False)

    def get(self, path: str, query: Mapping[str, str] | None = None) -> Reply | Failed:
        """Ask for a path below the base address; the query is quoted here."""
        return self._ask("GET", f"{path}?{urlencode(query)}" if query else path, None, {})

    def post(self, path: str, content: Any = None, headers: Mapping[str, str] | None = None) -> Reply | Failed:
        """Post JSON (None: no body) to a path below the base address."""
        body = None if content is None else json.dumps(content).encode()
        typed = {} if body is None else {"Content-Type": "application/json"}
        return self._ask("POST", path, body, {**typed, **(headers or {})})

    def _ask(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> Reply | Failed:
        carried = {"Accept": "application/json", **self.headers, **headers}
        time = urllib3.Timeout(connect=self.connecting, read=self.answering)
        try:
            response = self._pool.request(
                method, self.url.rstrip("/") + path, body=body, headers=carried, timeout=time, redirect=False,
                preload_content=False,
            )  # fmt: skip
            return _read(response)
        except (HTTPError, OSError) as error:
            return Failed(f"The service could not be asked ({type(error).__name__}).")


def _read(response: BaseHTTPResponse) -> Reply | Failed:
    text = response.read(LARGEST + 1, decode_content=True)
    if len(text) > LARGEST:
        response.close()
        return Failed("The answer of the service is too long.")
    response.release_conn()
    try:
        return Reply(response.status, json.loads(text) if text else None)
    except ValueError:
        return Reply(response.status)
