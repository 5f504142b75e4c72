"""The language of the page."""

import pytest

from formkit.audit.checks.wording.page_language import page_language
from formkit.audit.document import Document
from tests.audit.checks.wording.twins import Twins, page

ENGLISH = "<p>You must pay the fee before we can look at your application for a permit.</p>"
WELSH = "<p>Mae’n rhaid i chi dalu’r ffi cyn i ni allu edrych ar eich cais am drwydded.</p>"
RUSSIAN = "<p>Вы должны оплатить сбор, прежде чем мы рассмотрим ваше заявление.</p>"  # noqa: RUF001 - Russian


def said(attributes: str, body: str = ENGLISH) -> str:
    return f"<!DOCTYPE html><html {attributes}><head><title>Fees</title></head><body>{body}</body></html>"


TWINS: Twins = (
    ("page-language-missing", said(""), said('lang="en"')),
    ("page-language-missing", said('lang=""'), said('lang="en-GB"')),
    ("page-language-missing", said('xml:lang="en"'), said('lang="en-GB-x-formkit"')),
    ("page-language-invalid", said('lang="foobar"'), said('lang="cy"', WELSH)),
    ("page-language-invalid", said('lang="zz"'), said('lang="sr-Latn-RS"', "")),
    ("page-language-invalid", said('lang="en_GB"'), said('lang="de-CH-1996"', "")),
    ("page-language-invalid", said('lang="eng"'), said('lang="bfi"', "")),
    ("page-language-wrong", said('lang="fr"'), said('lang="en"', ENGLISH + f'<div lang="cy">{WELSH * 9}</div>')),
    ("page-language-wrong", said('lang="en"', WELSH), said('lang="cy"', WELSH)),
    ("page-language-wrong", said('lang="cy"'), said('lang="cy"', "<p>GOV.UK</p>")),
    ("page-language-wrong", said('lang="en"', RUSSIAN), said('lang="ru"', RUSSIAN)),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_pages_that_do_not_say_their_language(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in page_language(page(wrong))] == [rule]
    assert not list(page_language(page(right)))


def test_names_the_language_that_the_words_are_in() -> None:
    (finding,) = page_language(Document(said('lang="en"', WELSH)))
    assert "its words are in Welsh" in finding.message


def test_says_what_to_write_instead_of_a_longer_code() -> None:
    (finding,) = page_language(Document(said('lang="cym"', WELSH)))
    assert "write “cy”" in finding.message
