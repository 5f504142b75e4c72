"""The order of lists: accents and articles do not count, and Welsh has letters of two signs."""

import pytest

from formkit.alphabet import place


def ordered(code: str, *words: str) -> list[str]:
    return sorted(words, key=lambda one: place(one, code))


def test_accents_and_capitals_do_not_count():
    assert ordered("en", "Angola", "Åland Islands", "albania") == ["Åland Islands", "albania", "Angola"]
    assert ordered("en", "Cote", "Côte d’Ivoire", "Cot") == ["Cot", "Cote", "Côte d’Ivoire"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["Austria", "The Bahamas", "Bahrain", "Thailand"]),
        ("cy", ["Albania", "Yr Almaen", "Andorra", "Gwlad yr Iâ", "Ynys Manaw", "Yr Ynys Werdd"]),
        ("cy", ["Nigeraidd", "O Seland Newydd", "Thai", "O Ynysoedd Cook"]),
    ],
)
def test_the_article_does_not_count(code, words):
    assert ordered(code, *reversed(words)) == words


def test_welsh_has_letters_of_two_signs():
    words = ["Ciwba", "Cyprus", "Chile", "Dwyrain", "Ddoe", "Ethiopia", "Fiji", "Ffrainc", "Gwlad", "Ngwlad", "Haiti"]
    more = ["Lwcsembwrg", "Llydaw", "Malta", "Portiwgal", "Philipinau", "Qatar", "Rwsia", "Rhodes", "Swdan"]
    last = ["Twrci", "Thai", "Uganda", "Vanuatu", "Wcráin", "Yemen", "Zambia"]
    assert ordered("cy", *reversed(words + more + last)) == words + more + last
    assert ordered("en", "Cyprus", "Chile", "Ciwba") == ["Chile", "Ciwba", "Cyprus"]
