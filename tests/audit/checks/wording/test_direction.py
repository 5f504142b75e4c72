"""The direction of words."""

import pytest

from formkit.audit.checks.wording.direction import direction
from tests.audit.checks.wording.twins import Twins, page

ARABIC = "الإعفاء الإلكتروني من التأشيرة"
TWINS: Twins = (
    ("direction-missing", f'<p lang="ar">{ARABIC}</p>', f'<p lang="ar" dir="rtl">{ARABIC}</p>'),
    ("direction-missing", "<p>שלום לכולם</p>", '<div dir="RTL"><p>שלום לכולם</p></div>'),
    ("direction-missing", f'<p dir="ltr">{ARABIC}</p>', f'<p dir="auto">{ARABIC}</p>'),
    ("direction-missing", f'<a href="/a">{ARABIC}</a>', '<a href="/a" lang="ar">العربية</a>'),
    ("direction-wrong", '<p dir="rtl" lang="en">Electronic visa waiver</p>', '<p lang="en">Electronic visa waiver</p>'),
    ("direction-wrong", '<div dir="rtl"><p>Visa waiver</p></div>', '<div dir="rtl"><p dir="ltr">Visa waiver</p></div>'),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_words_that_run_the_wrong_way(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in direction(page(wrong))] == [rule]
    assert not list(direction(page(right)))
