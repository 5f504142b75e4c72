"""Links beside one another."""

import pytest

from formkit.audit.checks.wording.link_neighbours import links_adjacent, links_same_words
from tests.audit.checks.wording.twins import Twins, page

ADJACENT: Twins = (
    (
        "links-adjacent",
        '<a href="/a"><img alt="Panda" src="p.jpg"></a> <a href="/a">Panda</a>',
        '<a href="/a">A</a> <a href="/b">B</a>',
    ),
    ("links-adjacent", '<a href="/apply/a">A</a><a href="a">B</a>', '<a href="/a">A</a> and <a href="/a">A again</a>'),
)
SAME_WORDS: Twins = (
    (
        "links-same-words",
        '<a href="/a">Lions</a> or <a href="/b">lions</a>',
        '<a href="/a">Lions</a> or <a href="/a/">Lions</a>',
    ),
    (
        "links-same-words",
        '<a href="/a">Change</a> or <a href="/b">Change</a>',
        '<a href="/a">Change <b hidden>x</b>name</a> <a href="/b">Change age</a>',
    ),
    ("links-same-words", '<a href="/a">Fees</a> <a href="/b">Fees</a>', '<a href="#a">Fees</a> <a href="#b">Fees</a>'),
)
TWINS = (*ADJACENT, *SAME_WORDS)


@pytest.mark.parametrize(("rule", "wrong", "right"), ADJACENT)
def test_finds_links_side_by_side_to_the_same_page(rule: str, wrong: str, right: str) -> None:
    assert [(one.rule.id, len(one.marks)) for one in links_adjacent(page(wrong))] == [(rule, 2)]
    assert not list(links_adjacent(page(right)))


@pytest.mark.parametrize(("rule", "wrong", "right"), SAME_WORDS)
def test_finds_links_that_say_the_same_of_different_pages(rule: str, wrong: str, right: str) -> None:
    assert [(one.rule.id, len(one.marks)) for one in links_same_words(page(wrong))] == [(rule, 2)]
    assert not list(links_same_words(page(right)))
