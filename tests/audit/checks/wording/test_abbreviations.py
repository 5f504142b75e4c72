"""Abbreviations."""

import pytest

from formkit.audit.checks.wording.abbreviations import abbreviations, unexplained
from tests.audit.checks.wording.twins import Twins, page

TWINS: Twins = (
    ("abbreviation-without-title", "<abbr>GDS</abbr> is here.", '<abbr title="Government Digital Service">GDS</abbr>.'),
    ("abbreviation-without-title", '<abbr title=" ">GDS</abbr>', "The Government Digital Service (<abbr>GDS</abbr>)"),
    ("abbreviation-without-title", "<abbr>GDS</abbr>", '<abbr title="Service">GDS</abbr>, and <abbr>GDS</abbr> again'),
    ("abbreviation-without-title", "<acronym>GDS</acronym>", "<abbr>est.</abbr>"),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_abbreviations_that_nobody_explains(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in abbreviations(page(wrong))] == [rule]
    assert not list(abbreviations(page(right)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Send us your SA1 and SAR.", ["SAR"]),
        ("A subject access request (SAR). A SAR is free.", []),
        ("Your SAR (subject access request).", []),
        ("The NHS and the BBC", []),
        ("DO NOT SEND CASH", []),
        ("SARs are free", ["SAR"]),
    ],
)
def test_knows_which_abbreviations_people_know(text: str, found: list[str]) -> None:
    assert unexplained(text) == found
