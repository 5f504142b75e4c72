"""The parts of an address become lines. tests/gazetteer/test_delivery_points.py has Royal Mail's own examples."""

from formkit.premises import Premises, two


def test_more_than_two_lines_become_two_that_are_even() -> None:
    assert two(("Flat 1, Holly House", "Oak Avenue", "Biddenden")) == ("Flat 1, Holly House", "Oak Avenue, Biddenden")
    assert two(("1 High Street",)) == ("1 High Street",)
    assert two(()) == ()


def test_what_is_above_the_building_comes_first_and_empty_parts_leave_no_line() -> None:
    made = Premises(("Smith Ltd", ""), "Flat 1", "The Manor 12A", "", ("High Street", "Upton"))
    assert made.lines() == ("Smith Ltd", "Flat 1, The Manor", "12A High Street", "Upton")
    assert Premises().lines() == ()
