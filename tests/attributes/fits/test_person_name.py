"""Names keep the order in which they are written, and nobody guesses which part of one is which."""

from typing import Any

import pytest

from tests.attributes.fits.fitting import made

PARTS = {"G": "GivenName", "F": "FamilyName"}


def name(*parts: str, **more: str) -> dict[str, Any]:
    """Make a name of parts such as "G Sarah"."""
    return {"nameParts": [{"type": PARTS.get(part[0], ""), "value": part[2:]} for part in parts], **more}


@pytest.mark.parametrize(
    ("value", "full"),
    [
        (name("G Sarah", "G Ann", "F O’Brien"), "Sarah Ann O’Brien"),
        (name("F Nguyễn", "G Văn", "G An"), "Nguyễn Văn An"),
        (name("G Ana", "F de", "G María", "F Souza"), "Ana de María Souza"),
        (name("F SUKARNO"), "SUKARNO"),
        (name("G  Sarah ", "G ", "F O’Brien"), "Sarah O’Brien"),
    ],
)
def test_one_box_has_all_parts_as_they_are_written(value: dict[str, Any], full: str) -> None:
    assert made("person.name", "name").answer(value) == {"full": full}


def test_given_names_stand_apart_from_family_names_wherever_they_were() -> None:
    value = name("F Souza", "G Ana", "G María", "F Lima")
    in_two = made("person.name", "name", format="first_last")
    in_three = made("person.name", "name", format="first_middle_last")
    assert in_two.answer(value) == {"first": "Ana María", "last": "Souza Lima"}
    assert in_three.answer(value) == {"first": "Ana", "middle": "María", "last": "Souza Lima"}
    assert in_three.answer(name("G Ana", "F Souza")) == {"first": "Ana", "last": "Souza"}


@pytest.mark.parametrize("format", ["first_last", "first_middle_last"])
@pytest.mark.parametrize(
    "value",
    [name("F SUKARNO"), name("G Ana"), name("G Ana", "? von", "F Ohm"), name("? Ana Souza"), name(), {}, None, "Ana"],
)
def test_parts_that_cannot_be_told_apart_are_asked_for(format: str, value: Any) -> None:
    assert made("person.name", "name", format=format).answer(value) is None


def test_a_name_typed_into_one_box_fills_one_box_and_no_others() -> None:
    value = made("person.name", "name").value({"full": "Ana Souza"})
    assert made("person.name", "name").answer(value) == {"full": "Ana Souza"}
    assert made("person.name", "name", format="first_last").answer(value) is None


def test_a_name_typed_into_parts_fills_one_box_too() -> None:
    value = made("person.name", "name", format="first_middle_last").value(
        {"first": "Ana", "middle": "Inês", "last": "Souza"}
    )
    assert value == name("G Ana", "G Inês", "F Souza")
    assert made("person.name", "name").answer(value) == {"full": "Ana Inês Souza"}


def test_a_title_is_told_only_to_those_who_ask_for_one() -> None:
    value = made("person.name", "name", title=True).value({"title": "Dr", "full": "Ana Souza"})
    assert made("person.name", "name", title=True).answer(value) == {"title": "Dr", "full": "Ana Souza"}
    assert made("person.name", "name").answer(value) == {"full": "Ana Souza"}


def test_a_name_that_cannot_be_printed_is_asked_for() -> None:
    assert made("person.name", "name").answer(name("G An\x00a")) is None
