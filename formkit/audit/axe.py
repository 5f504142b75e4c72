"""Axe: axe-core run on the page that a browser shows, and what it found.

The package it builds on brings axe-core 3.1.1, which is older than WCAG 2.2, writes its arguments as Python rather than
JSON and loses every error: https://github.com/mozilla-services/axe-selenium-python
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import axe_selenium_python
from selenium.common.exceptions import JavascriptException, TimeoutException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from formkit.audit.errors import CouldNotRun

SCRIPT = Path(__file__).parent / "axe" / "axe.min.js"
OLDEST = (4, 14)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EXPERIMENTAL = "experimental"
_SECONDS = 30
_MOST = 200
_RUN = """
const [context, options, done] = arguments;
try {
  axe.run(context || document, options).then((results) => done({ results }), (error) => done({ error: String(error) }));
} catch (error) {
  done({ error: String(error) });
}
"""
_UNKNOWN = """
const known = new Set(axe.getRules().flatMap((rule) => rule.tags));
return arguments[0].filter((tag) => !known.has(tag));
"""
_NOT_ASKED = {"hidden-content": {"enabled": False}}
"""It asks for a person's look at every element that is not shown, which says nothing of any page."""
_FRAMES = "iframe, frame"
_OPEN = "axe.configure?.({ allowedOrigins: ['<unsafe_all_origins>'] })"
"""axe-core speaks to itself in frames of other sites too."""


class AxeFailed(CouldNotRun):
    """axe-core could not judge the page: nothing may be concluded from that."""


@dataclass(frozen=True)
class Node:
    """An element that a rule is about: its CSS selector, its opening tag, why, and, unless it is in a frame, itself."""

    selector: str
    html: str
    why: str
    element: WebElement | None


@dataclass(frozen=True)
class Finding:
    """A rule that a page breaks, or may break: what is wrong, and the elements it is about."""

    rule: str
    impact: str
    help: str
    url: str
    tags: tuple[str, ...]
    nodes: tuple[Node, ...]

    @property
    def elements(self) -> tuple[str, ...]:
        """The elements as CSS selectors."""
        return tuple(node.selector for node in self.nodes)

    @property
    def why(self) -> str:
        """Why, of all elements together."""
        return " ".join(dict.fromkeys(node.why for node in self.nodes))

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}): {self.help}, at {', '.join(self.elements)}. {self.why} {self.url}"


@dataclass(frozen=True)
class Verdict:
    """What axe-core says of one page. `incomplete` is what a person must look at: it is never a pass.

    `asked` are the ids of all rules that were run, those included that are about nothing on the page.
    """

    url: str
    version: str
    violations: tuple[Finding, ...]
    incomplete: tuple[Finding, ...]
    passes: frozenset[str]
    asked: frozenset[str]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is wrong and nothing is left to look at."""
        return not self.violations and not self.incomplete


class Axe(axe_selenium_python.Axe):  # type: ignore[misc] # the package carries no types
    """axe-core in the page that a browser shows."""

    def __init__(self, selenium: WebDriver, script: Path = SCRIPT) -> None:
        """Use this browser, with this axe-core."""
        super().__init__(selenium, str(script))
        self.selenium.set_script_timeout(_SECONDS)

    def run(self, context: Any = None, options: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        """Run axe-core with its own context and options; raises AxeFailed with what it says went wrong."""
        try:
            answer = self.selenium.execute_async_script(_RUN, context, options or {})
        except (JavascriptException, TimeoutException) as error:
            raise AxeFailed(f"axe-core gave no answer at {self.selenium.current_url}: {error.msg}") from error
        if "error" in answer:
            raise AxeFailed(f"axe-core failed at {self.selenium.current_url}: {answer['error']}")
        results: Mapping[str, Any] = answer["results"]
        return results

    def judge(self, tags: Sequence[str] = TAGS) -> Verdict:
        """Judge the page at hand by all rules with these tags; raises AxeFailed for an axe-core older than OLDEST."""
        has_frames = self._prepared()
        asked = {"runOnly": {"type": "tag", "values": list(tags)}, "resultTypes": ["violations", "incomplete"]}
        results = self.run(options={**asked, "rules": _NOT_ASKED, "iframes": has_frames, "elementRef": True})
        version = results["testEngine"]["version"]
        if _numbers(version) < OLDEST:
            raise AxeFailed(f"axe-core {version} does not know WCAG 2.2: {_written(OLDEST)} or later is needed.")
        self._knows(tags)
        return _verdict(results)

    def _prepared(self) -> bool:
        """Put axe-core into the page and each of its frames, which it asks about theirs; says whether there are any."""
        if not self.selenium.execute_script("return 'axe' in window"):
            self.inject()
        frames = self.selenium.find_elements(By.CSS_SELECTOR, _FRAMES)
        self.selenium.execute_script(_OPEN)
        for frame in frames:
            self.selenium.switch_to.frame(frame)
            self._prepared()
            self.selenium.switch_to.parent_frame()
        return bool(frames)

    def _knows(self, tags: Sequence[str]) -> None:
        """Refuse a tag that no rule has: axe-core would run the others and say nothing."""
        if unknown := self.selenium.execute_script(_UNKNOWN, list(tags)):
            raise AxeFailed(f"axe-core has no rule with the tag {', '.join(unknown)}.")


def _numbers(version: str) -> tuple[int, ...]:
    """Read `4.14.1` or `4.15.0-alpha` so that 4.9 comes before 4.14."""
    major, minor, *_ = version.split(".")
    return int(major), int(minor)


def _written(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))


def _verdict(results: Mapping[str, Any]) -> Verdict:
    kinds = ("violations", "incomplete", "passes", "inapplicable")
    violations, incomplete, passes, others = (tuple(map(_finding, results[kind])) for kind in kinds)
    asked = frozenset(one.rule for one in (*violations, *incomplete, *passes, *others))
    if not asked:
        raise AxeFailed("axe-core ran no rule.")
    passed = frozenset(one.rule for one in passes)
    return Verdict(results["url"], results["testEngine"]["version"], violations, incomplete, passed, asked)


def _finding(rule: Mapping[str, Any]) -> Finding:
    nodes = tuple(map(_node, rule["nodes"]))
    return Finding(rule["id"], rule["impact"] or "unknown", rule["help"], rule["helpUrl"], tuple(rule["tags"]), nodes)


def _node(node: Mapping[str, Any]) -> Node:
    """Take one element; its target is a list of selectors where it lies in frames or shadow trees."""
    target = node["target"]
    why = sorted({check["message"] for kind in ("any", "all", "none") for check in node[kind]})
    element = node.get("element") if len(target) == 1 else None
    return Node(" ".join(map(_joined, target)), _opening(node["html"]), " ".join(why), element)


def _opening(html: str) -> str:
    """The opening tag of an element, without the value that somebody may have typed."""
    return re.sub(r' value="[^"]*"', "", html).partition(">")[0][:_MOST] + ">"


def _joined(part: str | list[str]) -> str:
    return part if isinstance(part, str) else " ".join(part)
