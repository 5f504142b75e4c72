"""Pages on this machine in a real browser, as sights, with what is found on them by rule."""

from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler
from urllib.parse import quote, unquote

from selenium.webdriver import Chrome

from formkit.audit.check import OfSight
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.sight import Sight
from formkit.audit.state import State

_PAGE = """<!DOCTYPE html><html lang="en"><title>Moving</title><style>body { font: 16px/1.4 sans-serif }
:focus { outline: 3px solid #000; outline-offset: 1px }</style><body>{}</html>"""


class Echo(BaseHTTPRequestHandler):
    """Sends as a page what it is asked for."""

    def do_GET(self) -> None:
        """Send what stands after the question mark."""
        html = unquote(self.path.partition("?")[2]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(html)))
        self.end_headers()
        self.wfile.write(html)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Screen:
    """A browser, and an address whose pages it is shown."""

    def __init__(self, chromium: Chrome, address: str) -> None:
        self.driver, self.address = chromium, address

    def shows(self, body: str, state: State | None = None) -> Sight:
        """Show a page with this in its body."""
        return self.opens(_PAGE.replace("{}", body), state)

    def opens(self, html: str, state: State | None = None) -> Sight:
        """Show a page."""
        url = f"{self.address}/?{quote(html)}"
        self.driver.get(url)
        return Sight(self.driver, Document(html, url, state=state), lambda: self.driver.get(url), state)

    def finds(self, check: OfSight, body: str) -> set[tuple[str, str]]:
        """What a check finds on a page with this in its body."""
        return places(check.run(self.shows(body)))


def places(findings: Iterable[Finding]) -> set[tuple[str, str]]:
    """Rules and the ids of what they mark; "" for what has none."""
    return {
        (one.rule.id, mark.selector.removeprefix("#") if mark.selector.startswith("#") else "")
        for one in findings
        for mark in one.marks
    }
