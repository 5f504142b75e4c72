"""Authorization requests as they are read once they are right."""

import pytest

from formkit.identity.stand_in.persona import ADDRESS
from formkit.identity.stand_in.requests import Asked, Leaving, Unanswerable, read
from tests.one_login import CLIENT, PROVED, asked, claims, stand_in

CLIENTS = stand_in("http://localhost").clients


def reads(**changes: str | None) -> Asked | Leaving | Unanswerable:
    return read(asked(**changes), CLIENTS)


def right(**changes: str | None) -> Asked:
    found = reads(**changes)
    assert isinstance(found, Asked), found
    return found


def test_claims_count_only_where_identity_is_asked_for() -> None:
    assert right(claims=claims(ADDRESS)).claims == ()
    assert right(vtr=PROVED, claims=claims(ADDRESS)).claims == (ADDRESS,)


@pytest.mark.parametrize(
    ("locales", "language"), [("cy", "cy"), ("cy-AR en", "cy"), ("fr cy en", "cy"), ("en cy", "en"), ("", "en")]
)
def test_the_first_locale_that_is_spoken_counts(locales: str, language: str) -> None:
    assert right(ui_locales=locales).language == language


@pytest.mark.parametrize(("text", "seconds"), [("0", 0), ("3600", 3600), ("", None), (None, None)])
def test_an_age_of_nought_is_an_age(text: str | None, seconds: int | None) -> None:
    assert right(max_age=text).max_age == seconds


@pytest.mark.parametrize("age", ["soon", "1.5", "0x1", "9" * 20, "-"])
def test_an_age_that_is_no_number_is_not_answered(age: str) -> None:
    assert isinstance(reads(max_age=age), Unanswerable)


@pytest.mark.parametrize(
    "text", ["[]", '"userinfo"', '{"userinfo": []}', '{"userinfo": {"a": true}}', '{"userinfo": null}', "nonsense"]
)
def test_claims_that_cannot_be_read_come_back_without_a_state(text: str) -> None:
    found = reads(claims=text)
    assert isinstance(found, Leaving)
    assert set(found.told) == {"error", "error_description"}


def test_an_error_without_a_description_has_none() -> None:
    assert right().refused("temporarily_unavailable").told == {"error": "temporarily_unavailable", "state": "the-state"}


def test_a_request_of_its_own_kind_is_refused() -> None:
    found = reads(request="a.b.c")
    assert isinstance(found, Leaving)
    assert (found.told["error"], found.told["state"]) == ("request_not_supported", "the-state")


def test_the_query_of_an_address_stays_as_it_is() -> None:
    assert Leaving("https://x.example/?a=1", {"code": "c"}).location == "https://x.example/?a=1&code=c"
    assert right().client is CLIENTS[CLIENT]
