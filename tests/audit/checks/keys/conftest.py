"""A screen for the tests of the keyboard."""

from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest
from selenium.webdriver import Chrome

from tests.audit.checks.keys.showing import Echo, Screen


@pytest.fixture(scope="module")
def screen(chromium: Chrome) -> Iterator[Screen]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield Screen(chromium, f"http://127.0.0.1:{server.server_port}")
        server.shutdown()
