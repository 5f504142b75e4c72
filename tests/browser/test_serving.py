"""`formkit serve --debug` itself, as a process, with real Chromium: a citizen and a designer at work."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.citizen import Citizen
from tests.browser.looks import faults
from tests.browser.small import LINES
from tests.journeys import write

pytestmark = pytest.mark.browser
FORMKIT = str(Path(sys.executable).with_name("formkit"))
LISTENING = re.compile(r"Listening at: (http://127\.0\.0\.1:\d+)")


@dataclass(frozen=True)
class Desk:
    """A designer's folder of definitions, served."""

    folder: Path
    address: str

    def sent(self) -> list[Path]:
        return list((self.folder / "instance" / "outbox").rglob("*.json"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    write(tmp_path, LINES)
    own = {name: value for name, value in os.environ.items() if not name.startswith("FORMKIT_")}
    environ = {**own, "FORMKIT_DEFINITIONS": str(tmp_path), "FORMKIT_INSTANCE": str(tmp_path / "instance")}
    command = [FORMKIT, "serve", "--debug", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        (address,) = next(found.groups() for line in process.stderr if (found := LISTENING.search(line)))
        yield Desk(tmp_path, address)
        process.terminate()


@pytest.mark.parametrize("browser", ["chromium", "plain_chromium"])
def test_a_citizen_sends_and_the_department_receives(desk: Desk, request: pytest.FixtureRequest, browser: str) -> None:
    driver: Chrome = request.getfixturevalue(browser)
    citizen = Citizen(driver, desk.address).forgets().starts("lines")
    citizen.answers("poem", poem="One\nTwo").answers("more", kind="none", age="9").types(agreed="yes").presses()
    reference = citizen.is_at("confirmation").one(".govuk-panel strong").text
    citizen.wait(lambda: bool(desk.sent()))
    (parcel,) = desk.sent()
    assert json.loads(parcel.read_text(encoding="utf-8"))["reference"] == reference


def test_a_designer_sees_what_is_wrong_and_the_citizen_goes_on(desk: Desk, chromium: Chrome) -> None:
    citizen = Citizen(chromium, desk.address).forgets().starts("lines").types(poem="One")
    pages = [*LINES["pages"], {"name": "last", "fields": [{"name": "last", "type": "txt", "label": "Last"}]}]
    write(desk.folder, LINES | {"pages": pages})
    citizen.presses().is_at("more").sees("lines.json:", "txt")
    assert not faults(citizen, "with problems")
    pages[-1]["fields"][0]["type"] = "text"
    write(desk.folder, LINES | {"pages": pages})
    assert "lines.json" not in citizen.answers("more", kind="none", age="9").is_at("last").one("main").text
