"""An arrival has who signed in and what is claimed about them; what the provider says beside that may be anything."""

from datetime import UTC, datetime
from typing import Any

import pytest

from formkit.identity.arrival import Arrival, arrive
from formkit.identity.vocabulary import RETURN_CODE
from tests.relying import TODAY, relying

TOKEN = {"iss": "https://oidc.example/", "sub": "somebody"}


def arrived(proves: bool = True, told: Any = None, **token: Any) -> Arrival:
    return arrive(
        relying(proves_identity=proves).provider.agreement, "token", {**TOKEN, **token}, told or {}, None, TODAY
    )


@pytest.mark.parametrize(
    ("auth_time", "moment"),
    [
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
        (1.5, datetime(1970, 1, 1, 0, 0, 1, 500_000, tzinfo=UTC)),
        (10**30, None),
        (float("inf"), None),
        (float("nan"), None),
        ("0", None),
        (None, None),
    ],
)
def test_when_somebody_proved_who_they_are_is_a_moment_or_unknown(auth_time: Any, moment: datetime | None) -> None:
    assert arrived(auth_time=auth_time).auth_time == moment


def test_what_is_no_text_is_empty() -> None:
    arrival = arrived(vot=["Cl.Cm"], sid=5)
    assert (arrival.vot, arrival.sid, arrival.identity, arrival.email) == ("", "", "", "")


def test_each_kind_of_provider_is_read_in_its_own_words() -> None:
    told = {"birthdate": "1980-03-27", "https://vocab.account.gov.uk/v1/address": [{"postalCode": "LS99 9ZZ"}]}
    assert [one.attribute for one in arrived(True, told).claims] == ["contact.address"]
    assert [one.attribute for one in arrived(False, told).claims] == ["person.birth_date"]


def test_evidence_says_who_told_it() -> None:
    (claim,) = arrived(False, {"birthdate": "1980-03-27"}).claims
    assert (claim.source.kind, claim.source.id) == ("idp", "localhost:8000")
    assert claim.evidence == {"type": "userinfo", "iss": "https://oidc.example/"}


def test_letters_are_kept() -> None:
    assert arrived(told={RETURN_CODE: [{"code": "A"}]}).codes == ("A",)
