"""Pages that a browser shows."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from formkit.audit.document import Document
from formkit.audit.sight import Sight
from formkit.audit.state import State
from tests.audit_score.serving import serving


@pytest.fixture(scope="module")
def shows(chromium: Chrome, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Sight]]:
    folder, numbers = tmp_path_factory.mktemp("pages"), count()
    with serving(folder) as address:

        def show(html: str, state: State | None = None) -> Sight:
            written = f"<!DOCTYPE html><html lang=en><title>Page</title><body><main>{html}</main>"
            name = f"{next(numbers)}.html"
            (Path(folder) / name).write_text(written, encoding="utf-8")
            sight = Sight(chromium, Document(written, f"{address}/{name}"), lambda: None, state)
            sight.restore = lambda: chromium.get(f"{address}/{name}")
            sight.restore()
            return sight

        yield show
