"""A scope: under a grant that stands, for the form that it is of, stamped and noted by the hub."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from formkit.attributes import Assurance
from formkit.hub.proposed import Proposed
from formkit.hub.scope import Forbidden, Scope, Unfit, open_scope
from formkit.profile.assertion import Assertion, Claim, Source
from tests.hub.registered import BENEFITS, LICENCES
from tests.hub.test_requests import DEPARTMENT, RENEW
from tests.stores.opening import store_in
from tests.stores.profiles import enrolled

ADDRESS = {"lines": ["1 High Street"], "addressLocality": "Sampleton", "postalCode": "SW1A 1AA", "addressCountry": "GB"}
NEW = ADDRESS | {"lines": ["2 Low Street"]}
WHYS = ({"en": "send it"}, {"en": "see that you may drive"})


@pytest.fixture
def scope(tmp_path: Path) -> Scope:
    """A citizen whose address and date of birth are known let one form have the address and an age."""
    store = store_in(tmp_path)
    citizen = enrolled(store)
    told = Source("citizen", form="apply", organisation="council")
    values = {"contact.address": ADDRESS, "person.birth_date": "1980-03-27", "contact.email": "a@example.com"}
    claims = [Claim(name, value, told, Assurance.SELF_ASSERTED) for name, value in values.items()]
    store.assertions.add(citizen, claims)
    granted = [("contact.address", None), ("person.age_at_least", 17)]
    grant = store.grants.agree(citizen, LICENCES, "renew", granted, "d", WHYS)
    found = open_scope(store, DEPARTMENT, grant.id)
    assert found is not None
    return found


def known(scope: Scope) -> dict[str, Assertion]:
    return {one.attribute: one for one in scope.store.assertions.of(scope.grant.citizen)}


def waiting(scope: Scope) -> Proposed:
    return Proposed(scope.store, {LICENCES: DEPARTMENT}, scope.grant.citizen)


def test_what_was_agreed_is_released_and_noted_with_why(scope: Scope) -> None:
    assert [(one.attribute, one.value) for one in scope.release().known] == [
        ("contact.address", ADDRESS),
        ("person.age_at_least", True),
    ]
    (row,) = scope.store.usage.of(scope.grant.citizen)
    assert (row.action, row.organisation, row.form) == ("released", LICENCES, "renew")
    assert row.purpose == "send it; see that you may drive"


def test_what_is_not_registered_any_more_is_not_released(scope: Scope) -> None:
    less = replace(RENEW, reads=frozenset({("contact.address", None)}))
    assert [one.attribute for one in replace(scope, form=less).release().known] == ["contact.address"]


def test_a_scope_opens_to_its_own_department_while_form_and_grant_stand(scope: Scope) -> None:
    store, grant = scope.store, scope.grant.id
    assert open_scope(store, replace(DEPARTMENT, client=BENEFITS), grant) is None
    assert open_scope(store, replace(DEPARTMENT, forms={}), grant) is None
    assert open_scope(store, DEPARTMENT, uuid4()) is None
    store.grants.cut(scope.grant.citizen, grant)
    assert open_scope(store, DEPARTMENT, grant) is None


def test_what_was_sent_is_noted_by_the_names_it_was_given_under(scope: Scope) -> None:
    ids = {one.id for one in known(scope).values()}
    scope.sent(ids, "R-1")
    (row,) = scope.store.usage.of(scope.grant.citizen)
    assert row.attributes == ("contact.address", "person.age_at_least"), "no birth date, and no email address"


def test_of_what_was_never_given_nothing_can_be_learnt(scope: Scope) -> None:
    email, unknown = known(scope)["contact.email"].id, uuid4()
    assert scope.changed({email, unknown}) == {email, unknown}
    assert scope.changed({known(scope)["contact.address"].id, known(scope)["person.birth_date"].id}) == frozenset()


def test_nothing_but_what_is_registered_and_fits_is_proposed(scope: Scope) -> None:
    with pytest.raises(Forbidden):
        scope.keep(uuid4(), {"contact.address": NEW, "contact.email": "b@example.com"})
    with pytest.raises(Unfit):
        scope.keep(uuid4(), {"contact.address": {"lines": ["x"], "postalCode": "nowhere"}})
    assert waiting(scope).waiting() == ()


def test_nothing_is_known_before_it_is_accepted_and_then_by_the_hubs_own_words(scope: Scope) -> None:
    scope.keep(uuid4(), {"contact.address": NEW})
    (wish,) = waiting(scope).waiting()
    assert known(scope)["contact.address"].value == ADDRESS
    assert waiting(scope).accept(wish.id)
    kept = next(one for one in scope.store.assertions.of(scope.grant.citizen) if one.value == NEW)
    assert (kept.source, kept.controller) == (Source("citizen", form="renew", organisation=LICENCES), LICENCES)
    assert kept.assurance is Assurance.SELF_ASSERTED
    assert not waiting(scope).accept(wish.id)


@pytest.mark.parametrize("claim", [None, ("contact.address", NEW)])
def test_a_dispute_waits_too(scope: Scope, claim: tuple[str, object] | None) -> None:
    disputed = known(scope)["contact.address"].id
    scope.dispute(disputed, claim)
    scope.dispute(disputed, claim)
    (wish,) = waiting(scope).waiting()
    assert (wish.disputed and wish.disputed.id, wish.value) == (disputed, claim and NEW)
    assert scope.changed({disputed}) == frozenset()
    assert waiting(scope).accept(wish.id)
    assert scope.changed({disputed}) == {disputed}


def test_nobody_disputes_what_they_were_not_given(scope: Scope) -> None:
    for assertion in (known(scope)["contact.email"].id, uuid4()):
        with pytest.raises(Forbidden):
            scope.dispute(assertion, None)
    with pytest.raises(Forbidden):
        scope.dispute(known(scope)["person.birth_date"].id, ("person.birth_date", "1981-01-01"))


def test_of_a_value_that_is_gone_by_now_no_dispute_waits(scope: Scope) -> None:
    disputed: UUID = known(scope)["contact.address"].id
    scope.dispute(disputed, None)
    scope.store.assertions.erase(scope.grant.citizen, disputed)
    assert waiting(scope).waiting() == ()
