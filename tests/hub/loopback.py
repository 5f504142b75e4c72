"""A citizen whose browser reaches real servers on this machine: cookies, redirects from one to another, and CSP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import urllib3

from tests.client import Citizen


@dataclass(frozen=True)
class Asked:
    """What a page was asked for with; `path` is its whole address."""

    method: str
    path: str
    script_root: str = ""

    @property
    def full_path(self) -> str:
        return self.path


@dataclass(frozen=True)
class Answer:
    """An answer as `tests.client` reads them."""

    request: Asked
    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    text: str = field(repr=False)

    @property
    def location(self) -> str:
        return self.headers["Location"]


@dataclass
class Browser:
    """Keeps cookies as browsers do, for the host whatever the port, and follows no redirect by itself.

    What a form posts goes only where the policy of its page lets it, by way of any redirect:
    https://www.w3.org/TR/CSP3/#directive-form-action. `leads_to` are these sources, while something is posted.
    """

    cookies: dict[str, str] = field(default_factory=dict, repr=False)
    leads_to: tuple[str, ...] = ()
    pool: urllib3.PoolManager = field(default_factory=urllib3.PoolManager)

    def get(self, url: str, base_url: str, query_string: Mapping[str, str] | None = None) -> Answer:
        return self._ask("GET", urljoin(base_url, f"{url}?{urlencode(query_string)}" if query_string else url))

    def post(self, url: str, base_url: str, data: Mapping[str, list[str]]) -> Answer:
        return self._ask("POST", urljoin(base_url, url), urlencode(data, doseq=True))

    def _ask(self, method: str, url: str, body: str | None = None) -> Answer:
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        assert not self.leads_to or origin in self.leads_to, f"the page's policy stops its form from going to {origin}"
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": origin}
        answer = self.pool.request(method, url, body=body, headers=headers, redirect=False, timeout=30)
        for line in answer.headers.getlist("Set-Cookie"):
            self.cookies |= {name: one.value for name, one in SimpleCookie(line).items()}
        return Answer(Asked(method, url), answer.status, answer.headers, answer.data.decode())


class Visitor(Citizen):
    """A citizen at real servers, each at an address of its own."""

    browser: Browser  # type: ignore[assignment]

    def __init__(self, base_url: str) -> None:
        self.base_url, self.browser = base_url, Browser()

    def posts(self, path: str, inputs: Mapping[str, list[str]], **options: Any) -> Citizen:
        """Post to an address, and go where it sends, if the policy of the page lets a form go there."""
        policy = self.page.response.headers["Content-Security-Policy"].split("; ")
        (sources,) = [one.split()[1:] for one in policy if one.startswith("form-action")]
        own = "{0.scheme}://{0.netloc}".format(urlsplit(self.page.path))
        self.browser.leads_to = tuple(own if one == "'self'" else one for one in sources)
        try:
            return self._came(self.browser.post(path, data=inputs, base_url=self.base_url))  # type: ignore[arg-type]
        finally:
            self.browser.leads_to = ()

    @property
    def origin(self) -> str:
        """Whose page is at hand."""
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.page.path))
