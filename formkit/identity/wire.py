"""The wire between formkit and a provider: forms are posted, JSON and tokens come back; what fails is a `Failed`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlencode, urlsplit

import urllib3
from urllib3 import HTTPHeaderDict
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from formkit.http import ANSWERING, CONNECTING, LARGEST, Failed

NONE: Mapping[str, str] = {}


@dataclass(frozen=True)
class Answer:
    """What was answered, well or badly: its status, its headers (names in lower case) and its bytes."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    content: bytes = field(default=b"", repr=False)


class Wire(Protocol):
    """Asks an absolute address once; a redirect is an answer like any other. Nothing is raised, nothing logged."""

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        """Ask for an address."""

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        """Post a form, as browsers do."""


@dataclass(frozen=True)
class HttpWire:
    """The wire across the network, within time (seconds) and size limits; plain http only within this machine."""

    connecting: float = CONNECTING
    answering: float = ANSWERING
    _pool: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False), repr=False)

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        """Ask for an address."""
        return self._ask("GET", url, None, headers)

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        """Post a form, as browsers do."""
        typed = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        return self._ask("POST", url, urlencode(form).encode(), typed)

    def _ask(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Answer | Failed:
        if not is_safe(url):
            return Failed("The address is not https.")
        time = urllib3.Timeout(connect=self.connecting, read=self.answering)
        try:
            response = self._pool.request(
                method, url, body=body, headers=dict(headers), timeout=time, redirect=False, preload_content=False
            )
            return _read(response)
        except (HTTPError, OSError, ValueError) as error:  # ValueError: a header that no request may have
            return Failed(f"The service could not be asked ({type(error).__name__}).")


def is_safe(url: str) -> bool:
    """Whether what is sent to an address can be read by nobody else: https, or this very machine."""
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that hold no IPv6 address
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1", "::1"))


def _read(response: BaseHTTPResponse) -> Answer | Failed:
    content = response.read(LARGEST + 1, decode_content=True)
    if len(content) > LARGEST:
        response.close()
        return Failed("The answer of the service is too long.")
    response.release_conn()
    return Answer(response.status, _lowered(response.headers), content)


def _lowered(headers: HTTPHeaderDict) -> Mapping[str, str]:
    return {name.lower(): value for name, value in headers.items()}
