"""The macros of govuk-frontend-jinja make what GOV.UK Frontend's own examples say, example by example."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import pytest
from jinja2 import Environment

from formkit.web.macros import add_macros

FIXTURES = Path(__file__).parent / "govuk_fixtures"
COMPONENTS = sorted(path.stem for path in FIXTURES.glob("*.json"))
EXAMPLES = 657
KEEPS_WHITE_SPACE = {"textarea", "pre"}


@pytest.fixture(scope="module")
def environment() -> Environment:
    return add_macros(Environment(autoescape=True))


def examples(component: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((FIXTURES / f"{component}.json").read_text(encoding="utf-8"))
    return loaded


def rendered(environment: Environment, component: str, options: dict[str, Any]) -> str:
    macro = "govuk" + component.title().replace("-", "")
    source = (
        f"{{% from 'govuk_frontend_jinja/components/{component}/macro.html' import {macro} %}}{{{{ {macro}(params) }}}}"
    )
    return environment.from_string(source).render(params=options)


def meaning(html: str) -> list[object]:
    """What a browser makes of `html`, with runs of white space as one space where a browser shows them so."""
    return list(parts(html5lib.parseFragment(html.strip(), namespaceHTMLElements=False), exact=False))


def parts(element: Any, exact: bool) -> Iterator[object]:
    exact = exact or element.tag in KEEPS_WHITE_SPACE
    yield element.tag, sorted(element.attrib.items())
    yield text(element.text, exact)
    for child in element:
        yield from parts(child, exact)
        yield text(child.tail, exact)
    yield "end"


def text(characters: str | None, exact: bool) -> str:
    return (characters or "") if exact else re.sub(r"\s+", " ", characters or "")


def test_every_upstream_example_is_here() -> None:
    assert sum(len(examples(component)) for component in COMPONENTS) == EXAMPLES


@pytest.mark.parametrize("component", COMPONENTS)
def test_component_equals_upstream(environment: Environment, component: str) -> None:
    different = [
        example["name"]
        for example in examples(component)
        if meaning(rendered(environment, component, example["options"])) != meaning(example["html"])
    ]
    assert different == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<textarea>a b</textarea>", "<textarea>a  b</textarea>"),
        ("<pre>a\n b</pre>", "<pre>a\nb</pre>"),
        ("<p>a b</p>", "<p>ab</p>"),
        ('<a href="/x">a</a>', '<a href="/y">a</a>'),
        ("<p>a</p>", "<div>a</div>"),
        ("<p><b>a</b></p>", "<p><b></b>a</p>"),
    ],
)
def test_comparison_sees_what_a_citizen_would(one: str, other: str) -> None:
    assert meaning(one) != meaning(other)


def test_comparison_ignores_layout_and_order_of_attributes() -> None:
    assert meaning('<p id="a" class="b">c\n  d</p>') == meaning('<p class="b"\n id="a">c d</p>')
