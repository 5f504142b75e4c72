"""A hub across the network: what is asked of it and told it, each call signed, and what becomes of its answers."""

import logging
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from formkit.attributes import Assurance
from formkit.clock import FixedClock
from formkit.http import Failed, Reply
from formkit.hub.port import Departs, Purpose, Unavailable
from formkit.hub.remote import Remote
from formkit.identity.client_keys import ClientKeys
from formkit.profile.assertion import Claim, Source
from formkit.profile.release import Release, Wanted
from tests.hub.far import URL, Far
from tests.hub.registered import LICENCES, key
from tests.profiles import known
from tests.stores.opening import NOON

CANARY = "7 Zebedee Close"
CITIZEN, GRANT, KEY = uuid4(), uuid4(), uuid4()
PURPOSE = Purpose("licences", "renew", "f1", "renew your licence", "public_task")
HOME = known("contact.address", {"lines": [CANARY]})
CLAIM = Claim("contact.address", {"lines": [CANARY]}, Source("staff"), Assurance.REGISTER, controller="licences")


@pytest.fixture
def far() -> Far:
    return Far(FixedClock(NOON), [HOME])


@pytest.fixture
def hub(far: Far) -> Remote:
    return Remote(far, LICENCES, ClientKeys((key(LICENCES),)), far.clock)  # type: ignore[arg-type]


def calls(hub: Remote, grant: UUID | None = GRANT) -> dict[str, Any]:
    """What each call gives."""
    return {
        "changed": hub.changed(CITIZEN, [HOME], grant),
        "sent": hub.sent(CITIZEN, [HOME], PURPOSE, "HDJ2123F", grant),
        "keep": hub.keep(CITIZEN, [CLAIM], KEY, grant),
        "dispute": hub.dispute(CITIZEN, HOME.id, CLAIM, grant),
    }


def test_only_the_citizen_can_say_what_is_released(hub: Remote, far: Far) -> None:
    wanted = [
        Wanted("contact.address", why={"en": "write to you", "cy": "ysgrifennu atoch"}),
        Wanted("person.age_at_least", 18, {"en": "check your age"}),
        Wanted("person.age_at_least", 65, {"en": "check your age"}),
    ]
    claims = {
        "contact.address": {"purpose": {"en": "write to you", "cy": "ysgrifennu atoch"}},
        "person.age_at_least": {"purpose": {"en": "check your age"}, "values": [18, 65]},
    }
    assert hub.release(CITIZEN, wanted, PURPOSE) == Departs("openid form:renew", {"userinfo": claims})
    assert isinstance(hub.count(CITIZEN, wanted), Departs)
    hub.arrived(CITIZEN, [CLAIM])
    assert (far.heard, hub.url) == ([], URL)


def test_every_call_is_under_the_grant_and_says_no_more_than_it_must(hub: Remote, far: Far) -> None:
    far.known = []
    assert calls(hub) == {"changed": {HOME.id}, "sent": "8:def", "keep": (), "dispute": None}
    said = {"attribute": "contact.address", "value": {"lines": [CANARY]}}
    ids, granted = [str(HOME.id)], {"grant": str(GRANT)}
    assert dict(far.heard) == {
        "changed": {**granted, "known": ids},
        "sent": {**granted, "known": ids, "reference": "HDJ2123F"},
        "keep": {**granted, "key": str(KEY), "claims": [said]},
        "dispute": {**granted, "assertion": str(HOME.id), "claim": said},
    }


def test_who_says_no_more_than_that_a_value_is_wrong_says_no_other(hub: Remote, far: Far) -> None:
    assert hub.dispute(CITIZEN, HOME.id, None, GRANT) is None
    assert far.heard[0][1]["claim"] is None


def test_of_two_answers_for_one_attribute_the_last_is_proposed(hub: Remote, far: Far) -> None:
    hub.keep(CITIZEN, [replace(CLAIM, value={"lines": ["1 Old Road"]}), CLAIM], KEY, GRANT)
    assert far.heard[0][1]["claims"] == [{"attribute": "contact.address", "value": {"lines": [CANARY]}}]


def test_what_changed_is_only_what_was_asked_about(hub: Remote, far: Far) -> None:
    far.reply = Reply(200, {"changed": [str(uuid4()), str(HOME.id), None]})
    assert hub.changed(CITIZEN, [HOME], GRANT) == {HOME.id}


def test_without_a_grant_nothing_leaves(hub: Remote, far: Far) -> None:
    assert all(isinstance(one, Unavailable) and one.is_final for one in calls(hub, None).values())
    assert far.heard == []
    assert not hub.keeps(None)
    assert not hub.keeps(Release(NOON))
    assert hub.keeps(Release(NOON, grant=GRANT))


@pytest.mark.parametrize(
    ("status", "error", "words", "is_final"),
    [
        (400, "invalid_request", "The hub answered 400 invalid_request.", True),
        (401, "invalid_client", "The hub answered 401 invalid_client.", False),
        (403, "access_denied", "The hub answered 403 access_denied.", True),
        (403, CANARY, "The hub answered 403.", True),
        (404, None, "The hub answered 404.", False),
        (413, "invalid_request", "The hub answered 413 invalid_request.", True),
        (429, "slow_down", "The hub answered 429.", False),
        (503, None, "The hub answered 503.", False),
        (302, None, "The hub answered 302.", False),
    ],
)
def test_a_refusal_is_final_where_it_would_be_the_same_tomorrow(
    hub: Remote, far: Far, status: int, error: str | None, words: str, is_final: bool
) -> None:
    far.reply = Reply(status, {"error": error} if error else None)
    assert set(calls(hub).values()) == {Unavailable(words, is_final)}


@pytest.mark.parametrize("content", [None, [], "ok", 7])
def test_an_answer_that_cannot_be_read_is_asked_again_later(hub: Remote, far: Far, content: object) -> None:
    far.reply = Reply(200, content)
    assert {(one.reason, one.is_final) for one in calls(hub).values()} == {
        ("The answer of the hub could not be read.", False)
    }


@pytest.mark.parametrize("content", [{}, {"changed": "all", "head": 7}])
def test_an_answer_without_what_was_asked_is_none(hub: Remote, far: Far, content: object) -> None:
    far.reply = Reply(200, content)
    assert isinstance(hub.changed(CITIZEN, [HOME], GRANT), Unavailable)
    assert isinstance(hub.sent(CITIZEN, [HOME], PURPOSE, "HDJ2123F", GRANT), Unavailable)


def test_a_hub_that_is_down_is_asked_again_later(hub: Remote, far: Far) -> None:
    far.is_down = True
    assert set(calls(hub).values()) == {Unavailable("Nobody is there.")}


def test_no_value_is_in_a_log_or_a_reason(hub: Remote, far: Far, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    far.reply = Failed("Nobody is there.")
    assert CANARY not in f"{calls(hub)} {caplog.text} {hub!r} {HOME!r}"
