"""Axe: axe-core run on the page that a browser shows, and what it found.

The package it builds on brings axe-core 3.1.1, which is older than WCAG 2.2, writes its arguments as Python rather than
JSON and loses every error: https://github.com/mozilla-services/axe-selenium-python
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import axe_selenium_python
from selenium.webdriver.remote.webdriver import WebDriver

SCRIPT = Path(__file__).parent / "axe" / "axe.min.js"
OLDEST = (4, 14)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_SECONDS = 30
_RUN = """
const [context, options, done] = arguments;
try {
  axe.run(context || document, options).then((results) => done({ results }), (error) => done({ error: String(error) }));
} catch (error) {
  done({ error: String(error) });
}
"""


class AxeFailed(RuntimeError):
    """axe-core could not judge the page: nothing may be concluded from that."""


@dataclass(frozen=True)
class Finding:
    """A rule that a page breaks, or may break: what is wrong, and the elements it is about as CSS selectors."""

    rule: str
    impact: str
    help: str
    url: str
    elements: tuple[str, ...]
    why: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.help}, at {', '.join(self.elements)}. {self.why} {self.url}"


@dataclass(frozen=True)
class Verdict:
    """What axe-core says of one page. `incomplete` is what a person must look at: it is never a pass."""

    url: str
    version: str
    violations: tuple[Finding, ...]
    incomplete: tuple[Finding, ...]
    passes: frozenset[str]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong and nothing is left to look at."""
        return not self.violations and not self.incomplete


class Axe(axe_selenium_python.Axe):  # type: ignore[misc] # the package carries no types
    """axe-core in the page that a browser shows."""

    def __init__(self, selenium: WebDriver, script: Path = SCRIPT) -> None:
        """Use this browser, with this axe-core."""
        super().__init__(selenium, str(script))

    def run(self, context: Any = None, options: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        """Run axe-core with its own context and options; raises AxeFailed with what it says went wrong."""
        self.selenium.set_script_timeout(_SECONDS)
        answer = self.selenium.execute_async_script(_RUN, context, options or {})
        if "error" in answer:
            raise AxeFailed(f"axe-core failed at {self.selenium.current_url}: {answer['error']}")
        results: Mapping[str, Any] = answer["results"]
        return results

    def judge(self, tags: Sequence[str] = TAGS) -> Verdict:
        """Judge the page at hand by all rules with these tags; raises AxeFailed for an axe-core older than OLDEST."""
        if not self.selenium.execute_script("return 'axe' in window"):
            self.inject()
        asked = {"runOnly": {"type": "tag", "values": list(tags)}, "resultTypes": ["violations", "incomplete"]}
        results = self.run(options=asked)
        version = results["testEngine"]["version"]
        if _numbers(version) < OLDEST:
            raise AxeFailed(f"axe-core {version} does not know WCAG 2.2: {_written(OLDEST)} or later is needed.")
        return Verdict(
            results["url"],
            version,
            tuple(map(_finding, results["violations"])),
            tuple(map(_finding, results["incomplete"])),
            frozenset(rule["id"] for rule in results["passes"]),
        )


def _numbers(version: str) -> tuple[int, ...]:
    """Read `4.14.1` or `4.15.0-alpha` so that 4.9 comes before 4.14."""
    major, minor, *_ = version.split(".")
    return int(major), int(minor)


def _written(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))


def _finding(rule: Mapping[str, Any]) -> Finding:
    """Take one rule's result; a target is a list of selectors where it lies in frames or shadow trees."""
    nodes = rule["nodes"]
    elements = tuple(" ".join(map(str, node["target"])) for node in nodes)
    why = sorted({check["message"] for node in nodes for kind in ("any", "all", "none") for check in node[kind]})
    return Finding(rule["id"], rule["impact"] or "unknown", rule["help"], rule["helpUrl"], elements, " ".join(why))
