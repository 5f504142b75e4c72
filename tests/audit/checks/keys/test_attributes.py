"""Attributes that change what the keyboard does: each rule is broken by one page and not by its twin."""

import pytest

from formkit.audit.checks.keys.attributes import OF_DOCUMENT
from formkit.audit.document import Document

EXAMPLES = {
    "tabindex-positive": ('<a href="/a" tabindex=" 5">A</a>', '<a href="/a" tabindex="-1">A</a><p tabindex="x">B</p>'),
    "accesskey": ('<button accesskey="s">Save</button>', '<button accesskey="">Save</button>'),
    "tab-stop-inert": (
        '<p tabindex="0">Words</p>',
        '<h1 tabindex="-1">Words</h1><div tabindex="0" role="region">Scrolls</div><li tabindex="0" role="tab">Tab</li>',
    ),
    "acts-on-press": (
        '<button onmousedown="form.submit()">Send</button>',
        '<button onclick="form.submit()" onmousedown="this.classList.add(1)">Send</button>',
    ),
    "paste-blocked": ('<input onpaste="return false;">', '<input onpaste="count += 1">'),
    "changes-context-on-input": (
        '<select onchange="this.form.submit()"><option>1</select>',
        '<select onchange="total.value = this.value"><option>1</select>',
    ),
    "focus-taken-away": ('<input onfocus="this.blur()">', '<input onfocus="this.select()">'),
}


def broken(html: str) -> set[str]:
    page = Document(html)
    return {finding.rule.id for check in OF_DOCUMENT for finding in check.run(page)}


def test_every_rule_has_its_pages() -> None:
    assert EXAMPLES.keys() == {rule.id for check in OF_DOCUMENT for rule in check.rules}


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_is_broken_by_one_page_and_not_by_its_twin(rule: str) -> None:
    fault, twin = EXAMPLES[rule]
    assert broken(fault) == {rule}
    assert broken(twin) == set()


def test_what_is_hidden_is_no_stop() -> None:
    assert broken('<div hidden><a href="/a" tabindex="5">A</a></div>') == set()


@pytest.mark.parametrize("html", ["", "<frameset><frame tabindex=9>", "<svg tabindex='0'><a tabindex='9e9' onpaste>"])
def test_no_check_raises_whatever_the_page(html: str) -> None:
    assert broken(html) <= EXAMPLES.keys()
