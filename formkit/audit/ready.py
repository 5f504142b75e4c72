"""Readiness: whether there is what an audit needs, asked before it begins, so that what is missing is said at once."""

from __future__ import annotations

import re
from pathlib import Path

from selenium.common.exceptions import WebDriverException

from formkit.audit import axe
from formkit.audit.axe import Axe, AxeFailed
from formkit.audit.browser import browser
from formkit.audit.check import Tier
from formkit.audit.checks import RULES
from formkit.audit.errors import CouldNotRun

_VERSION = re.compile(r"axe v(\d+)\.(\d+)\.(\d+)")
_HEAD = 200
_PAGE = "data:text/html,<!DOCTYPE html><html lang=en><title>Ready</title><main><h1>Ready</h1></main>"


def ready(tier: Tier) -> None:
    """Raise CouldNotRun unless there are rules, and, for tiers that look, a browser and an axe-core that judges."""
    if not RULES:
        raise CouldNotRun("It has no rules. Install formkit again.")
    if tier is Tier.FAST:
        return
    _is_new(axe.SCRIPT)
    try:
        with browser() as driver:
            driver.get(_PAGE)
            Axe(driver, axe.SCRIPT).judge()
    except AxeFailed as error:
        raise CouldNotRun(str(error)) from error
    except WebDriverException as error:
        raise CouldNotRun(f"The browser or axe-core does not work: {error.msg}") from error


def _is_new(script: Path) -> None:
    """Raise CouldNotRun where axe-core is missing or older than WCAG 2.2."""
    try:
        head = script.read_text(encoding="utf-8")[:_HEAD]
    except OSError as error:
        raise CouldNotRun(f"axe-core is not there ({script.name}: {error.strerror}). Install formkit again.") from error
    found = _VERSION.search(head)
    if found is None:
        raise CouldNotRun(f"{script.name} is no axe-core. Install formkit again.")
    if (int(found[1]), int(found[2])) < axe.OLDEST:
        oldest = ".".join(map(str, axe.OLDEST))
        raise CouldNotRun(f"axe-core {found[0][5:]} does not know WCAG 2.2: {oldest} or later is needed.")
