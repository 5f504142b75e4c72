"""What links say: the words alone must tell where each leads."""

import pytest

from formkit.audit.checks.wording.link_words import OF_LINK_WORDS, link_words
from tests.audit.checks.wording.twins import Twins, page

TWINS: Twins = (
    ("link-empty", '<a href="/a"></a>', '<a href="/a">Fees</a>'),
    ("link-empty", '<a href="/a"><img src="a.png" alt=""></a>', '<a href="/a"><img src="a.png" alt="Fees"></a>'),
    ("link-empty", '<a href="/a"><span aria-hidden="true">x</span></a>', '<a href="/a" aria-label="Close">x</a>'),
    ("link-empty", '<a href="/a"> </a>', '<a id="a"></a>'),
    ("link-empty", '<a href="/a"></a>', '<div hidden><a href="/a"></a></div>'),
    ("link-without-letters", 'Visit us <a href="/a">.</a>', 'Visit us <a href="/a">in London.</a>'),
    ("link-without-letters", '<a href="/a">»</a>', '<a href="/a" aria-label="Next page">»</a>'),
    ("link-vague", '<a href="/a">Click here</a>', '<a href="/a">Click here to see what the permit costs</a>'),
    ("link-vague", '<a href="/a">READ MORE …</a>', '<a href="/a">Read more about polar bears</a>'),
    ("link-vague", '<a href="/a">Darllen mwy</a>', '<a href="/a">Darllen mwy am drwyddedau</a>'),
    ("link-vague", '<a href="/a">here</a>', '<a href="/a">here<span class="hidden"> are the fees</span></a>'),
    ("link-vague", '<a href="/a">More</a>', '<a href="/a" aria-label="More about fees">More</a>'),
    ("link-out-of-context", '<p>Visit my <a href="/a">page</a>.</p>', '<p>Visit my <a href="/a">holiday page</a>.</p>'),
    ("link-out-of-context", '<p>Read <a href="/a">this guide</a>.</p>', '<ul><li><a href="/a">Guidance</a></li></ul>'),
    ("link-is-address", '<a href="/a">https://example.com/fees/2026?a=1</a>', '<a href="/a">www.example.com</a>'),
    (
        "link-is-address",
        '<a href="/a">https://example.com/fees</a>',
        '<dl><dd><a href="/a">https://example.com/fees</a></dl>',
    ),
    ("link-title-repeats", '<a href="/a" title="Fees">fees</a>', '<a href="/a" title="In English">fees</a>'),
    (
        "link-image-repeats",
        '<a href="/a"><img alt="Fees" src="a.png"> Fees</a>',
        '<a href="/a"><img alt="" src="a.png"> Fees</a>',
    ),
    (
        "link-image-repeats",
        '<a href="/a">Fees<img alt="fees" src="a.png"></a>',
        '<a href="/a"><img alt="Fees" src="a.png"></a>',
    ),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_what_a_link_does_not_say(rule: str, wrong: str, right: str) -> None:
    assert rule in {one.rule.id for one in link_words(page(wrong))}
    assert not list(link_words(page(right)))


def test_marks_the_link_with_its_words() -> None:
    (finding,) = link_words(page('<p><a href="/a" id="b">Click here</a></p>'))
    assert "Click here" in finding.message
    assert finding.marks[0].selector == "#b"


def test_says_of_one_link_only_the_worst() -> None:
    assert [one.rule.id for one in link_words(page('See <a href="/a">.</a>'))] == ["link-without-letters"]
    assert {one.id for one in OF_LINK_WORDS} == {rule for rule, _, _ in TWINS}
