"""The API: a department acts under its own grants alone, and what it says is a proposal, stamped by the hub."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from formkit.attributes import Assurance
from formkit.profile.assertion import Source
from tests.hub.registered import BENEFITS
from tests.journeys import Town
from tests.web.hub.conftest import ADDRESS, Office, Owner
from tests.web.your_data.conftest import ONE_LOGIN

NEW = {"lines": ["2 Low Street"], "addressLocality": "Sampleton", "postalCode": "SW1A 2AA", "addressCountry": "GB"}


@pytest.fixture
def grant(licences: Office, ann: Owner) -> dict[str, Any]:
    """What was told, with its grant."""
    return licences.told(ann.gives(licences, "contact.address", "person.age_at_least-17"))


def claim(value: Any = NEW, attribute: str = "contact.address", **more: Any) -> dict[str, Any]:
    return {"attribute": attribute, "value": value, **more}


def keeping(grant: dict[str, Any], *claims: Any, key: str = "", **more: Any) -> dict[str, Any]:
    return {"grant": grant["grant"], "key": key or str(uuid4()), "claims": list(claims or [claim()]), **more}


def waiting(running: Town, ann: Owner) -> list[Any]:
    return [one.value for one in running.store.proposals.of(ann.id)]


def test_what_a_department_wants_kept_waits_for_its_citizen(
    running: Town, licences: Office, ann: Owner, grant: dict[str, Any]
) -> None:
    answer = licences.asks("keep", keeping(grant))
    assert (answer.status_code, answer.get_json()) == (200, {"proposed": ["contact.address"]})
    assert [one["value"] for one in waiting(running, ann)] == [NEW]
    assert NEW not in ann.knows()
    row = next(one for one in running.store.usage.of(ann.id) if one.action == "proposed")
    assert (row.organisation, row.form, row.attributes) == (licences.client, "renew", ("contact.address",))


def test_what_is_sent_again_is_one_proposal(running: Town, licences: Office, ann: Owner, grant: dict[str, Any]) -> None:
    message = keeping(grant)
    assert [licences.asks("keep", message).status_code for _ in range(2)] == [200, 200]
    assert len(waiting(running, ann)) == 1


@pytest.mark.parametrize(
    "claims",
    [
        [claim("ann@example.com", "contact.email")],
        [claim(), claim("ann@example.com", "contact.email")],
        [claim("1980-03-27", "person.birth_date")],
        [claim(True, "person.age_at_least")],
        [claim("x", "equality.religion")],
    ],
)
def test_what_is_not_registered_to_be_written_is_refused_whole(
    running: Town, licences: Office, ann: Owner, grant: dict[str, Any], claims: list[Any]
) -> None:
    answer = licences.asks("keep", keeping(grant, *claims))
    assert (answer.status_code, answer.get_json()) == (403, {"error": "access_denied"})
    assert waiting(running, ann) == []


@pytest.mark.parametrize(
    "value", ["1 High Street", None, 7, [], {}, {"lines": []}, {"lines": [7], "postalCode": "x"}, {"postalCode": "no"}]
)
def test_what_does_not_fit_its_attribute_is_refused(
    running: Town, licences: Office, ann: Owner, grant: dict[str, Any], value: Any
) -> None:
    answer = licences.asks("keep", keeping(grant, claim(value)))
    assert (answer.status_code, answer.get_json()) == (400, {"error": "invalid_request"})
    assert waiting(running, ann) == []


@pytest.mark.parametrize(
    "more",
    [
        {"claims": [claim(assurance=4)]},
        {"claims": [claim(source={"kind": "register"})]},
        {"claims": [claim(), claim()]},
        {"claims": []},
        {"claims": "x"},
        {"key": "x"},
        {"grant": 7},
        {"grant": None},
    ],
)
def test_a_message_that_is_not_what_it_must_be_is_refused(
    licences: Office, grant: dict[str, Any], more: dict[str, Any]
) -> None:
    answer = licences.asks("keep", keeping(grant) | more)
    assert (answer.status_code, answer.get_json()) == (400, {"error": "invalid_request"})


@pytest.mark.parametrize("act", ["changed", "sent", "keep", "dispute"])
def test_a_grant_is_its_own_departments_and_only_while_it_stands(
    running: Town, licences: Office, benefits: Office, ann: Owner, grant: dict[str, Any], act: str
) -> None:
    known = grant["profile"][0]["id"]
    message = keeping(grant) | {"known": [known], "reference": "r-1", "assertion": known, "claim": None}
    strange = benefits.asks(act, message)
    assert (strange.status_code, strange.get_json()) == (403, {"error": "access_denied"})
    assert licences.asks(act, message | {"grant": str(uuid4())}).status_code == 403
    assert licences.asks(act, message).status_code == 200
    ann.opens("/your-data/links").follows("Stop Renew a driving licence (Example Licences)").presses("Yes, stop it")
    ann.sees("The service gets nothing more from here.")
    assert waiting(running, ann) == []
    cut = licences.asks(act, message)
    assert (cut.status_code, cut.get_json()) == (403, {"error": "access_denied"})


@pytest.mark.parametrize("act", ["changed", "sent", "keep", "dispute"])
def test_each_call_is_proven_for_its_own_address_once(licences: Office, grant: dict[str, Any], act: str) -> None:
    message, path = {"grant": grant["grant"], "known": []}, "/profile-api/changed"
    for wrong in (licences.assertion("/token"), licences.assertion(path, signer="x"), "a.b.c"):
        answer = licences.asks(act, message, wrong)
        assert (answer.status_code, answer.get_json()) == (401, {"error": "invalid_client"})
    token = licences.assertion(path)
    assert [licences.asks("changed", message, token).status_code for _ in range(2)] == [200, 401]


def test_without_proof_there_is_no_answer(running: Town) -> None:
    answer = running.app.test_client().post("/profile-api/changed", json={}, base_url="http://localhost")
    assert (answer.status_code, answer.get_json()) == (401, {"error": "invalid_token"})
    answer = running.app.test_client().get("/profile-api/changed", base_url="http://localhost")
    assert answer.status_code == 405


@pytest.mark.parametrize("body", [b"{", b"[" * 30_000, b"null", b"[]", b"\xff"])
def test_what_is_no_json_is_refused(running: Town, licences: Office, body: bytes) -> None:
    headers = {"Authorization": f"Bearer {licences.assertion('/profile-api/keep')}"}
    answer = running.app.test_client().post(
        "/profile-api/keep", data=body, headers=headers, base_url="http://localhost"
    )
    assert (answer.status_code, answer.get_json()) == (400, {"error": "invalid_request"})


def test_a_message_that_is_too_long_is_refused(licences: Office, grant: dict[str, Any]) -> None:
    answer = licences.asks("keep", keeping(grant, claim({"lines": ["x" * 100_000]})))
    assert (answer.status_code, answer.get_json()) == (413, {"error": "invalid_request"})


def test_who_asks_too_often_waits(running: Town, licences: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("formkit.web.hub.doors.MOST_IN_A_MINUTE", 2)
    assert [licences.userinfo("x").status_code for _ in range(3)] == [401, 401, 429]
    running.clock.advance(timedelta(minutes=1))
    assert licences.userinfo("x").status_code == 401


def test_what_has_changed_is_told_and_nothing_of_what_was_not_given(
    licences: Office, ann: Owner, grant: dict[str, Any]
) -> None:
    address, age = (one["id"] for one in grant["profile"])
    email = ann.has("contact.email", "ann@example.com")
    asked = {"grant": grant["grant"], "known": [address, age]}
    assert licences.asks("changed", asked).get_json() == {"changed": []}
    unknown = str(uuid4())
    told = licences.asks("changed", asked | {"known": [str(email.id), unknown]}).get_json()["changed"]
    assert sorted(told) == sorted([str(email.id), unknown]), (
        "what was never given is told from what never was by nothing"
    )
    ann.has("contact.address", NEW)
    assert licences.asks("changed", asked).get_json() == {"changed": [address]}


def test_what_was_sent_is_noted_once_for_a_reference_of_this_department(
    running: Town, licences: Office, benefits: Office, ann: Owner, grant: dict[str, Any]
) -> None:
    other = benefits.told(ann.gives(benefits, "contact.address"))
    known = [one["id"] for one in grant["profile"]]
    message = {"grant": grant["grant"], "known": known, "reference": "AB-1"}
    heads = [licences.asks("sent", message).get_json()["head"] for _ in range(2)]
    assert heads[0] == heads[1]
    benefits.asks("sent", {"grant": other["grant"], "known": [other["profile"][0]["id"]], "reference": "AB-1"})
    rows = [one for one in running.store.usage.of(ann.id) if one.action == "sent"]
    assert {(one.organisation, one.attributes) for one in rows} == {
        (licences.client, ("contact.address", "person.age_at_least")),
        (BENEFITS, ("contact.address",)),
    }
    assert running.store.usage.verify(ann.id, heads[0]) is None


@pytest.mark.parametrize("reference", ["", None, 7, "x" * 101, "a\nb"])
def test_a_reference_is_a_short_line(licences: Office, grant: dict[str, Any], reference: Any) -> None:
    message = {"grant": grant["grant"], "known": [], "reference": reference}
    assert licences.asks("sent", message).status_code == 400


def test_a_value_that_is_said_to_be_wrong_waits_for_its_citizen_too(
    running: Town, licences: Office, ann: Owner, grant: dict[str, Any]
) -> None:
    told = grant["profile"][0]["id"]
    message = {"grant": grant["grant"], "assertion": told, "claim": claim()}
    assert licences.asks("dispute", message).get_json() == {}
    assert licences.asks("changed", {"grant": grant["grant"], "known": [told]}).get_json() == {"changed": []}
    ann.opens("/your-data/proposals").sees("Said to be wrong", "1 High Street", "2 Low Street")
    ann.presses("Yes, it is wrong (Home address, Renew a driving licence)").sees("It has been saved.")
    assert licences.asks("changed", {"grant": grant["grant"], "known": [told]}).get_json() == {"changed": [told]}


@pytest.mark.parametrize("about", ["email", "unknown", "other"])
def test_nothing_can_be_said_of_what_was_not_given(
    running: Town, licences: Office, ann: Owner, grant: dict[str, Any], about: str
) -> None:
    bob = Owner(running, "bob")
    ids = {"email": ann.has("contact.email", "a@example.com").id, "other": bob.has("contact.address", ADDRESS).id}
    message = {"grant": grant["grant"], "assertion": str(ids.get(about, uuid4())), "claim": None}
    assert licences.asks("dispute", message).status_code == 403
    mixed = message | {"assertion": grant["profile"][0]["id"], "claim": claim("1980-01-01", "person.birth_date")}
    assert licences.asks("dispute", mixed).status_code == 403


def test_the_hub_says_who_told_it_and_how_sure_it_is(
    running: Town, licences: Office, ann: Owner, grant: dict[str, Any]
) -> None:
    ann.has("contact.address", ADDRESS, source=ONE_LOGIN, assurance=Assurance.PROVIDER_COLLECTED)
    licences.asks("keep", keeping(grant))
    ann.opens("/your-data/proposals").presses("Save it (Home address, Renew a driving licence)")
    kept = next(one for one in running.store.assertions.of(ann.id) if one.value == NEW)
    assert kept.source == Source("citizen", form="renew", organisation=licences.client)
    assert (kept.assurance, kept.controller) == (Assurance.SELF_ASSERTED, licences.client)
