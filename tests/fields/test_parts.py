from datetime import date

import pytest

from formkit.fields.address import Address
from formkit.fields.name import Name
from formkit.kinds import Bounds

ANY = Bounds(date(2026, 6, 1))
KINDS = [Name(), Name({"format": "first_last", "title": True}), Address(), Address({"format": "international"})]


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_that_may_not_be_left_out_is_asked_for_by_itself(kind):
    assert [fault.parts for fault in kind.missing()] == [(part,) for part in kind.inputs if not kind.is_optional(part)]


@pytest.mark.parametrize("kind", KINDS)
def test_parts_that_may_be_left_out_are_not_asked_for(kind):
    typed = {part: texts for part, texts in kind.retype(kind.example(ANY)).items() if not kind.is_optional(part)}
    assert kind.faults(kind.parse(typed, ANY).value, ANY) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_all_parts_with_hidden_characters_are_flagged_at_once(kind):
    (fault,) = kind.parse(dict.fromkeys(kind.inputs, ("a\x00b",)), ANY).faults
    assert (fault.rule, fault.parts) == ("characters", kind.inputs)
