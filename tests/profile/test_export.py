"""Export: what is written can be read back, whatever it is; what was not written so cannot."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.attributes import Assurance
from formkit.profile.assertion import Assertion, Source, Status
from formkit.profile.export import MOST, Unreadable, from_json, to_json
from tests.profile.assertions import ANN, NOON, drawn, known

NAME = {"nameParts": [{"type": "GivenName", "value": "Ann"}, {"type": "FamilyName", "value": "Lee"}]}
ADDRESS = {"lines": ["1 High Street"], "addressLocality": "Leeds", "postalCode": "LS1 1UR"}


def text_of(assertions: list[Assertion]) -> str:
    return json.dumps(to_json(assertions, NOON))


@given(st.lists(drawn(), max_size=4))
def test_what_is_written_is_read_back_the_same(assertions: list[Assertion]) -> None:
    assert from_json(text_of(assertions), ANN) == tuple(assertions)


def test_shapes_that_core_person_looks_into_are_read_back_too() -> None:
    every = [
        known("person.name", NAME, assurance=Assurance.PROVEN, source=Source("idp", "govuk-one-login")),
        known("contact.address", ADDRESS),
        known("person.nationality", ["GB", "IE"]),
    ]
    assert from_json(text_of(every), ANN) == tuple(every)


def test_what_counts_stands_there_in_the_words_of_core_person() -> None:
    person = to_json(
        [
            known("person.name", NAME),
            known("person.birth_date", "1980-03-27"),
            known("contact.address", ADDRESS),
            known("contact.email", "ann@example.com"),
            known("contact.email", "old@example.com", status=Status.SUPERSEDED),
        ],
        NOON,
    )["person"]
    assert person["fullName"] == ["Ann Lee"]
    assert person["familyName"] == ["Lee"]
    assert person["dateOfBirth"] == ["1980-03-27"]
    assert person["domicile"] == [{"@type": "Address", "fullAddress": "1 High Street", "postCode": "LS1 1UR"}]
    assert person["contactPoint"] == [{"@type": "ContactPoint", "hasEmail": ["ann@example.com"], "hasTelephone": []}]


def test_every_term_has_a_meaning_in_the_context() -> None:
    document = to_json([known("person.name", NAME), known("contact.email", "a@example.com")], NOON)
    terms = {"person", *document["person"], *document["person"]["contactPoint"][0]} - {"@type"}
    assert terms <= set(document["@context"])


def test_nobody_is_named_whose_values_they_are() -> None:
    assert str(ANN) not in text_of([known("contact.email", "a@example.com")])


def test_of_an_address_in_parts_all_parts_are_said() -> None:
    parts = {"buildingNumber": "1", "streetName": "High Street", "uprn": "1", "postalCode": "LS1 1UR"}
    person = to_json([known("contact.address", parts)], NOON)["person"]
    assert person["domicile"][0]["fullAddress"] == "1, High Street, LS1 1UR"


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "[]", "{}", "NaN", "[" * 100_000, '{"formkit": 1}', '{"formkit": 2, "values": []}'),
        *('{"formkit": 1, "values": {}}', '{"formkit": 1, "formkit": 1, "values": []}'),
        *('{"formkit": 1, "values": [], "more": 1}', '{"formkit": 1, "values": [], "made": NaN}'),
    ],
)
def test_another_file_is_unreadable(text: str) -> None:
    assert from_json(text, ANN) == Unreadable()


WRONG: list[dict[str, Any]] = [
    {"attribute": "equality.religion"},
    {"attribute": "person.age_at_least", "shape": "truth/1"},
    {"attribute": ["contact.email"]},
    {"assurance": "A9"},
    {"assurance": 3},
    {"asserted": "2026-06-01T11:00:00"},
    {"confirmed": "yesterday"},
    {"status": "true"},
    {"source": {"kind": "friend", "id": "", "form": "", "organisation": ""}},
    {"source": {"kind": "citizen"}},
    {"source": {"kind": "citizen", "id": "x" * 301, "form": "", "organisation": ""}},
    {"valid_from": "20260601"},
    {"purposes": "all"},
    {"evidence": []},
    {"id": "1"},
    {"more": 1},
    {"shape": "phone/1"},
]


@pytest.mark.parametrize("change", WRONG, ids=str)
def test_a_value_that_was_not_written_so_is_unreadable(change: dict[str, Any]) -> None:
    document = to_json([known("contact.email", "a@example.com"), known("contact.phone", "+441")], NOON)
    document["values"][1] = document["values"][0] | change
    assert from_json(json.dumps(document), ANN) == Unreadable(2)


def test_what_lacks_something_is_unreadable() -> None:
    document = to_json([known("contact.email", "a@example.com")], NOON)
    del document["values"][0]["status"]
    assert from_json(json.dumps(document), ANN) == Unreadable(1)


def test_more_than_anybody_has_is_unreadable() -> None:
    one = known("contact.email", "a@example.com")
    assert from_json(text_of([one] * MOST), ANN) == (one,) * MOST
    assert from_json(text_of([one] * (MOST + 1)), ANN) == Unreadable()


def test_it_is_read_as_values_of_whoever_reads_it() -> None:
    other = replace(known("contact.email", "a@example.com"), citizen=ANN)
    assert from_json(text_of([other]), ANN) == (other,)
