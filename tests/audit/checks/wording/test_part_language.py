"""The language of parts of a page."""

import pytest

from formkit.audit.checks.wording.part_language import part_language
from tests.audit.checks.wording.twins import Twins, page

CY = (
    '<!DOCTYPE html><html lang="cy"><title>Trwydded</title><body>'
    "<p>Mae’n rhaid i chi dalu’r ffi cyn gwneud cais am drwydded.</p>"
)
EN = "<p>You can apply for a permit if you are 18 or over and live in Wales.</p>"
TWINS: Twins = (
    (
        "part-language-missing",
        f"{EN}<p>Mae’n rhaid i chi wneud cais am drwydded.</p>",
        '<p lang="cy">Mae’n rhaid i chi wneud cais am drwydded.</p>',
    ),
    (
        "part-language-missing",
        f"{EN}<p>You must pay. Mae’n rhaid i chi dalu’r ffi.</p>",
        '<p>You must pay. <span lang="cy">Mae’n rhaid i chi dalu’r ffi.</span></p>',
    ),
    (
        "part-language-missing",
        f"{CY}<p>You need to pay the fee first.</p>",
        f'{CY}<p lang="en">You need to pay the fee first.</p>',
    ),
    ("part-language-missing", f"{CY}<button>Continue</button>", f"{CY}<button>Parhau</button>"),
    ("part-language-missing", '<a href="/cy">Cymraeg</a>', '<a href="/cy" lang="cy">Cymraeg</a>'),
    ("part-language-missing", '<a href="/ar">العربية</a>', '<a href="/ar" lang="ar">العربية</a>'),
    ("part-language-missing", "<p>Это заявление</p>", "<p>The letter я</p>"),
    (
        "part-language-missing",
        '<img src="a" alt="Mae’r ffurflen hon yn hir iawn">',
        '<img src="a" alt="Croeso i Gymru">',
    ),
    ("part-language-missing", f"{EN}<p>Geben Sie bitte Ihre Adresse ein.</p>", "<p>Heol y Frenhines, Caerdydd</p>"),
    ("part-language-missing", "<td>Rhowch eich enw llawn</td>", "<td>Beth</td>"),
    (
        "part-language-doubtful",
        "<p>He said, “Allons, Madame plaisante!”</p>",
        '<p>He said, <q lang="fr">Allons, Madame plaisante!</q></p>',
    ),
    (
        "part-language-doubtful",
        "<p>He said, “Allons, Madame plaisante!”</p>",
        "<p>He said, “Come on, you must be joking!”</p>",
    ),
    ("part-language-invalid", '<p lang="frrr">Allons</p>', '<p lang="fr">Allons</p>'),
    ("part-language-invalid", '<p lang="english">Let’s go</p>', '<p lang="">Let’s go</p>'),
    ("part-language-wrong", '<p lang="es">Allons, Madame plaisante!</p>', '<p lang="fr">Allons, Madame plaisante!</p>'),
    (
        "part-language-wrong",
        '<p lang="cy">You must pay the fee first.</p>',
        '<p lang="cy">Rhaid i chi dalu’r ffi yn gyntaf.</p>',
    ),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_words_that_do_not_say_their_language(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in part_language(page(wrong))] == [rule]
    assert not list(part_language(page(right)))


@pytest.mark.parametrize(
    "words",
    [
        "Llanfairpwllgwyngyll, Ynys Môn",
        "Ysgol Gyfun y Garn",
        "Sarah Phillips, 72 Guild Street, London SE23 6FH",
        "A curriculum vitae and an ad hoc committee",
        "QQ 12 34 56 C",
        "sarah.phillips@example.com",
        "São Tomé and Príncipe",
        "aaaa aaaa aaaa aaaa aaaa",
        "£1,234.56",
    ],
)
def test_leaves_names_and_numbers_alone(words: str) -> None:
    assert not list(part_language(page(f"<p>{words}</p><a href='/a'>{words}</a>")))


def test_says_it_once_where_the_whole_page_is_in_another_language() -> None:
    body = "<p>Mae’n rhaid i chi dalu’r ffi cyn i ni edrych ar eich cais am drwydded.</p>" * 3
    assert not list(part_language(page(body)))
