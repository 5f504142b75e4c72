"""Authorization requests as values: whatever is sent, it is one that may go on, one refused, or nobody's."""

import json
from typing import Any
from urllib.parse import urlsplit

from hypothesis import given
from hypothesis import strategies as st

from formkit.hub.departments import Department, RegisteredForm
from formkit.hub.requests import Asked, Refused, Unanswerable, read_request
from formkit.profile.release import Wanted
from tests.hub.registered import LICENCES, keys_of

BACK = f"https://{LICENCES}.example.gov.uk/sign-in/return"
READS = frozenset({("contact.address", None), ("person.age_at_least", 17), ("person.age_at_least", 70)})
RENEW = RegisteredForm("renew", {"en": "Renew"}, READS, frozenset({"contact.address"}))
DEPARTMENT = Department(LICENCES, {"en": "L"}, LICENCES, "s", (BACK,), (), keys_of(LICENCES), {"renew": RENEW})
DEPARTMENTS = {LICENCES: DEPARTMENT}
WHY = {"en": "send it", "cy": "ei anfon"}
CLAIMS = {
    "contact.address": {"purpose": WHY},
    "person.age_at_least": {"purpose": {"en": "see that you may drive"}, "values": [17, 70]},
}
RIGHT = {
    "client_id": LICENCES,
    "redirect_uri": BACK,
    "response_type": "code",
    "scope": "openid form:renew",
    "state": "a",
    "nonce": "b",
    "code_challenge": "c" * 43,
    "code_challenge_method": "S256",
    "claims": json.dumps({"userinfo": CLAIMS}),
}


def read(**changes: str) -> Asked | Refused | Unanswerable:
    return read_request({name: [text] for name, text in {**RIGHT, **changes}.items()}, DEPARTMENTS)


def test_what_is_registered_may_be_asked_each_with_its_why() -> None:
    asked = read(ui_locales="de cy", max_age="60", prompt="login consent")
    assert isinstance(asked, Asked)
    assert asked.wanted == (
        Wanted("contact.address", why=WHY),
        Wanted("person.age_at_least", 17, {"en": "see that you may drive"}),
        Wanted("person.age_at_least", 70, {"en": "see that you may drive"}),
    )
    assert (asked.language, asked.max_age, asked.prompts) == ("cy", 60, {"login", "consent"})


def test_to_know_a_citizen_again_nothing_is_asked() -> None:
    asked = read(scope="openid", claims="")
    assert isinstance(asked, Asked)
    assert (asked.form, asked.wanted) == (None, ())


def test_the_same_ages_in_another_number_are_refused() -> None:
    for ages in ([18], [17, 18], [17.0], ["17"], [None]):
        claims = {"person.age_at_least": {"purpose": WHY, "values": ages}}
        refused = read(claims=json.dumps({"userinfo": claims}))
        assert isinstance(refused, Refused), ages
        assert refused.error == "invalid_request"


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["purpose", "values", "en"]), inner),
    max_leaves=6,
)
NAMES = st.sampled_from([*CLAIMS, "contact.email", "person.birth_date", "userinfo", ""])


@given(st.dictionaries(NAMES, ANYTHING, max_size=3))
def test_no_claims_get_more_than_what_is_registered(claims: dict[str, Any]) -> None:
    asked = read(claims=json.dumps({"userinfo": claims}))
    assert isinstance(asked, Refused) or all(RENEW.may_read(one) for one in getattr(asked, "wanted", ()))


@given(st.dictionaries(st.sampled_from([*RIGHT, "max_age", "prompt", "x"]), st.lists(st.text(max_size=30), max_size=2)))
def test_whatever_is_sent_nobody_is_led_anywhere_but_to_a_registered_address(changes: dict[str, list[str]]) -> None:
    found = read_request({**{name: [text] for name, text in RIGHT.items()}, **changes}, DEPARTMENTS)
    assert isinstance(found, Unanswerable) or found.redirect == BACK
    if isinstance(found, Refused):
        assert not set('"\\') & set(found.description)
        assert urlsplit(found.redirect).query == ""
