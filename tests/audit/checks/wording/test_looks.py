"""What a browser shows of links, images, backgrounds and the order of parts."""

from base64 import b64encode
from collections.abc import Callable
from urllib.parse import quote

import pytest
from selenium.webdriver import Chrome

from formkit.audit.checks.wording.looks import OF_LOOKS, looks
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.sight import Sight

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><rect width="100%" height="100%"/></svg>'
STYLE = """
  body { color: #000; font: 16px/1.5 sans-serif; width: 900px }
  .blue { color: #005ea5; text-decoration: none } .dark { color: #111; text-decoration: none }
  .right { float: right; width: 30% } .icon { background: url(/warning-icon.png) no-repeat; padding-left: 40px }
  .last { display: flex; flex-direction: column-reverse }
"""


def image(width: int, height: int) -> str:
    """The address of a black image of this size."""
    return f"data:image/svg+xml;base64,{b64encode(SVG.format(width, height).encode()).decode()}"


TWINS = (
    ("link-by-colour", 'Read about <a class="dark" href="/a">fees</a> first', 'Read about <a href="/a">fees</a> first'),
    ("link-by-colour", 'Read about <a class="dark" href="/a">fees</a> first', '<a class="dark" href="/a">Fees</a>'),
    (
        "link-mostly-by-colour",
        'Read about <a class="blue" href="/a">fees</a> first',
        'Read about <b><a class="blue" href="/a">fees</a></b> first',
    ),
    ("links-crowded", '<a href="/a">A</a> <a href="/b">B</a>', '<a href="/a">A</a>, <a href="/b">B</a>'),
    ("links-crowded", '<a href="/a">A</a> <a href="/b">B</a>', '<a href="/a">A</a><br><a href="/b">B</a>'),
    (
        "order-differs",
        '<b class="right">Wet</b><b class="right">Dry</b><b class="right">Wash</b>',
        '<b class="right">Help</b><p>Wet</p><p>Dry</p>',
    ),
    ("order-differs", '<div class="last"><p>One</p><p>Two</p></div>', "<div><p>One</p><p>Two</p></div>"),
    ("image-silent", f'<img alt="" src="{image(80, 40)}">', f'<img alt="" src="{image(8, 8)}">'),
    ("image-silent", f'<img alt="" src="{image(80, 40)}">', f'<img alt="" src="{image(80, 40)}"> A bat'),
    (
        "image-says-little",
        f'<img alt="25% off sale" src="{image(440, 130)}">',
        f'<img alt="A bat asleep in its box" src="{image(440, 300)}">',
    ),
    (
        "background-speaks",
        '<div class="icon">You may be fined</div>',
        '<div class="icon"><i class="hidden">Warning</i> You may be fined</div>',
    ),
)


@pytest.fixture
def seen(chromium: Chrome) -> Callable[[list[str]], list[Finding]]:
    """Look at a page with these parts, each in an element of its own."""

    def look(bodies: list[str]) -> list[Finding]:
        parts = "".join(f'<section id="part{place}">{body}</section>' for place, body in enumerate(bodies))
        html = f'<!DOCTYPE html><html lang="en"><title>Fees</title><style>{STYLE}</style><main>{parts}</main></html>'
        chromium.get(f"data:text/html;charset=utf-8,{quote(html)}")
        return list(looks(Sight(chromium, Document(html), lambda: None)))

    return look


def part(finding: Finding) -> int:
    """Which part a finding is about."""
    return int(finding.marks[0].selector.split()[0].removeprefix("#part"))


@pytest.mark.browser
def test_finds_what_only_a_browser_shows_and_leaves_the_twins(seen: Callable[[list[str]], list[Finding]]) -> None:
    found = {(finding.rule.id, part(finding)) for finding in seen([wrong for _, wrong, _ in TWINS])}
    assert found == {(rule, place) for place, (rule, _, _) in enumerate(TWINS)}
    assert {one.id for one in OF_LOOKS} == {rule for rule, _ in found}
    assert seen([right for _, _, right in TWINS]) == []


@pytest.mark.browser
def test_takes_pages_without_a_body(chromium: Chrome) -> None:
    chromium.get("data:text/html,<frameset><frame></frameset>")
    assert list(looks(Sight(chromium, Document(""), lambda: None))) == []
