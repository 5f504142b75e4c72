"""Markdown as GOV.UK pages show it."""

import pytest

from formkit.prose import blocks, line
from formkit.text import Insert

WORDS = {"name": "Ann", "evil": "<script>**x**[y](javascript:z)</script>", "lines": "1 Road\nTown"}


def word(insert: Insert) -> str:
    return WORDS[insert.name]


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("Hello", '<p class="govuk-body">Hello</p>'),
        ("# One", '<h2 class="govuk-heading-m">One</h2>'),
        ("## Two", '<h2 class="govuk-heading-m">Two</h2>'),
        ("# One\n## Two", '<h2 class="govuk-heading-m">One</h2>\n<h3 class="govuk-heading-s">Two</h3>'),
        ("## Two\n### Three", '<h2 class="govuk-heading-m">Two</h2>\n<h3 class="govuk-heading-s">Three</h3>'),
        (
            "# One\n###### Six",
            '<h2 class="govuk-heading-m">One</h2>\n<h6 class="govuk-heading-s">Six</h6>',
        ),
        ("- a\n- b", '<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>'),
        ("1. a", '<ol class="govuk-list govuk-list--number">\n<li>a</li>\n</ol>'),
        ("[a](https://a.example)", '<p class="govuk-body"><a href="https://a.example" class="govuk-link">a</a></p>'),
        ("> note", '<blockquote class="govuk-inset-text">\n<p class="govuk-body">note</p>\n</blockquote>'),
        ("<b>x</b>", '<p class="govuk-body">&lt;b&gt;x&lt;/b&gt;</p>'),
        ("<div>\nx\n</div>", '<p class="govuk-body">&lt;div&gt;\nx\n&lt;/div&gt;</p>'),
        ("[a](javascript:b)", '<p class="govuk-body">[a](javascript:b)</p>'),
        ("Dear {name}", '<p class="govuk-body">Dear Ann</p>'),
        ("**{name}**", '<p class="govuk-body"><strong>Ann</strong></p>'),
        ("{{name}}", '<p class="govuk-body">{name}</p>'),
        ("{lines}", '<p class="govuk-body">1 Road<br>Town</p>'),
        (
            "![a](https://a.example/b.png)",
            '<p class="govuk-body">!<a href="https://a.example/b.png" class="govuk-link">a</a></p>',
        ),
    ],
)
def test_markdown_becomes_govuk_html(source: str, html: str) -> None:
    assert blocks(source, word).strip() == html


def test_an_answer_is_never_mark_up_or_a_link() -> None:
    shown = blocks("See {evil}", word)
    assert "<script>" not in shown
    assert "<strong>" not in shown
    assert "<a " not in shown
    assert "&lt;script&gt;**x**[y](javascript:z)&lt;/script&gt;" in shown


def test_an_insert_in_a_link_address_is_not_filled_in() -> None:
    assert "Ann" not in blocks("[x](https://a.example/{name})", word)


def test_the_same_text_shows_each_citizen_their_own_answers() -> None:
    assert [blocks("Dear {x}", lambda _, name=name: name) for name in ("Ann", "Bob")] == [
        '<p class="govuk-body">Dear Ann</p>\n',
        '<p class="govuk-body">Dear Bob</p>\n',
    ]


def test_a_table_has_headers_with_a_scope_and_no_inline_style() -> None:
    html = blocks("| a | b |\n|---|--:|\n| 1 | 2 |", word)
    assert '<table class="govuk-table">' in html
    assert '<th class="govuk-table__header" scope="col">a</th>' in html
    assert '<td class="govuk-table__cell govuk-table__cell--numeric">2</td>' in html
    assert "style=" not in html


def test_a_line_has_no_paragraph() -> None:
    assert line("Dear **{name}**", word) == "Dear <strong>Ann</strong>"
