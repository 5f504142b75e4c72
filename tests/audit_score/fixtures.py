"""Correct pages: each visible example of GOV.UK Frontend as a page of its own. An audit must find nothing on them.

Which examples are visible (`visible.json`) is what the fixtures of the npm package govuk-frontend 6.3.0 say; their HTML
stands in tests/web/govuk_fixtures. Example links to `#` get an address, an example in error gets its error summary, and
an example of an error summary the questions that it links to: without them the pages would not be correct. What comes
before the main part stands in the header, as https://github.com/alphagov/govuk-frontend/issues/6534 asks for, and what
is meant for dark backgrounds has one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from formkit.audit.finding import Finding
from formkit.audit.rule import Confidence
from tests.audit_score.looking import Looking
from tests.audit_score.serving import serving
from tests.web.test_govuk_fixtures import FIXTURES

VISIBLE = Path(__file__).parent / "visible.json"
STATIC = Path(__file__).parent.parent.parent / "formkit" / "web" / "static" / "govuk-frontend"
SHEET = "govuk-frontend-6.3.0.neutral.min.css"
SCRIPT = "govuk-frontend-6.3.0.min.js"
MOST = 0.04
"""The part of the pages that may have findings, all of them waived."""
PLACES = {
    "skip-link": "skip", "cookie-banner": "top", "exit-this-page": "top", "header": "top", "generic-header": "top",
    "service-navigation": "top", "phase-banner": "before", "back-link": "before", "breadcrumbs": "before",
    "notification-banner": "main", "footer": "bottom",
}  # fmt: skip
"""Where a component stands that does not stand below the heading."""
_H1 = re.compile(r"<h1[ >].*?</h1>", re.DOTALL)
_ERROR = re.compile(
    r'<p id="([^"]+)-error" class="govuk-error-message">\s*(?:<span[^>]*>.*?</span>)?(.*?)</p>', re.DOTALL
)
_LINKED = re.compile(r'<a href="#([^"]+)">\s*(.*?)\s*</a>', re.DOTALL)


@dataclass(frozen=True)
class Example:
    """One example: its component, its name and its HTML."""

    component: str
    name: str
    html: str

    @property
    def file(self) -> str:
        """What its page is called."""
        return re.sub(r"[^a-z0-9]+", "-", f"{self.component} {self.name}".lower()).strip("-") + ".html"


def examples() -> Iterator[Example]:
    """All that are visible."""
    for component, names in json.loads(VISIBLE.read_text(encoding="utf-8")).items():
        known = {one["name"]: one["html"] for one in json.loads((FIXTURES / f"{component}.json").read_text())}
        yield from (Example(component, name, known[name]) for name in names)


def page(example: Example) -> str:
    """An example on a page that is correct."""
    place, html = PLACES.get(example.component, "below"), _linked(example.html)
    parts = {"skip": '<a href="#main-content" class="govuk-skip-link">Skip to main content</a>'} | {place: html}
    heading = _H1.search(html)
    words = " ".join(re.sub(r"<[^>]+>", " ", heading[0]).split()) if heading else f"Example of {example.file[:-5]}"
    if not heading:
        parts["main"] = parts.get("main", "") + f'<h1 class="govuk-heading-l">{escape(words)}</h1>'
    return _framed(words, _in_error(parts, html) if example.component != "error-message" else parts)


def _linked(html: str) -> str:
    """Give example links (`#`, `#1`) an address, and an example of a skip link the page's main content."""
    return re.sub(r'href="#\d*"', 'href="/elsewhere"', html).replace("#test-target-element", "#main-content")


def _in_error(parts: dict[str, str], html: str) -> dict[str, str]:
    """Give a page with errors the summary, and a summary the questions, that belong to it."""
    if "govuk-error-summary" in html:
        asked = "".join(map(_question, *zip(*_LINKED.findall(html), strict=True))) if _LINKED.search(html) else ""
        return {**parts, "main": html + parts.get("main", ""), "below": asked, "error": "Error: "}
    wrong = [(id, " ".join(re.sub(r"<[^>]+>", " ", words).split())) for id, words in _ERROR.findall(html)]
    return {**parts, "main": _summary(html, wrong) + parts.get("main", ""), "error": "Error: "} if wrong else parts


def _question(id: str, words: str) -> str:
    words = re.sub(r"<[^>]+>", "", words)
    return (
        f'<div class="govuk-form-group govuk-form-group--error"><label class="govuk-label" for="{id}">Answer to {id}'
        f'</label><p id="{id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> '
        f'{words}</p><input class="govuk-input govuk-input--error" id="{id}" name="{id}" '
        f'aria-describedby="{id}-error"></div>'
    )


def _summary(html: str, wrong: list[tuple[str, str]]) -> str:
    items = "".join(f'<li><a href="#{_control(html, id)}">{words}</a></li>' for id, words in wrong)
    return (
        '<div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">'
        '<h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body">'
        f'<ul class="govuk-list govuk-error-summary__list">{items}</ul></div></div></div>'
    )


def _control(html: str, id: str) -> str:
    """The first control of a question: itself, or that of its first part."""
    ids = re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', html)
    wrong = re.findall(r'<input class="[^"]*--error[^"]*" id="([^"]+)"', html)
    if id not in ids and wrong:
        return wrong[0]
    return id if id in ids else next((one for one in ids if one.startswith(id)), ids[0] if ids else id)


def _framed(words: str, parts: dict[str, str]) -> str:
    skip, top, before, main, below, bottom, error = (
        parts.get(name, "") for name in ("skip", "top", "before", "main", "below", "bottom", "error")
    )
    dark = ' class="dark"' if "--inverse" in before else ""
    top = top or (before and f'<div{dark}><div class="govuk-width-container">{before}</div></div>')
    header = top and f'<header class="govuk-template__header">{top}</header>'
    footer = bottom and f'<footer class="govuk-template__footer">{bottom}</footer>'
    return f"""<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head><meta charset="utf-8"><title>{error}{escape(words)} - Example service - GOV.UK</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="stylesheet" href="{SHEET}"><link rel="icon" href="data:,">
<style>.dark {{ background: #1a65a6 }}</style></head>
<body class="govuk-template__body"><script>document.body.className += " js-enabled govuk-frontend-supported";</script>
{skip}{header}
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main-content">{main}{below}</main></div>
{footer}
<script type="module">import {{ initAll }} from "./{SCRIPT}"; initAll();</script>
</body></html>
"""


def scores(chosen: tuple[str, ...] = ()) -> Iterator[tuple[Example, tuple[Finding, ...]]]:
    """What is found on each page, advice apart."""
    with TemporaryDirectory() as folder, Looking() as looking:
        for name in (SHEET, SCRIPT):
            (Path(folder) / name).write_bytes((STATIC / name).read_bytes())
        with serving(Path(folder)) as address:
            for example in examples():
                if chosen and not any(one in example.file for one in chosen):
                    continue
                (Path(folder) / example.file).write_text(page(example), encoding="utf-8")
                found = looking.at(f"{address}/{example.file}")
                yield example, tuple(one for one in found if one.rule.confidence is not Confidence.ADVICE)
