"""Logging out ends the session, and tells the services that do not see it."""

from datetime import UTC, datetime
from urllib.parse import urlencode

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from formkit.clock import FixedClock
from formkit.identity.stand_in import StandIn
from formkit.identity.stand_in.logout import LONGEST, end, log_out
from formkit.identity.stand_in.sessions import Session
from formkit.identity.stand_in.visits import Page, arrive, sign_in
from tests.one_login import CLIENT, asked, stand_in


@pytest.fixture
def known() -> StandIn:
    return stand_in("http://localhost", FixedClock(datetime.now(UTC)), persona="")


@pytest.fixture
def session(known: StandIn) -> Session:
    page = arrive(known, urlencode(asked()))
    assert isinstance(page, Page)
    _, found = sign_in(known, page.key, "wales")
    assert found is not None
    return found


def hint(known: StandIn, session: Session) -> str:
    key = known.keys.signing("ES256")
    claims = {"aud": CLIENT, "sub": session.persona.sub("stand-in.example"), "sid": session.sid, "exp": 1}
    return jwt.encode({"alg": "ES256", "kid": key.kid}, claims, key)


def test_an_id_token_ends_its_session_however_old_it_is(known: StandIn, session: Session) -> None:
    log_out(known, urlencode({"id_token_hint": hint(known, session)}))
    assert known.signed_in(session.token) is None


def test_without_an_id_token_nobody_is_signed_out(known: StandIn, session: Session) -> None:
    log_out(known, urlencode({"post_logout_redirect_uri": "https://contract.example.com/left"}))
    assert known.signed_in(session.token) is session


def test_every_service_is_told_once(known: StandIn, session: Session) -> None:
    (notice,) = end(known, session.sid)
    keys = KeySet.import_key_set(dict(known.keys.jwks()))  # type: ignore[arg-type]
    told = jwt.decode(notice.token, keys, algorithms=["ES256"]).claims
    assert (notice.address, told["aud"]) == ("https://contract.example.com/notice", CLIENT)
    assert told["sub"] == known.persona("wales").sub("stand-in.example")
    assert end(known, session.sid) == []


def test_a_query_that_the_firewall_stops_logs_nobody_out(known: StandIn) -> None:
    statuses = [known.answer("GET", "/logout", "s" * length, {}, {}).status for length in (LONGEST, LONGEST + 1)]
    assert statuses == [302, 403]
