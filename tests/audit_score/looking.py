"""Looking: one page, on its own, audited in full by its address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from urllib.request import urlopen

from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver import Chrome

from formkit.audit.checks import OF_DOCUMENT, OF_SIGHT
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.sight import Sight
from formkit.audit.state import State
from tests.browser.chromium import chromium

_WITHIN = """
const [selectors, css] = arguments;
const isThere = (one) => { try { return document.querySelector(one)?.closest(css); } catch { return false; } };
return selectors.some(isThere);
"""


class Looking:
    """A browser that looks at pages."""

    driver: Chrome

    def __enter__(self) -> Looking:
        self._folder = TemporaryDirectory()
        self._browser = chromium(Path(self._folder.name) / "chromium")
        self.driver = self._browser.__enter__()
        return self

    def __exit__(self, *what: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._browser.__exit__(*what)  # type: ignore[arg-type]
        self._folder.cleanup()

    def at(self, url: str, state: State | None = None) -> tuple[Finding, ...]:
        """Everything found on a page: in its HTML, in what scripts make of it, and by a browser."""
        with urlopen(url) as answer:
            document = Document(answer.read().decode(), url, state=state)
        self._opens(url)
        sight = Sight(self.driver, document, lambda: self._opens(url), state)
        found = [*self._read(document), *self._read(sight.live), *self._seen(sight)]
        self._opens(url)
        return tuple(dict.fromkeys(found))

    def within(self, finding: Finding, css: str) -> bool:
        """Whether something that a finding marks stands in an element that the selector fits, on the page at hand."""
        return not css or bool(self.driver.execute_script(_WITHIN, [one.selector for one in finding.marks], css))

    def _read(self, document: Document) -> Iterator[Finding]:
        for check in OF_DOCUMENT:
            yield from check.run(document)

    def _seen(self, sight: Sight) -> Iterator[Finding]:
        for check in OF_SIGHT:
            yield from check.run(sight)

    def _opens(self, url: str) -> None:
        """Open an address in the one tab that is left, whatever the page before had opened or asks."""
        for other in self.driver.window_handles[1:]:
            self.driver.switch_to.window(other)
            self.driver.close()
        self.driver.switch_to.window(self.driver.window_handles[0])
        try:
            self.driver.switch_to.alert.accept()
        except NoAlertPresentException:
            self.driver.get(url)
        else:
            self.driver.get(url)
