"""The laws that every fit keeps, whatever attribute and field it stands between."""

from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from formkit.attributes import ATTRIBUTES
from formkit.attributes.fits import Fit, fit, types_of
from formkit.fields import TYPES
from tests.attributes.fits.fitting import ADDRESSES, FITS, JSON, TEXTS, answers

KEYS = ["documentNumber", "personalNumber", "accountName", "sortCode", "accountNumber", "streetName", "addressLocality"]
PARTS = st.fixed_dictionaries({}, optional={"type": st.sampled_from(["GivenName", "FamilyName"]), "value": JSON})
NAMES = st.fixed_dictionaries({"nameParts": st.lists(PARTS | JSON, max_size=4)}, optional={"title": JSON})
VALUES = JSON | NAMES | ADDRESSES | st.fixed_dictionaries({}, optional=dict.fromkeys(KEYS, JSON))
few = settings(max_examples=30)
of_each = pytest.mark.parametrize(
    "found", [one for _, one in FITS], ids=[f"{id}-{one.type.NAME}-{[*one.type.settings.values()]}" for id, one in FITS]
)


def is_taken(found: Fit, answer: Any) -> bool:
    try:
        found.type.from_json(answer)
    except ValueError:
        return False
    return True


@of_each
@few
@given(st.data())
def test_an_answer_that_was_kept_comes_back_as_it_was(found: Fit, data: st.DataObject) -> None:
    answer = data.draw(answers(found.type))
    value = found.value(answer)
    assert value is None or found.answer(value) == answer


@of_each
@few
@given(st.data())
def test_an_answer_that_the_type_refuses_is_never_kept(found: Fit, data: st.DataObject) -> None:
    answer = data.draw(answers(found.type) | JSON)
    assert is_taken(found, answer) or found.value(answer) is None


@of_each
@few
@given(VALUES | TEXTS)
def test_the_type_takes_whatever_is_answered_and_nothing_raises(found: Fit, value: Any) -> None:
    answer = found.answer(value)
    assert answer is None or is_taken(found, answer)


@of_each
def test_answers_are_found_that_can_be_kept_and_come_back(found: Fit) -> None:
    """The laws above hold of nothing, too: this says that they hold of something."""
    kept = find(answers(found.type), lambda answer: found.value(answer) is not None) if found.KEEPS else None
    assert (kept is not None) == found.KEEPS


def test_what_fits_is_what_is_said_to_fit() -> None:
    for attribute in ATTRIBUTES.values():
        fitting = {name for name, kind in TYPES.items() if fit(attribute, kind({}))}
        assert fitting == set(types_of(attribute))


def test_nobody_is_asked_for_other_people_or_a_list_of_names_yet() -> None:
    assert [one for one in ATTRIBUTES if not types_of(ATTRIBUTES[one])] == [
        "person.previous_names",
        "household.members",
        "finance.income",
    ]
