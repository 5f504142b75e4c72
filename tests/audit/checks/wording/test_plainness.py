"""How hard a text is to read."""

import pytest

from formkit.audit.checks.wording.plainness import grade, sentences, syllables


@pytest.mark.parametrize(("word", "count"), [("fee", 1), ("table", 2), ("application", 4), ("made", 1), ("GOV", 1)])
def test_counts_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_line_is_a_sentence() -> None:
    assert sentences("You need: a card\nYou pay £1.50. “Why?” Because.") == [
        "You need:",
        "a card",
        "You pay £1.50.",
        "“Why?",
        "Because.",
    ]


def test_short_words_in_short_sentences_take_less_school() -> None:
    assert grade("Pay the fee. Then wait.") < 3 < 12 < grade("Remuneration necessitates administrative authorisation.")
    assert grade("") == grade("123 £") == 0
