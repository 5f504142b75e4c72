from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.number import kept, written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**14), max_value=10**14, places=4))
def test_a_number_reads_the_same_with_and_without_separators(number: Decimal) -> None:
    assert written(f"{number:f}") == number
    assert written(f"{number:,f}") == number
    assert written(f"{number:,f}".replace(",", " ")) == number


@pytest.mark.parametrize("text", ["", ".", "+", "1,23", "1,2345", "1 23", "1,234 567", "--1", "1.2.3", "one"])
def test_what_is_not_written_as_a_number_is_none(text: str) -> None:
    assert written(text) is None


@pytest.mark.parametrize("json", ["01", "1.", ".5", "+1", "1e3", "٣", "1,000", "1" * 16, "", None, 1, 1.5, True])
def test_only_one_way_of_writing_is_kept(json: object) -> None:
    with pytest.raises(ValueError, match="decimal number"):
        kept(json)
