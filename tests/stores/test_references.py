"""References: short enough to read out, with nothing to mistake."""

from formkit.stores.references import ALPHABET, fresh_reference


def test_a_reference_has_eight_characters_of_the_alphabet() -> None:
    references = [fresh_reference() for _ in range(1000)]
    assert {len(reference) for reference in references} == {8}
    assert set("".join(references)) == set(ALPHABET)


def test_no_two_characters_look_alike_and_no_word_can_be_spelt() -> None:
    for alike in ("0OQD", "1IL", "2Z", "5S", "8B", "6G", "UV"):
        assert sum(character in ALPHABET for character in alike) <= 1
    assert not set("AEIOU") & set(ALPHABET)


def test_references_do_not_follow_one_another() -> None:
    assert len({fresh_reference() for _ in range(1000)}) == 1000
