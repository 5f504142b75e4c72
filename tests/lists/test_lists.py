"""formkit's own lists: whole, in both languages, and found by the names that people use."""

import re
from importlib import resources

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from formkit.language import language
from formkit.lists import BUILT_IN, COUNTRIES, NATIONALITIES, built_in
from formkit.option import Option

# Both lists have codes beyond ISO 3166-1: the parts of the United Kingdom, Tristan da Cunha and, of ICAO, stateless.
OTHERS = {"GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS", "SH-TA", "XXA"}
# Of ISO 3166-1 only the minor outlying islands of the United States are left out: nobody lives there.
COUNTRY_CODES = {
    code
    for code in Locale("en").territories
    if re.fullmatch("[A-Z]{2}", code)
    and code not in {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UM", "UN", "XA", "XB", "ZZ"}
}


def option(name: str, value: str) -> Option:
    return next(one for one in built_in(name) if one.value == value)


def said(name: str, value: str, code: str = "en") -> str:
    return language(code).translate(option(name, value).label.variants[0].text)[0]


def synonyms(name: str, value: str) -> set[str]:
    return {wording.variants[0].text.source for wording in option(name, value).synonyms}


def test_countries_are_those_of_iso_3166_and_kosovo():
    assert {one.value for one in built_in(COUNTRIES)} == COUNTRY_CODES
    assert "XK" in COUNTRY_CODES


def test_nationalities_belong_to_countries_but_for_a_few():
    values = {one.value for one in built_in(NATIONALITIES)}
    assert values - COUNTRY_CODES == OTHERS
    assert len(values) > 215


@pytest.mark.parametrize("name", BUILT_IN)
def test_no_value_and_no_label_stands_twice(name):
    options = built_in(name)
    labels = {said(name, one.value) for one in options}
    assert len({one.value for one in options}) == len(options) == len(labels)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_label_is_in_welsh_and_no_two_are_the_same(name):
    texts = [one.label.variants[0].text for one in built_in(name)]
    spoken = [language("cy").translate(text) for text in texts]
    assert {code for _, code in spoken} == {"cy"}
    assert len({words for words, _ in spoken}) == len(texts)


def test_nothing_is_left_of_words_that_are_gone():
    source = resources.files("formkit") / "translations/cy/LC_MESSAGES/lists.po"
    with source.open("rb") as stream:
        kept = {(one.context, one.id) for one in read_po(stream, locale="cy") if one.id}
    options = [one for name in BUILT_IN for one in built_in(name)]
    texts = [wording.variants[0].text for one in options for wording in (one.label, *one.synonyms)]
    assert kept - {(text.context, text.source) for text in texts} == set()


@pytest.mark.parametrize(
    ("value", "label", "welsh", "found_by"),
    [
        ("GB", "United Kingdom", "Y Deyrnas Unedig", {"UK", "Great Britain", "Britain", "England", "Wales"}),
        ("NL", "Netherlands", "Yr Iseldiroedd", {"Holland"}),
        ("US", "United States", "Yr Unol Daleithiau", {"USA", "America"}),
        ("CI", "Ivory Coast", "Y Traeth Ifori", {"Côte d’Ivoire"}),
    ],
)
def test_countries_have_the_names_that_people_use(value, label, welsh, found_by):
    assert (said(COUNTRIES, value), said(COUNTRIES, value, "cy")) == (label, welsh)
    assert found_by <= synonyms(COUNTRIES, value)


def test_a_nationality_is_found_by_its_country_too():
    assert {"Netherlands", "Holland"} <= synonyms(NATIONALITIES, "NL")
    assert {"Wales", "Cymraes", "Cymro"} <= synonyms(NATIONALITIES, "GB-WLS")
    assert said(NATIONALITIES, "GB-WLS", "cy") == "Cymreig"
