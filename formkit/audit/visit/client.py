"""A client: asks for pages and posts to them as a browser without JavaScript does, cookies and redirects included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from formkit.audit.document import Document
from formkit.audit.errors import CouldNotRun
from formkit.audit.state import State

CONNECTING, ANSWERING = 3.0, 30.0
_ON = (301, 302, 303, 307, 308)
_MOST = 20
Sent = Sequence[tuple[str, str | tuple[str, bytes]]]
"""What is posted, in order: names with texts, or with the name of a file and what is in it."""


class Left(Exception):
    """The way leads to another site, where an audit has nothing to do."""


@dataclass
class Client:
    """One browser at one site. `cookies` are those that it holds."""

    base_url: str
    cookies: dict[str, str] = field(default_factory=dict)
    _pool: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False))

    def get(self, path: str, state: State | None = None, **headers: str) -> Document:
        """Open an address of the site (its path is enough), and go where it sends."""
        return self._ask("GET", path, state, None, headers)

    def post(
        self, path: str, sent: Sent, state: State | None = None, *, multipart: bool = False, **headers: str
    ) -> Document:
        """Post to an address, and go where it sends."""
        if multipart:
            body, kind = urllib3.encode_multipart_formdata(list(sent))
        else:
            body, kind = urlencode([(name, str(text)) for name, text in sent]).encode(), _FORM
        return self._ask("POST", path, state, body, {**headers, "Content-Type": kind})

    def _ask(
        self, method: str, path: str, state: State | None, body: bytes | None, headers: Mapping[str, str]
    ) -> Document:
        url = urljoin(f"{self.base_url}/", path)
        for _ in range(_MOST):
            answer = self._once(method, url, body, headers)
            if answer.status not in _ON:
                html = answer.data.decode(errors="replace")
                return Document(html, url, answer.status, state, headers=dict(answer.headers))
            url = urljoin(url, answer.headers.get("Location", ""))
            if answer.status not in (307, 308):
                method, body, headers = "GET", None, {}
        raise CouldNotRun(f"{url} leads round in circles: {_MOST} redirects one after another.")

    def _once(self, method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Any:
        if urlsplit(url)[:2] != urlsplit(self.base_url)[:2]:
            raise Left(url)
        sent = {**headers, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        timeout = urllib3.Timeout(connect=CONNECTING, read=ANSWERING)
        try:
            answer = self._pool.request(method, url, body=body, headers=sent, redirect=False, timeout=timeout)
        except HTTPError as error:
            raise CouldNotRun(f"{self.base_url} does not answer: {error}. Is it being served there?") from error
        for one in answer.headers.getlist("Set-Cookie"):
            self._keep(one)
        return answer

    def _keep(self, cookie: str) -> None:
        for name, morsel in SimpleCookie(cookie).items():
            self.cookies[name] = morsel.value
            if morsel["max-age"] == "0" or not morsel.value:
                del self.cookies[name]


_FORM = "application/x-www-form-urlencoded"
