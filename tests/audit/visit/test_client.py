"""The client keeps cookies, follows redirects, sends files, and says so when nobody answers."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from formkit.audit.errors import CouldNotRun
from formkit.audit.visit.client import Client, Left


class Echo(BaseHTTPRequestHandler):
    """Says back what was asked; sets and takes back a cookie, and leads on."""

    def do_GET(self) -> None:
        leads = {"/on": "/here", "/round": "/round", "/away": "http://elsewhere.invalid/"}
        self.send_response(303 if self.path in leads else 200)
        if self.path in leads:
            self.send_header("Location", leads[self.path])
        if self.path in ("/set", "/take-back"):
            self.send_header("Set-Cookie", "one=1; Path=/" if self.path == "/set" else "one=; Max-Age=0")
        self._say(f"{self.command} {self.path} {self.headers.get('Cookie') or ''}")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.send_response(200)
        self._say(f"{self.headers['Content-Type'].partition(';')[0]} {body}")

    def _say(self, text: str) -> None:
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_redirect_is_followed_to_the_page_that_comes(address: str) -> None:
    page = Client(address).get("/on")
    assert (page.url, page.status, page.html) == (f"{address}/here", 200, "GET /here ")


def test_cookies_are_sent_again_until_they_are_taken_back(address: str) -> None:
    client = Client(address)
    client.get("/set")
    assert client.get("/").html == "GET / one=1"
    client.get("/take-back")
    assert client.get("/").html == "GET / "


def test_texts_are_posted_as_browsers_do(address: str) -> None:
    page = Client(address).post("/", [("a", "1"), ("a", "é"), ("b", "")])
    assert page.html == "application/x-www-form-urlencoded a=1&a=%C3%A9&b="


def test_files_are_posted_with_their_names(address: str) -> None:
    page = Client(address).post("/", [("a", "1"), ("proof", ("me.pdf", b"%PDF"))], multipart=True)
    assert page.html.startswith("multipart/form-data")
    assert 'filename="me.pdf"' in page.html


def test_another_site_is_not_followed(address: str) -> None:
    with pytest.raises(Left, match="elsewhere"):
        Client(address).get("/away")


def test_a_ring_of_redirects_is_no_page(address: str) -> None:
    with pytest.raises(CouldNotRun, match="circles"):
        Client(address).get("/round")


def test_a_dead_server_is_said() -> None:
    with pytest.raises(CouldNotRun, match=r"127\.0\.0\.1:9 does not answer"):
        Client("http://127.0.0.1:9").get("/")
