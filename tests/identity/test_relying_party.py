"""Signing in all of the way: what the provider told becomes an arrival; whatever else happens is a fault."""

import logging
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

import pytest
from joserfc.jwk import RSAKey

from formkit.identity import Arrival, Notice, SignInFault
from formkit.identity.stand_in import Fault
from tests.relying import NOON, ORIGIN, relying

PRIVATE = ("Alex", "Sample", "alex.sample", "900111", "1980-03-27", "urn:fdc", "LS99", "SAMPL803270AJ9ZZ", "eyJ")


def never(jti: str, until: object) -> bool:
    return False


def test_somebody_signs_in_and_is_known_by_issuer_and_sub() -> None:
    found = relying()
    arrival = found.arrive()
    assert (arrival.issuer, arrival.sub) == (
        f"{ORIGIN}/stand-in/one-login/",
        found.stand_in.persona("everything").sub("stand-in.example"),
    )
    assert (arrival.vot, arrival.identity, arrival.auth_time) == ("Cl.Cm", "", NOON)
    assert arrival.email == "alex.sample@example.com"
    assert {claim.attribute for claim in arrival.claims} == {"contact.email", "contact.phone"}


def test_somebody_proves_who_they_are() -> None:
    arrival = relying().arrive(proves_identity=True)
    assert arrival.identity == "P2"
    assert {claim.attribute: int(claim.assurance) for claim in arrival.claims} == {
        "person.name": 3,
        "person.birth_date": 3,
        "contact.address": 2,
        "id.passport": 2,
        "id.driving_licence": 2,
        "contact.email": 1,
        "contact.phone": 1,
    }


def test_letters_may_come_with_a_proven_identity() -> None:
    assert relying("several").arrive(proves_identity=True).codes == ("A", "C")


def test_an_identity_that_cannot_be_proved_is_a_fault_with_its_letters() -> None:
    fault = relying("email").fault(proves_identity=True)
    assert (fault.kind, fault.codes) == ("unproven", ("B",))


def test_a_return_counts_once() -> None:
    found = relying()
    departure = found.depart()
    query = found.at_provider(departure)
    assert isinstance(found.party.finish(departure, query), Arrival)
    assert found.party.finish(departure, query) == SignInFault("expired", "The provider answered invalid_grant.")


def test_two_tabs_do_not_get_in_each_others_way() -> None:
    found = relying()
    first, second = found.depart(), found.depart()
    queries = found.at_provider(first), found.at_provider(second)
    assert isinstance(found.party.finish(second, queries[1]), Arrival)
    assert isinstance(found.party.finish(first, queries[0]), Arrival)


def test_a_return_that_another_session_began_is_refused_before_the_code_is_used() -> None:
    found = relying()
    mine, theirs = found.depart(), found.depart()
    fault = found.party.finish(mine, found.at_provider(theirs))
    assert isinstance(fault, SignInFault)
    assert fault.kind == "forged"
    assert not found.wire.times("/token")


def test_a_code_of_another_session_is_worth_nothing_even_with_my_state() -> None:
    found = relying()
    mine, theirs = found.depart(), found.depart()
    fault = found.party.finish(mine, {**found.at_provider(theirs), "state": mine.state})
    assert isinstance(fault, SignInFault)
    assert fault.kind == "expired"


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ({}, "forged"),
        ({"code": "c"}, "forged"),
        ({"state": "\ud800", "code": "c"}, "forged"),
        ({"state": "", "code": "c"}, "forged"),
        ({"error": "access_denied"}, "denied"),
        ({"error": "access_denied", "state": "another"}, "forged"),
        ({"error": "invalid_request", "error_description": "Alex"}, "misconfigured"),
        ({"error": "login_required"}, "cancelled"),
        ({"error": "<script>"}, "misconfigured"),
    ],
)
def test_a_return_that_is_not_whole_is_a_fault(query: Mapping[str, str], kind: str) -> None:
    found = relying()
    fault = found.party.finish(found.depart(), query)
    assert isinstance(fault, SignInFault)
    assert fault.kind == kind
    assert "Alex" not in fault.words
    assert "<" not in fault.words


def test_a_return_without_a_code_is_a_fault() -> None:
    found = relying()
    departure = found.depart()
    for query in ({"state": departure.state}, {"state": departure.state, "code": ""}):
        assert found.party.finish(departure, query) == SignInFault(
            "forged", "The return is not what the provider made for this."
        )


def test_a_return_without_a_state_in_the_session_is_late_or_else_tells_its_error() -> None:
    found = relying()
    assert found.party.finish(None, {"code": "c", "state": "s"}) == SignInFault(
        "expired", "There is nothing to come back to."
    )
    late = found.party.finish(None, {"error": "temporarily_unavailable"})
    assert isinstance(late, SignInFault)
    assert late.kind == "unavailable"


def test_a_return_that_names_another_provider_is_refused() -> None:
    found = relying()
    departure = found.depart()
    query = found.at_provider(departure)
    mixed = found.party.finish(departure, {**query, "iss": "https://elsewhere.example/"})
    assert isinstance(mixed, SignInFault)
    assert mixed.words == "iss of the return is not what the provider made for this."
    assert isinstance(found.party.finish(departure, {**query, "iss": found.endpoints.issuer}), Arrival)


def test_a_provider_that_names_itself_must() -> None:
    found = relying()
    found.wire.changes["openid-configuration"] = lambda one: {
        **one,
        "authorization_response_iss_parameter_supported": True,
    }
    assert found.fault().kind == "forged"


KINDS = {
    Fault.ID_TOKEN_ISSUER: "forged",
    Fault.ID_TOKEN_AUDIENCE: "forged",
    Fault.ID_TOKEN_ALGORITHM: "forged",
    Fault.ID_TOKEN_SIGNATURE: "forged",
    Fault.ID_TOKEN_EXPIRED: "expired",
    Fault.ID_TOKEN_FROM_TOMORROW: "forged",
    Fault.ID_TOKEN_NONCE: "forged",
    Fault.ID_TOKEN_TRUST: "insufficient",
    Fault.ID_TOKEN_UNSIGNED: "forged",
    Fault.ID_TOKEN_CONFUSED: "forged",
    Fault.ID_TOKEN_KEY: "forged",
    Fault.ID_TOKEN_HASH: "forged",
    Fault.ID_TOKEN_AUTH_TIME: "insufficient",
    Fault.ID_TOKEN_SUBJECT: "forged",
    Fault.IDENTITY_ALGORITHM: "forged",
    Fault.IDENTITY_SIGNATURE: "forged",
    Fault.IDENTITY_ISSUER: "forged",
    Fault.IDENTITY_AUDIENCE: "forged",
    Fault.IDENTITY_SUBJECT: "forged",
    Fault.IDENTITY_EXPIRED: "expired",
    Fault.IDENTITY_NOT_YET: "forged",
    Fault.IDENTITY_TRUST: "insufficient",
    Fault.IDENTITY_CONTROLLER: "forged",
    Fault.IDENTITY_KEY: "forged",
    Fault.DID_CONTROLLER: "unavailable",
    Fault.JWKS_DOWN: "unavailable",
    Fault.DID_DOWN: "unavailable",
    Fault.TOKEN_DOWN: "unavailable",
    Fault.USERINFO_DOWN: "unavailable",
    Fault.USERINFO_SUBJECT: "forged",
    Fault.CODE_REPLAYED: "expired",
    Fault.ACCESS_DENIED: "denied",
    Fault.TEMPORARILY_UNAVAILABLE: "unavailable",
    Fault.SERVER_ERROR: "unavailable",
    Fault.CLIENT_DEACTIVATED: "misconfigured",
    Fault.STATE_LOST: "forged",
    Fault.STATE_CHANGED: "forged",
}


@pytest.mark.parametrize("fault", KINDS, ids=lambda fault: fault.name)
def test_each_fault_of_a_provider_is_one_of_its_kind_and_nothing_private_is_in_its_words(
    fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    found = relying()
    found.stand_in.faults.add(fault)
    met = found.fault(proves_identity=True, max_age=300)
    assert met.kind == KINDS[fault], met
    for text in (met.words, caplog.text):
        assert not any(word in text for word in PRIVATE)


def test_an_error_may_come_without_its_state() -> None:
    found = relying("denied")
    found.stand_in.faults.add(Fault.STATE_LOST)
    assert found.fault().kind == "denied"


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.SLOW, Fault.BROKEN, Fault.GARBLED, Fault.DISCOVERY_ISSUER])
def test_a_provider_that_never_answered_is_unavailable_from_the_start(fault: Fault) -> None:
    found = relying()
    found.stand_in.faults.add(fault)
    assert found.party.finish(None, {"code": "c"}) == found.party.logout_notice("token", never)
    assert found.party.logout_url("token", "state", ORIGIN) is None


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.SLOW, Fault.BROKEN, Fault.GARBLED])
def test_a_provider_that_fails_on_the_way_is_unavailable(fault: Fault) -> None:
    found = relying()
    departure = found.depart()
    query = found.at_provider(departure)
    found.stand_in.faults.add(fault)
    met = found.party.finish(departure, query)
    assert isinstance(met, SignInFault)
    assert met.kind == "unavailable"


def test_the_keys_of_the_provider_may_be_rotated_at_once() -> None:
    found = relying()
    found.arrive(proves_identity=True)
    found.stand_in.keys.rotate()
    found.stand_in.keys.rotate_identity()
    assert found.arrive(proves_identity=True).identity == "P2"
    assert (found.wire.times("/jwks.json"), found.wire.times("/did.json")) == (2, 2)


def test_the_keys_of_the_provider_may_be_rotated_step_by_step() -> None:
    found = relying()
    for step in (found.stand_in.keys.publish, found.stand_in.keys.use, found.stand_in.keys.retire):
        step()
        assert found.arrive().vot == "Cl.Cm"


def test_the_citizen_signs_out_at_the_provider_and_comes_back() -> None:
    found = relying()
    back = next(iter(found.stand_in.clients["formkit"].logouts))
    url = found.party.logout_url(found.arrive().id_token, "s1", back)
    assert url is not None
    answer = found.stand_in.answer("GET", "/logout", urlsplit(url).query, {}, {})
    assert answer.headers["location"] == f"{back}?state=s1"


def test_the_provider_says_that_somebody_has_signed_out() -> None:
    found = relying()
    arrival = found.arrive()
    notice = found.party.logout_notice(found.stand_in.notice("everything", "formkit"), never)
    assert notice == Notice(arrival.issuer, arrival.sub)


def test_nothing_private_is_in_the_text_of_what_signing_in_makes() -> None:
    found = relying()
    departure = found.depart(proves_identity=True)
    arrival = found.party.finish(departure, found.at_provider(departure))
    secrets = (departure.state, departure.nonce, departure.verifier)
    for text in (repr(departure), repr(arrival), repr(found.party.provider.agreement)):
        assert not any(word in text for word in (*PRIVATE, *secrets))


def test_another_provider_signs_people_in_by_the_standard_alone() -> None:
    found = relying(proves_identity=False)
    asked = dict(parse_qsl(urlsplit(found.depart(proves_identity=True).url).query))
    assert not {"vtr", "claims"} & asked.keys()
    assert not found.party.proves_identity
    arrival = found.arrive(proves_identity=True)
    assert (arrival.identity, arrival.claims[0].source.id) == ("", "localhost:8000")


def test_formkit_goes_over_to_a_new_key_once_the_provider_has_it() -> None:
    old, new = RSAKey.generate_key(2048), RSAKey.generate_key(2048)
    steps = [(old, (old,), True), (old, (old, new), True), (old, (new, old), False), (new, (new, old), True)]
    for registered, ours, works in steps:
        found = relying(key=registered, keys=ours)
        published = [one["kid"] for one in found.party.public_keys["keys"]]
        assert published == [one.thumbprint() for one in ours]
        refused = SignInFault("misconfigured", "The provider answered invalid_client.")
        met = found.sign_in()
        assert isinstance(met, Arrival) if works else met == refused
