"""Going back, loading again and doing without scripts, on pages that lose answers and on their twins that don't."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from selenium.webdriver import Chrome

from formkit.audit.document import Document
from formkit.audit.state import Kind, State
from formkit.audit.visit.acting import BACK, REFRESH, SCRIPTS, act
from formkit.audit.visit.seen import Seen
from formkit.audit.visit.viewer import NotShown, Viewer

pytestmark = pytest.mark.browser
TYPED = {"who": ("Ada",), "kind": ("b",)}
FORM = (
    '<!DOCTYPE html><html lang="en"><title>A</title><main><form method="post" autocomplete="{memory}">'
    '<label>Who <input name="who" value="{who}"></label><label><input type="radio" name="kind" value="a">A</label>'
    '<label><input type="radio" name="kind" value="b" {b}>B</label>{more}</form></main></html>'
)
BUTTON = '<button class="govuk-button">Continue</button>'
HIDDEN = f'<div id="later" hidden><input name="late">{BUTTON}</div><script>later.hidden = false</script>'


class Pages(BaseHTTPRequestHandler):
    """`/keeps` shows again what was posted, `/once` does so once; `/loses` doesn’t, nor lets the browser.

    `/scripted` shows all by script, `/bare` has no button.
    """

    kept: ClassVar[dict[str, list[str]]] = {}

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        kept = dict(self.kept) if path in ("/keeps", "/once") else {}
        if path == "/once":
            self.kept.clear()
        more = {"/scripted": HIDDEN, "/bare": ""}.get(path, BUTTON)
        b = "checked" if kept.get("kind") == ["b"] else ""
        html = FORM.format(who=kept.get("who", [""])[0], b=b, more=more, memory="on" if path == "/keeps" else "off")
        self._say(200, "<title>Next</title>" if path == "/next" else html)

    def do_POST(self) -> None:
        self.kept.update(parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        self._say(303, "")

    def _say(self, status: int, html: str) -> None:
        self.send_response(status)
        self.send_header("Location", "/next")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(html.encode())))
        self.end_headers()
        self.wfile.write(html.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def viewer(chromium: Chrome, address: str) -> Viewer:
    Pages.kept.clear()
    return Viewer(chromium, address)


def rules(viewer: Viewer, path: str, kind: Kind, is_posted: bool = False) -> set[str]:
    state = State("form", path, "en", kind, typed={} if kind is Kind.BLANK else TYPED, is_posted=is_posted)
    sight = viewer.sight(Seen((0, 0), state, Document("", state=state), f"{viewer.base_url}{path}"))
    return {one.rule.id for one in act(viewer, sight)}


@pytest.mark.parametrize(("path", "found"), [("/keeps", set()), ("/loses", {BACK.id, REFRESH.id})])
def test_going_on_and_back(viewer: Viewer, path: str, found: set[str]) -> None:
    assert rules(viewer, path, Kind.FILLED) == found


@pytest.mark.parametrize(("path", "found"), [("/keeps", set()), ("/once", {REFRESH.id})])
def test_loading_a_kept_page_again(viewer: Viewer, path: str, found: set[str]) -> None:
    Pages.kept.update({"who": ["Ada"], "kind": ["b"]})
    assert rules(viewer, path, Kind.VALID_REDISPLAY, is_posted=True) == found


@pytest.mark.parametrize(("path", "found"), [("/keeps", set()), ("/scripted", {SCRIPTS.id}), ("/bare", {SCRIPTS.id})])
def test_doing_without_scripts(viewer: Viewer, path: str, found: set[str]) -> None:
    assert rules(viewer, path, Kind.BLANK) == found


def test_a_page_that_cannot_be_sent_is_said(viewer: Viewer) -> None:
    with pytest.raises(NotShown, match="nothing to press"):
        rules(viewer, "/bare", Kind.FILLED)
