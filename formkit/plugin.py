"""The pytest plugin: the fixtures `journey` and `audit`, for people who write tests of their forms (docs/audit.md).

Installing formkit brings it to every run of pytest, so it imports nothing before a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

    from formkit.audit.check import Tier
    from formkit.audit.document import Document
    from formkit.audit.result import Found, Result
    from formkit.cli.checked import Checked
    from formkit.stage.play import Play

TIERS = ("fast", "browser", "full")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take where definitions are, and how closely to look."""
    parser.addini("formkit_definitions", "The folder of form definitions.", default="form_definitions")
    parser.addini("formkit_tier", f"How closely `audit` looks: {', '.join(TIERS)}.", default="fast")


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line("markers", "form(name): the form that the fixtures `journey` and `audit` are about.")


@dataclass(frozen=True)
class Audited:
    """What an audit found, each thing as a line: rule, message, element, page, and how to mend it."""

    result: Result
    faults: tuple[str, ...]
    looks: tuple[str, ...]
    advice: tuple[str, ...]


@pytest.fixture
def journey(request: pytest.FixtureRequest) -> Iterator[Play]:
    """A form, served for this test alone, and a citizen who walks through it."""
    from formkit.stage.play import play

    form = _form(request)
    assert form.journey is not None
    with play(form.journey, form.file.parent) as made:
        yield made


@pytest.fixture
def audit(request: pytest.FixtureRequest) -> Audit:
    """Audit the whole form, a page of `journey`, an address, or what a browser shows."""
    return Audit(request)


@dataclass(frozen=True)
class Audit:
    """Called with nothing for the whole form; with a page, an address or a browser for that alone."""

    request: pytest.FixtureRequest

    def __call__(self, what: Document | Chrome | str | None = None, tier: str = "") -> Audited:
        """Audit; raises CouldNotRun where that can't be done, so that the test fails with the cause."""
        from formkit.audit.check import Tier

        looks = Tier[(tier or self.request.config.getini("formkit_tier")).upper()]
        return _said(self._form(looks) if what is None else _alone(what, looks))

    def _form(self, tier: Tier) -> Result:
        from formkit.audit.visit.run import audit
        from formkit.stage import staged

        file = _form(self.request).file
        return audit(file, stage=partial(staged, file.parent), tier=tier, jobs=1)


def _alone(what: Document | Chrome | str, tier: Tier) -> Result:
    from formkit.audit import addresses, pages
    from formkit.audit.document import Document

    if isinstance(what, str):
        return pages.audit(what, addresses.pages(what), tier)
    if isinstance(what, Document):
        return pages.of_document(what)
    return pages.of_browser(what, tier)


def _form(request: pytest.FixtureRequest) -> Checked:
    """Find the form that a test is marked with, or the only one that there is."""
    from formkit.cli.checked import check, in_folder, named

    folder = Path(request.config.rootpath / request.config.getini("formkit_definitions"))
    marker = request.node.get_closest_marker("form")
    files = in_folder(folder) if marker is None else []
    if len(files) > 1:
        pytest.fail(f"Say which form with @pytest.mark.form(…): {', '.join(one.stem for one in files)}.")
    found = named(marker.args[0], folder) if marker else check(files[0])
    if found.journey is None:
        pytest.fail(f"{found.file} has problems: `formkit check` lists them.")
    return found


def _said(result: Result) -> Audited:
    from formkit.audit.rule import Confidence

    return Audited(result, *(_lines(result.those(one)) for one in Confidence))


def _lines(found: Sequence[Found]) -> tuple[str, ...]:
    from formkit.audit.reports.summary import line

    return tuple(line(one) for one in found)
