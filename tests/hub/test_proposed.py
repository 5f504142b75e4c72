"""Proposed: its citizen alone settles a proposal, and none waits of a department that is not registered any more."""

from dataclasses import replace
from uuid import uuid4

import pytest

from formkit.hub.proposed import Proposed
from formkit.hub.scope import Scope
from tests.hub.registered import LICENCES
from tests.hub.test_requests import DEPARTMENT, RENEW
from tests.hub.test_scope import NEW, scope, waiting
from tests.stores.profiles import enrolled

__all__ = ["scope"]


@pytest.mark.parametrize("act", ["accept", "refuse"])
def test_nobody_else_settles_it(scope: Scope, act: str) -> None:
    scope.keep(uuid4(), {"contact.address": NEW})
    (wish,) = waiting(scope).waiting()
    other = replace(waiting(scope), citizen=enrolled(scope.store, "urn:other"))
    assert other.waiting() == ()
    assert not getattr(other, act)(wish.id)
    assert [one.id for one in waiting(scope).waiting()] == [wish.id]


def test_what_is_refused_is_gone(scope: Scope) -> None:
    scope.keep(uuid4(), {"contact.address": NEW})
    (wish,) = waiting(scope).waiting()
    assert waiting(scope).refuse(wish.id)
    assert waiting(scope).waiting() == ()
    assert NEW not in [one.value for one in scope.store.assertions.of(scope.grant.citizen)]


def test_who_may_not_write_any_more_is_not_heard(scope: Scope) -> None:
    scope.keep(uuid4(), {"contact.address": NEW})
    silent = replace(DEPARTMENT, forms={"renew": replace(RENEW, writes=frozenset())})
    for departments in ({}, {LICENCES: silent}, {LICENCES: replace(DEPARTMENT, forms={})}):
        assert Proposed(scope.store, departments, scope.grant.citizen).waiting() == ()
