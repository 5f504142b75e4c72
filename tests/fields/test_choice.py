from datetime import date

from formkit.fields.radios import Radios
from formkit.fields.select import Select
from formkit.kinds import Bounds

TODAY = date(2026, 6, 1)


def test_the_example_is_an_option_that_applies():
    for kind in (Radios(), Select()):
        assert kind.faults(kind.example(Bounds(TODAY, options=("b", "a"))), Bounds(TODAY, options=("b", "a"))) == ()


def test_an_option_without_a_label_at_hand_is_shown_by_its_value():
    assert Select().show("b", None, {"a": "A"}) == "b"
