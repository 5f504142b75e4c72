"""What a page says, and how."""

import pytest

from formkit.audit.checks.wording.prose import by_place, hard_to_read, long_without_headings, placeholder_text
from tests.audit.checks.wording.twins import Twins, page

PARAGRAPH = f"<p>{'You can pay the fee by card or by cheque at the desk. ' * 12}</p>"
HARD = (
    "Title I of the Act creates a program of formula and supplemental competitive grants to assist metropolitan areas "
    "experiencing extraordinary expenditure in meeting the emergency requirements of individuals with insufficient "
    "personal resources, notwithstanding any contribution previously received from local administrations. "
)
PLAIN = "The Act pays for two kinds of grant. Cities can apply for one if they treat many people who need help now. "
BY_PLACE: Twins = (
    ("content-by-place", "<p>The artist on the right won.</p>", "<p>Ed Sheeran won, as the right to vote did.</p>"),
    ("content-by-place", "<p>Use the menu on the left-hand side.</p>", "<p>Use the menu called “Fees”.</p>"),
    ("content-by-place", "<p>Press the green button.</p>", "<p>Press “Continue”, and go to the green belt.</p>"),
    ("content-by-place", "<p>Use the links at the top</p>", "<p>Is the pain on the left? Say which arm.</p>"),
    ("content-by-place", "<p>Dewiswch y botwm gwyrdd.</p>", "<p>Dewiswch y botwm “Parhau”.</p>"),
    ("content-by-place", "<p>It is in the column on the right.</p>", "<p>Write it on the right form.</p>"),
)
PLACEHOLDERS: Twins = (
    ("placeholder-text", "<p>Lorem ipsum dolor</p>", "<p>Insert your card</p>"),
    ("placeholder-text", "<h2>[Insert title here]</h2>", "<h2>Title</h2>"),
)
LONG: Twins = (
    ("long-without-headings", PARAGRAPH * 3, f"{PARAGRAPH * 2}<h2>How to pay</h2>{PARAGRAPH}"),
    ("long-without-headings", PARAGRAPH * 4, "<p>You can pay by card.</p>" * 30),
)
READING: Twins = (
    ("hard-to-read", f"<p>{HARD}</p>", f"<p>{PLAIN * 4}</p>"),
    ("hard-to-read", f"<p>{HARD}</p>", f'<p lang="cy">{HARD}</p>'),
    ("hard-to-read", f"<p>{HARD}</p>", f"<dl><dt>Why</dt><dd>{HARD}</dd></dl>"),
)
TWINS = (*BY_PLACE, *PLACEHOLDERS, *LONG, *READING)


@pytest.mark.parametrize(("rule", "wrong", "right"), BY_PLACE)
def test_finds_words_that_point(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in by_place(page(wrong))] == [rule]
    assert not list(by_place(page(right)))


@pytest.mark.parametrize(("rule", "wrong", "right"), PLACEHOLDERS)
def test_finds_text_that_was_to_be_replaced(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in placeholder_text(page(wrong))] == [rule]
    assert not list(placeholder_text(page(right)))


@pytest.mark.parametrize(("rule", "wrong", "right"), LONG)
def test_finds_long_text_in_one_piece(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in long_without_headings(page(wrong))] == [rule]
    assert not list(long_without_headings(page(right)))


@pytest.mark.parametrize(("rule", "wrong", "right"), READING)
def test_finds_text_that_is_hard_to_read(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in hard_to_read(page(wrong))] == [rule]
    assert not list(hard_to_read(page(right)))
