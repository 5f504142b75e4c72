"""Readiness: what an audit lacks is said before it begins."""

from pathlib import Path

import pytest

from formkit.audit import axe, ready
from formkit.audit.check import Tier
from formkit.audit.errors import CouldNotRun


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "axe-core is not there"),
        ("window.axe = {}", "script.js is no axe-core"),
        ("/*! axe v4.9.1", "axe-core 4.9.1 does not know WCAG 2.2: 4.14 or later is needed."),
    ],
)
def test_an_axe_core_that_cannot_judge_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, words: str
) -> None:
    script = tmp_path / "script.js"
    if content is not None:
        script.write_text(content)
    monkeypatch.setattr(axe, "SCRIPT", script)
    with pytest.raises(CouldNotRun) as told:
        ready.ready(Tier.BROWSER)
    assert words in str(told.value)


def test_html_alone_needs_neither_browser_nor_axe_core(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(axe, "SCRIPT", tmp_path / "absent.js")
    monkeypatch.setenv("PATH", "")
    ready.ready(Tier.FAST)
    with pytest.raises(CouldNotRun):
        ready.ready(Tier.BROWSER)


def test_without_rules_nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "RULES", {})
    with pytest.raises(CouldNotRun, match="It has no rules"):
        ready.ready(Tier.FAST)


def test_without_a_browser_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CouldNotRun, match="It needs chromium"):
        ready.ready(Tier.FULL)


@pytest.mark.browser
def test_an_axe_core_that_breaks_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ready.ready(Tier.BROWSER)
    script = tmp_path / "axe.min.js"
    script.write_text("/*! axe v4.14.1 */ this is no JavaScript")
    monkeypatch.setattr(axe, "SCRIPT", script)
    with pytest.raises(CouldNotRun):
        ready.ready(Tier.BROWSER)
