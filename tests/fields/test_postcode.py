import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.postcode import postcode


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("SW1A 2AA", "SW1A 2AA"),
        ("sw1a2aa", "SW1A 2AA"),
        (" Sw1A  2 aA. ", "SW1A 2AA"),
        ("SW1A-2AA", "SW1A 2AA"),
        ("SW1A\u00a02AA", "SW1A 2AA"),
        ("m11ae", "M1 1AE"),
        ("b33 8th", "B33 8TH"),
        ("CR2 6XH", "CR2 6XH"),
        ("dn551pt", "DN55 1PT"),
        ("W1A 0AX", "W1A 0AX"),
        ("EC1A 1BB", "EC1A 1BB"),
        ("BT1 5GS", "BT1 5GS"),
        ("ze1 0aa", "ZE1 0AA"),
        ("JE2 3XP", "JE2 3XP"),
        ("IM1 1EB", "IM1 1EB"),
        ("BF1 1AA", "BF1 1AA"),
        ("GIR 0AA", "GIR 0AA"),
    ],
)
def test_a_postcode_is_read_however_it_is_typed(text, kept):
    assert postcode(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SW1A",
        "2AA",
        "SW1A 2A",
        "SW1A 2AAA",
        "SW1A 2CA",
        "QW1A 2AA",
        "S1A",
        "12345",
        "SW1A OAA",
        "Leeds",
        "SŴ1A 2AA",
    ],
)
def test_what_is_no_full_postcode_is_none(text):
    assert postcode(text) is None


@given(st.text(max_size=12))
def test_a_kept_postcode_is_read_as_itself(text):
    kept = postcode(text)
    assert kept is None or postcode(kept) == kept
