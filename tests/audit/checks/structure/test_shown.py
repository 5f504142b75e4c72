"""What only a browser can tell of structure: words from stylesheets, hidden words, fake headings, frames."""

from urllib.parse import quote

import pytest
from selenium.webdriver import Chrome

from formkit.audit.checks.structure import shown
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.rule import Rule
from formkit.audit.sight import Sight

pytestmark = pytest.mark.browser

STYLE = """<style>
.told::after { content: " Pizza" } .mark::before { content: "→ " } .alt::before { content: "New" / "" }
.print::after { content: none } @media print { .print::after { content: " on paper" } }
.sr-only { display: none } .gone { visibility: hidden } .away { display: none }
.title { font-size: 24px } .bold { font-weight: bold } .large { font-size: 24px }
</style>"""
BELOW = "<p>You can apply for a permit if you live in the street that it is for.</p>"
BROKEN = f"""<p class=told>My favourite food is</p><p class=alt>bridges</p><p>Cost <b class=sr-only>in pounds</b></p>
<a href=/news>Read more<span class=away> about football</span></a><h2>Costs<span class=gone> in pounds</span></h2>
<div class=title>Refunds</div>{BELOW}<p class=bold>Renewals</p>{BELOW}
<iframe title=Facebook srcdoc="<title>Opening times</title><h1>When we are open</h1>"></iframe>"""
RIGHT = f"""<p class=mark>Next</p><p class=print>Rates</p><p>Cost <b class=sr-only hidden>in pounds</b></p>
<a href=#more>Show more<span class=away> or less</span></a><button>Open<span class=away>Close</span></button>
<div class=away><a href=/b>Read <span class=away>it</span></a></div>
<div class=title>We charge £5 a day.</div>{BELOW}<label class=bold for=a>Name</label>{BELOW}<p class=bold>Alone</p>
<div class=title><h2>Refunds</h2></div>{BELOW}<p class=large>Renewals</p><p class=large>{BELOW[3:]}
<iframe title="Opening times" srcdoc="<title>When we are open</title>"></iframe>"""


@pytest.fixture(scope="module")
def both(chromium: Chrome) -> tuple[list[Finding], list[Finding]]:
    return found(chromium, BROKEN), found(chromium, RIGHT)


def found(chromium: Chrome, body: str) -> list[Finding]:
    html = f"<!DOCTYPE html><html lang=en><title>Permits</title>{STYLE}<h1>Permits</h1>{body}"
    address = f"data:text/html;charset=utf-8,{quote(html)}"
    chromium.get(address)
    return [*shown.shown(Sight(chromium, Document(html, address), lambda: None))]


def test_each_rule_is_broken(both: tuple[list[Finding], list[Finding]]) -> None:
    assert sorted((one.rule.id, one.message.split("”")[0].split("“")[-1]) for one in both[0]) == [
        ("frame-title-not-like-page", "Facebook"),
        ("screen-reader-words-hidden", "in pounds"),
        ("text-as-heading", "Refunds"),
        ("text-as-heading", "Renewals"),
        ("words-from-stylesheet", "New"),
        ("words-from-stylesheet", "Pizza"),
        ("words-hidden-in-name", "about football"),
        ("words-hidden-in-name", "in pounds"),
    ]


def test_none_is_broken_by_pages_like_it(both: tuple[list[Finding], list[Finding]]) -> None:
    assert both[1] == []


@pytest.mark.parametrize("rule", shown.RULES, ids=lambda rule: rule.id)
def test_each_finding_marks_one_element(both: tuple[list[Finding], list[Finding]], rule: Rule) -> None:
    assert {len(one.marks) for one in both[0] if one.rule == rule} == {1}


@pytest.mark.parametrize("html", ["", "<svg><text>A</text></svg>", "<frameset><frame src='about:blank'></frameset>"])
def test_takes_any_page(chromium: Chrome, html: str) -> None:
    chromium.get(f"data:text/html,{quote(html)}")
    assert [*shown.shown(Sight(chromium, Document(html), lambda: None))] == []
