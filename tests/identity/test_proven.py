"""A proven identity becomes claims: the name that holds now, those before, and the surest date of birth."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from formkit.attributes import Assurance
from formkit.identity.core_identity import CoreIdentity
from formkit.identity.proven import proven_claims
from formkit.identity.stand_in.persona import name
from formkit.profile.assertion import Claim, Source
from tests.relying import ANY_JSON, TODAY, objects

SOURCE = Source("idp", "govuk-one-login")


def claims(**subject: Any) -> Mapping[str, Claim]:
    identity = CoreIdentity(subject, "https://identity.example/", "P2", "0" * 64)
    return {one.attribute: one for one in proven_claims(identity, SOURCE, TODAY)}


def values(**subject: Any) -> Mapping[str, Any]:
    return {attribute: one.value for attribute, one in claims(**subject).items()}


NOW = {**name("Alex", "Jamie", "Sample", since="2020-01-31")}
BEFORE = {**name("Alex", "Before", until="2020-01-31")}


def test_a_claim_is_proven_and_says_by_what() -> None:
    claim = claims(name=[NOW])["person.name"]
    assert (claim.assurance, claim.source, claim.valid_from) == (Assurance.PROVEN, SOURCE, date(2020, 1, 31))
    assert claim.evidence == {
        "type": "coreIdentityJWT", "iss": "https://identity.example/", "vot": "P2", "jwt_sha256": "0" * 64,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("names", "now", "before"),
    [
        ([NOW, BEFORE], NOW, [BEFORE]),
        ([BEFORE, NOW], NOW, [BEFORE]),
        ([BEFORE], None, [BEFORE]),
        ([NOW, "Alex", None, {}], NOW, None),
        ([{"nameParts": []}], None, None),
        ([{"nameParts": [{"type": "GivenName", "value": " "}]}], None, None),
        ([{"nameParts": [{"type": "Title", "value": "Dr"}, *NOW["nameParts"]]}], None, None),
        ([{"nameParts": [{"type": "GivenName", "value": 5}, *NOW["nameParts"]]}], None, None),
        ([{**NOW, "validUntil": 2020}], None, None),
        ("Alex Sample", None, None),
        (None, None, None),
    ],
)
def test_the_name_that_holds_and_those_before(names: Any, now: Any, before: Any) -> None:
    found = values(name=names)
    assert (found.get("person.name"), found.get("person.previous_names")) == (now, before)


def test_parts_of_a_name_stay_in_their_order_and_empty_ones_are_left_out() -> None:
    kinds = [("FamilyName", "Sample"), ("GivenName", ""), ("GivenName", " Alex "), ("FamilyName", "Example")]
    found = values(name=[{"nameParts": [{"type": kind, "value": value} for kind, value in kinds]}])
    assert [(one["type"], one["value"]) for one in found["person.name"]["nameParts"]] == [
        ("FamilyName", "Sample"),
        ("GivenName", "Alex"),
        ("FamilyName", "Example"),
    ]


@pytest.mark.parametrize(
    ("births", "born"),
    [
        ([{"value": "1976-02-29"}, {"value": "1976-03-01"}], "1976-02-29"),
        ([{"value": "1976-02-30"}, {"value": "1976-03-01"}], None),
        ([{"value": "2026-05-03"}], "2026-05-03"),
        ([{"value": "2026-05-04"}], None),
        ([{}], None),
        ([], None),
        ("1976-02-29", None),
    ],
)
def test_the_first_date_of_birth_is_the_surest(births: Any, born: str | None) -> None:
    assert values(birthDate=births).get("person.birth_date") == born


@given(
    name=ANY_JSON | objects("validFrom", "validUntil", "nameParts"),
    pieces=objects("type", "value"),
    born=ANY_JSON | objects("value"),
)
def test_nothing_raises(name: Any, pieces: Any, born: Any) -> None:
    names = [*(name if isinstance(name, list) else []), {"nameParts": pieces}]
    found = claims(name=names, birthDate=born)
    assert claims(name=name).keys() <= {"person.name", "person.previous_names"}
    assert found.keys() <= {"person.name", "person.previous_names", "person.birth_date"}
