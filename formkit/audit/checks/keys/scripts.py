"""Scripts that look at a page from the inside, one a file, and how they come into it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from formkit.audit.sight import Sight

_IS_THERE = "return Boolean(window[Symbol.for('formkit.audit')]%s)"


@cache
def script(name: str) -> str:
    """The text of a script of this room."""
    return files(__package__).joinpath("scripts", f"{name}.js").read_text(encoding="utf-8")


def open_eye(sight: Sight) -> None:
    """Bring in what the other scripts ask; by the protocol, whose evaluation alone knows what listens to events."""
    answer = sight.cdp("Runtime.evaluate", expression=script("eye"), includeCommandLineAPI=True)
    if "exceptionDetails" in answer:
        raise ScriptFailed(answer["exceptionDetails"])


def record(sight: Sight) -> None:
    """Note from now on what keys do, and hold back every change of context."""
    open_eye(sight)
    answer = sight.cdp("Runtime.evaluate", expression=script("recorder"))
    if "exceptionDetails" in answer:
        raise ScriptFailed(answer["exceptionDetails"])


def ask(sight: Sight, name: str, *arguments: Any) -> Any:
    """Run a script of this room; gives what it returns."""
    return sight.run(script(name), *arguments)


class ScriptFailed(RuntimeError):
    """A script of ours broke in the page: nothing may be concluded from that."""
